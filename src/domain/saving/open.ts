import { isFinished, newAssessment } from '../assessment/assessment.ts';
import type { Saved } from '../assessment/assessment.ts';
import { compareTimes } from '../time.ts';
import { beginning } from './beginning.ts';
import { inVersionShown, isOfVersionShown } from './inVersionShown.ts';
import { isPut, putOf } from './pending.ts';
import { assessmentsIn, openIn, storedIn } from './shelf.ts';
import type { Moment, State } from './state.ts';
import { shelfInUse } from './state.ts';

/** A new assessment of the shown description, without answers. */
export function emptyAssessment(moment: Moment): Saved {
  const { id, version } = moment.description;
  return newAssessment({ ...beginning(moment), description: { id, version } });
}

/**
 * The state with an assessment open; with a new, empty one if `saved` is null. An unfinished one is shown in
 * the current version of the description, a finished one in its own.
 */
export function withOpen(moment: Moment, state: State, saved: Saved | null): State {
  const { description } = moment;
  if (saved === null) return { ...state, saved: emptyAssessment(moment), carried: null };
  const carried = isFinished(saved) ? null : inVersionShown(description, saved);
  return {
    ...state,
    saved: carried?.saved ?? saved,
    carried: isOfVersionShown(description, saved) ? null : carried,
  };
}

/** An assessment of the store in use in its newest state, written or not; null if there is none. */
export function newestOf(state: State, id: string): Saved | null {
  const { pending, where } = state;
  if (pending.some((one) => one.kind === 'remove' && one.store === where && one.id === id)) {
    return null;
  }
  const put = putOf(pending, where, id)?.mine ?? storedIn(shelfInUse(state), id)?.saved;
  const waiting = pending.find((one) => isPut(one) && one.store === where && one.id === id);
  return put ?? (waiting !== undefined && isPut(waiting) ? waiting.mine : null);
}

/** The assessment that is open in the store in use, in its newest state, written or not; null if none is. */
export function lastOpenIn(state: State, descriptionId: string): Saved | null {
  const stored = openIn(shelfInUse(state), descriptionId);
  return stored === null ? null : newestOf(state, stored.saved.id);
}

/** Every assessment of the store in use in its newest state, written or not, newest first. */
export function allIn(state: State): readonly Saved[] {
  const ids = new Set([
    ...state.pending
      .filter(isPut)
      .filter(({ store }) => store === state.where)
      .map(({ id }) => id),
    ...assessmentsIn(shelfInUse(state)).map(({ id }) => id),
  ]);
  return [...ids]
    .flatMap((id) => newestOf(state, id) ?? [])
    .toSorted((a, b) => compareTimes(b.updatedAt, a.updatedAt));
}
