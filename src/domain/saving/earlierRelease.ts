import type { Saved } from '../assessment/assessment.ts';
import { isOfSameCopy, isOfSameHost } from './copy.ts';
import { assessmentKey, openKey } from './keys.ts';
import { withPending } from './pending.ts';
import { allStoredIn, openIn } from './shelf.ts';
import type { Shelf, Stored } from './shelf.ts';
import { shelfInUse } from './state.ts';
import type { State } from './state.ts';

/*
 * Version 0.1.0 kept everything in localStorage, under keys that all copies of the app on one host shared. A
 * tab that still runs it goes on writing there. What is this copy's is taken over; the rest stays.
 */

/**
 * Plans to take over the assessments that were begun at this copy's address and have changed since.
 * `isWriting` says that a tab which runs the earlier release has just written them.
 */
export function takingOver(state: State, earlier: Shelf, site: string, isWriting = false): State {
  const found: State = { ...state, earlier };
  if (state.where !== 'device') return found;
  return allStoredIn(earlier)
    .filter(({ saved }) => isOwn(saved, site))
    .filter(({ text, saved }) => state.takenOver.get(saved.id)?.text !== text)
    .reduce((next, one) => planned(next, one, isWriting), found);
}

/** Plans to take over everything that {@link offeredIn} lists, because the person has asked for it. */
export function takingAll(state: State, site: string): State {
  return offeredIn(state, site).reduce((next, one) => planned(next, one, false), state);
}

function planned(state: State, { text, saved }: Stored, isWriting: boolean): State {
  const { id, description } = saved;
  const wasOpen = state.earlier.records.get(openKey(description.id)) === id;
  const pending = withPending(state.pending, {
    kind: 'takeOver',
    store: state.where,
    id,
    base: state.takenOver.get(id) ?? null,
    mine: saved,
    opens: wasOpen && openIn(shelfInUse(state), description.id) === null,
    from: { store: 'earlier', key: assessmentKey(id), text, isWriting },
  });
  return { ...state, pending, takenOver: new Map([...state.takenOver, [id, { text, saved }]]) };
}

/**
 * The assessments that are not taken over unasked, because nobody knows which copy they belong to, or because
 * this tab is a shared one.
 */
export function offeredIn({ where, earlier }: State, site: string): readonly Stored[] {
  return allStoredIn(earlier).filter(
    ({ saved }) => !isOfOtherCopy(saved, site) && (where === 'tab' || !isOwn(saved, site)),
  );
}

/** The keys to remove when this copy is erased: all, except what another copy on this host has begun. */
export function erasableIn(earlier: Shelf, site: string): readonly string[] {
  const others = new Set(
    allStoredIn(earlier)
      .filter(({ saved }) => isOfOtherCopy(saved, site))
      .map(({ saved }) => assessmentKey(saved.id)),
  );
  if (others.size === 0) return [...earlier.records.keys()];
  // Choices and unreadable texts may be the other copy's, so they stay as long as its answers do.
  return allStoredIn(earlier)
    .map(({ saved }) => assessmentKey(saved.id))
    .filter((key) => !others.has(key));
}

function isOwn({ site }: Saved, own: string): boolean {
  return site !== undefined && isOfSameCopy(site, own);
}

function isOfOtherCopy({ site }: Saved, own: string): boolean {
  return site !== undefined && isOfSameHost(site, own) && !isOfSameCopy(site, own);
}
