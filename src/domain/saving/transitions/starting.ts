import type { StoreEvent } from '../events.ts';
import { takingOver } from '../earlierRelease.ts';
import { bornKey, placeKey, unreadablePrefix } from '../keys.ts';
import { readStored } from '../../assessment/saved.ts';
import type { Effect, Next } from '../next.ts';
import { writing } from '../next.ts';
import { lastOpenIn, newestOf, withOpen } from '../open.ts';
import type { Where } from '../pending.ts';
import { withPut, withSetting } from '../plan.ts';
import { isExpired } from '../sharedTab.ts';
import { emptyShelf, holdsUserData, shelfOf } from '../shelf.ts';
import { shelfInUse } from '../state.ts';
import type { Moment, State } from '../state.ts';

type Started = Extract<StoreEvent, { readonly type: 'started' }>;

/**
 * Finds the open assessment. A tab that was chosen or holds answers goes before the device, and without a
 * choice the tab is a shared one. Expired answers of a shared tab are dropped.
 */
export function starting(moment: Moment, before: State, event: Started): Next {
  const expired = isExpired(event.tab, moment.at);
  const tab = expired ? emptyShelf : shelfOf(event.tab);
  const device = event.device === null ? null : shelfOf(event.device);
  const isTabInUse = tab.records.get(placeKey) === 'tab' || holdsUserData(tab.records);
  const chosen = choiceOf(event);
  const where: Where = !isTabInUse && chosen !== null && device !== null ? 'device' : 'tab';
  const seen: State = {
    ...before,
    where,
    tab,
    device,
    earlier: shelfOf(event.earlier),
    expired,
    isDeviceMissing: !isTabInUse && chosen !== null && device === null,
  };
  const isAdopted = where === 'device' && chosen === 'adopted';
  const placed = isAdopted ? withSetting(seen, 'device', placeKey, 'device') : seen;
  const planned = takingOver(withReadableAgain(placed), placed.earlier, moment.site);
  const opens = planned.pending.find((one) => one.kind === 'takeOver' && one.opens);
  const open =
    newestOf(planned, event.openInTab ?? '') ??
    lastOpenIn(planned, moment.description.id) ??
    (opens?.kind === 'takeOver' && opens.mine.description.id === moment.description.id
      ? opens.mine
      : null);
  const next = writing(withOpen(moment, planned, open));
  const effects: Effect[] = [
    ...(expired ? [{ do: 'emptyTab' } as const] : []),
    ...(isErased(event) ? [{ do: 'forgetOpen' } as const] : []),
    ...next.effects,
    ...(where === 'device' && event.remembered !== 'device'
      ? [{ do: 'remember', where } as const]
      : []),
  ];
  return { state: next.state, effects };
}

/** Whether the device was erased while the tab in which one of its assessments was open slept. */
function isErased({ openInTab, tab, device }: Started): boolean {
  // A store that can't be opened says nothing.
  return openInTab !== null && device !== null && ![tab, device].some(holdsUserData);
}

/**
 * Whether this device was chosen as one's own: by its own record, or, where its store has none yet, by what
 * the page remembers or an earlier release wrote.
 */
function choiceOf({ device, remembered, earlier }: Started): 'recorded' | 'adopted' | null {
  if (device?.get(placeKey) === 'device') return 'recorded';
  const isNew = device === null || !device.has(bornKey);
  const wasChosen = remembered === 'device' || earlier.get(placeKey) === 'device';
  return isNew && wasChosen ? 'adopted' : null;
}

/** Plans to restore texts that this version of the app can read, unless their id is taken. */
function withReadableAgain(state: State): State {
  const texts = [...shelfInUse(state).records].filter(([key]) => key.startsWith(unreadablePrefix));
  return texts.reduce((next, [key, text]) => {
    const reading = readStored(text);
    if (!reading.ok || newestOf(next, reading.value.id) !== null) return next;
    return withPut(next, reading.value, { base: null, aside: key });
  }, state);
}
