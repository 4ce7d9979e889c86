import { isEmpty } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { takingAll, takingOver } from '../earlierRelease.ts';
import { placeKey } from '../keys.ts';
import { writing } from '../next.ts';
import type { Next } from '../next.ts';
import { allIn, lastOpenIn, withOpen } from '../open.ts';
import { isPut, putOf, withPending } from '../pending.ts';
import type { Source, Where } from '../pending.ts';
import { withPut, withSetting } from '../plan.ts';
import { allStoredIn, storedIn } from '../shelf.ts';
import { shelfInUse, shelfOfStore } from '../state.ts';
import type { Moment, State } from '../state.ts';

/**
 * Chooses a store. Nothing moves to the device or away from it before it has been looked at: everything there
 * may have been erased meanwhile.
 */
export function choosing(moment: Moment, state: State, where: Where): Next {
  if (where === 'tab' && state.where === 'tab') return chosen(moment, state, 'tab');
  return { state: { ...state, choosing: where }, effects: [{ do: 'look', store: 'device' }] };
}

/**
 * Uses a store from now on. To the device everything of this tab moves, to the tab only the open assessment
 * and what is in memory alone. What lies there is merged with it; what moves is removed from where it was
 * only after it has been written.
 */
export function chosen(moment: Moment, before: State, where: Where): Next {
  const state: State = { ...before, where, choosing: null, isDeviceMissing: false };
  const moved = where === before.where ? state : withMoved(before, state);
  const placed = withChoice(moved, where);
  const isNew = where !== before.where && isEmpty(before.saved);
  const there = isNew ? lastOpenIn(placed, moment.description.id) : null;
  const shown = there === null ? placed : withOpen(moment, placed, there);
  const next = writing(takingOver(shown, shown.earlier, moment.site));
  return { ...next, effects: [...next.effects, { do: 'remember', where }] };
}

/** Records the choice in both stores. A device without a choice gets no store for the want of one. */
function withChoice(state: State, where: Where): State {
  if (where === 'device') {
    return withSetting(withSetting(state, 'tab', placeKey, null), 'device', placeKey, 'device');
  }
  const inTab = withSetting(state, 'tab', placeKey, 'tab');
  const wasChosen = shelfOfStore(state, 'device').records.has(placeKey);
  return wasChosen ? withSetting(inTab, 'device', placeKey, null) : inTab;
}

function withMoved(before: State, state: State): State {
  const rest: State = {
    ...state,
    pending: before.pending.filter((one) => one.store === state.where || !isPut(one)),
  };
  return assessmentsToMove(before, state.where).reduce((next, saved) => {
    const from = sourceIn(before, saved.id);
    const opens = saved.id === before.saved.id;
    return withPut(next, saved, { base: null, opens, ...(from === null ? {} : { from }) });
  }, rest);
}

/** What moves from the store in use; null if what lies there was never merged with what moves. */
function sourceIn(state: State, id: string): Source | null {
  const { pending, where } = state;
  const stored = storedIn(shelfInUse(state), id);
  const put = putOf(pending, where, id);
  if (stored === null || (put !== null && put.base?.text !== stored.text)) return null;
  return { store: where, text: stored.text };
}

function assessmentsToMove(before: State, to: Where): readonly Saved[] {
  const all = allIn(before);
  if (to === 'device') return all;
  const inMemory = new Set(before.pending.filter(isPut).map(({ id }) => id));
  return all.filter(({ id }) => id === before.saved.id || inMemory.has(id));
}

/** Moves what lies on a device that is used as a shared one, and what an earlier release left, to here. */
export function movingHere(moment: Moment, state: State): Next {
  const onDevice = state.where === 'device' ? [] : allStoredIn(shelfOfStore(state, 'device'));
  // The tab may have the same assessment, in another state. Then the two are merged.
  const pending = onDevice.reduce(
    (planned, { text, saved }) =>
      withPending(planned, {
        kind: 'takeOver',
        store: state.where,
        id: saved.id,
        base: null,
        mine: saved,
        opens: false,
        from: { store: 'device', text },
      }),
    state.pending,
  );
  return writing(takingAll({ ...state, pending }, moment.site));
}
