import { isEmpty } from '../../assessment/assessment.ts';
import { placeKey } from '../keys.ts';
import { just } from '../next.ts';
import type { Next } from '../next.ts';
import { allIn, emptyAssessment } from '../open.ts';
import { putOf, withPending } from '../pending.ts';
import type { Where } from '../pending.ts';
import { withSetting } from '../plan.ts';
import { emptyShelf, storedIn } from '../shelf.ts';
import { initialState, shelfOfStore } from '../state.ts';
import type { Moment, State } from '../state.ts';

/**
 * Everything in a store was erased, so this tab drops what it shows of it, and what it could not write to it:
 * an erased store is never filled again. Somebody who erased it elsewhere is told here too.
 */
export function erased(
  moment: Moment,
  before: State,
  store: Where,
  by: 'here' | 'elsewhere',
): Next {
  const rest = { tab: before.tab, device: before.device, earlier: before.earlier };
  const left = store === 'tab' ? { ...rest, tab: emptyShelf } : { ...rest, device: null };
  // A shared tab's own answers are not in the store that was erased.
  if (store !== before.where) {
    const pending = before.pending.filter((one) => one.store !== store);
    const failure = pending.length > 0 ? before.failure : null;
    return just({ ...before, ...left, pending, failure });
  }
  const wasShown = !isEmpty(before.saved) || allIn(before).length > 0;
  const state: State = {
    ...initialState(emptyAssessment(moment)),
    ...left,
    epoch: before.epoch + 1,
    news: by === 'elsewhere' && wasShown ? { kind: 'erased' } : null,
  };
  return { state, effects: store === 'device' ? [{ do: 'forgetOpen' }] : [] };
}

/**
 * Something outside the app has emptied the device's store while this page was open. What the page knows is in
 * memory alone then, and the next act writes it again.
 */
export function emptied(before: State): Next {
  if (before.where !== 'device') return just({ ...before, device: null });
  const shelf = shelfOfStore(before, 'device');
  const pending = allIn(before).reduce((all, { id }) => {
    const base = storedIn(shelf, id);
    if (base === null || putOf(all, 'device', id) !== null) return all;
    const opens = id === before.saved.id;
    return withPending(all, { kind: 'put', store: 'device', id, base, mine: base.saved, opens });
  }, before.pending);
  const state: State = { ...before, device: emptyShelf, pending, failure: 'emptied' };
  return just(withSetting(state, 'device', placeKey, 'device'));
}
