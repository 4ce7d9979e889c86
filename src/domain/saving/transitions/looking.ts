import { isEmpty } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { isSameAssessment } from '../../assessment/copies.ts';
import type { Conflict } from '../../merge/mergeTabs.ts';
import { withHere } from '../../merge/settle.ts';
import { isEqual } from '../../isEqual.ts';
import { erased } from './losing.ts';
import { bornKey, placeKey } from '../keys.ts';
import { just, writing } from '../next.ts';
import type { Next } from '../next.ts';
import { allIn, lastOpenIn, newestOf, withOpen } from '../open.ts';
import { isPut } from '../pending.ts';
import type { Where } from '../pending.ts';
import { chosen } from './placing.ts';
import { shelfOf, storedIn } from '../shelf.ts';
import type { Records } from '../shelf.ts';
import { conflictsOf, shelfInUse, shelfOfStore, withConflicts, withShelf } from '../state.ts';
import type { Moment, News, State } from '../state.ts';

/** Takes over what a store holds now. Without access to it, nothing is taken away from this tab. */
export function looked(moment: Moment, before: State, store: Where, records: Records | null): Next {
  if (records === null) {
    if (before.choosing === 'tab') return chosen(moment, before, 'tab');
    const isWanted = before.choosing === store && before.where !== store;
    return isWanted ? missing(moment, before) : just({ ...before, choosing: null });
  }
  const shelf = shelfOfStore(before, store);
  const seen = withShelf(before, store, shelfOf(records, shelf));
  if (store !== before.where) {
    return before.choosing === store ? chosen(moment, seen, store) : just(seen);
  }
  const born = shelf.records.get(bornKey);
  if (born !== undefined && records.get(bornKey) !== born) {
    return erased(moment, before, store, 'elsewhere');
  }
  // The browser had only closed the store, which still holds everything.
  if (before.failure === 'emptied' && records.has(bornKey)) {
    return writing({ ...seen, failure: null });
  }
  // Whatever the store holds now is shown before anything is put on top of it.
  const state = followed(moment, before, seen);
  return before.choosing === null ? just(state) : chosen(moment, state, before.choosing);
}

/** The browser gives no store on the device, so the rules of a shared tab hold. */
function missing(moment: Moment, before: State): Next {
  const next = chosen(moment, { ...before, device: null }, 'tab');
  return { ...next, state: { ...next.state, isDeviceMissing: true } };
}

/** Shows what another tab has saved or deleted, unless this tab has changes that are not written yet. */
function followed(moment: Moment, before: State, state: State): State {
  const { id } = before.saved;
  if (before.pending.some((one) => isPut(one) && one.id === id)) return state;
  const old = storedIn(shelfInUse(before), id);
  const now = shelfInUse(state).readings.get(id);
  const news = newsAfter(state);
  if (old === null) return { ...withFirst(moment, before, state), news };
  if (now === undefined) return withDeleted(moment, state, old.saved);
  if (now.text === old.text || !now.reading.ok) return { ...state, news };
  const open = withOpen(moment, state, now.reading.value);
  // Undoing the merge would also undo what the other tab has changed since.
  const left = remaining(conflictsOf(state, id), before.saved, open.saved);
  return { ...withConflicts(open, id, left), news: news?.kind === 'merged' ? null : news };
}

/**
 * An empty tab takes the assessment that is open on the device, unless it lists others: then the person asked
 * for a new one here, and it stays empty.
 */
function withFirst(moment: Moment, before: State, state: State): State {
  if (!isEmpty(state.saved)) return state;
  const isWithdrawn = state.where === 'device' && !isOwnDevice(state);
  if (isWithdrawn) return withOpen(moment, { ...state, where: 'tab' }, null);
  if (allIn(before).length > 0) return state;
  const first = lastOpenIn(state, moment.description.id);
  return first === null ? state : withOpen(moment, state, first);
}

/** Reports that another tab has deleted the open assessment, so that this tab can undo the deletion too. */
function withDeleted(moment: Moment, state: State, kept: Saved): State {
  if (state.where === 'device' && !isOwnDevice(state)) {
    // It has moved to another tab, which is used as a shared one.
    return withOpen(moment, { ...state, where: 'tab' }, null);
  }
  const open = withOpen(moment, state, null);
  return { ...open, news: { kind: 'removed', before: { kept, open: kept } } };
}

/** Whether the device is chosen as one's own. A choice that is not written yet counts too. */
function isOwnDevice({ device, pending }: State): boolean {
  const isPlanned = pending.some(
    (one) =>
      one.kind === 'set' && one.store === 'device' && one.key === placeKey && one.text === 'device',
  );
  return isPlanned || device?.records.get(placeKey) === 'device';
}

/** Drops the news of a deletion that another tab has undone. */
function newsAfter(state: State): News | null {
  const { news } = state;
  if (news?.kind !== 'removed') return news;
  const { kept } = news.before;
  const back = newestOf(state, kept.id);
  // One that has come back otherwise may lack what was deleted here.
  return back !== null && isSameAssessment(back, kept) ? null : news;
}

/**
 * The conflicts that still need a choice. An answer that another tab has given again since is in the history; a
 * text or target is nowhere else, so it stays until the person has chosen.
 */
function remaining(conflicts: readonly Conflict[], before: Saved, now: Saved): readonly Conflict[] {
  return conflicts.flatMap((one): readonly Conflict[] => {
    const current = withHere(one, now);
    if (one.kind === 'answer') {
      return isEqual(withHere(one, before).here, current.here) ? [one] : [];
    }
    return current.here === current.there ? [] : [current];
  });
}
