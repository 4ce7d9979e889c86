import { bornKey } from '../domain/saving/keys.ts';
import { allIn } from '../domain/saving/open.ts';
import { holdsUserData } from '../domain/saving/shelf.ts';
import { shelfInUse } from '../domain/saving/state.ts';
import type { OpenedStore } from './assessments/openStore.ts';
import { openChannel } from './browser/channel.ts';
import type { Channel, Message } from './browser/channel.ts';
import { copyName } from './browser/storage.ts';
import type { BrowserStore } from './browser/storage.ts';
import { emptyHandover, isViewing, setHandover } from './handover.ts';

/** The other open tabs of this copy of the app. */
export interface OtherTabs extends Channel {
  /** Asks whether they hold answers. `heard` is called for each that says so. */
  readonly whenHeld: (heard: () => void) => void;
  /**
   * Asks whether this shared tab was emptied while it was away: a duplicate of it, for example one that was
   * closed or showed another site, then drops everything as soon as a tab that knows of it replies.
   */
  readonly comeBack: () => void;
}

/** Opens the way to the other tabs. What they say before the store is `opened` is not heard. */
export function openOtherTabs(tab: BrowserStore, opened: () => OpenedStore | null): OtherTabs {
  /** The marks of the shared tabs that this page knows to be emptied. They are in memory alone. */
  const emptied = new Set<string>();
  let heardHolding: (() => void) | null = null;
  const channel = openChannel(
    copyName(),
    () => window.localStorage,
    (message) => {
      const store = opened();
      if (store !== null) hear(store, message);
    },
  );
  function hear(store: OpenedStore, message: Message): void {
    const { state, dispatch } = store;
    switch (message.says) {
      case 'changed':
        return dispatch({ type: 'woke' });
      case 'erased':
        return dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
      case 'tab-emptied':
        emptied.add(message.born);
        if (state().tab.records.get(bornKey) !== message.born) return;
        tab.keys().forEach(tab.remove);
        setHandover(emptyHandover);
        return dispatch({ type: 'erased', store: 'tab', by: 'elsewhere' });
      case 'came-back':
        if (emptied.has(message.born)) channel.tell({ says: 'tab-emptied', born: message.born });
        return;
      case 'who-holds':
        if (holdsAnswers(store)) channel.tell({ says: 'holds' });
        return;
      case 'holds':
        return heardHolding?.();
    }
  }
  return {
    tell: (message) => {
      if (message.says === 'tab-emptied') emptied.add(message.born);
      channel.tell(message);
    },
    whenHeld: (heard) => {
      heardHolding = heard;
    },
    comeBack: () => {
      const born = opened()?.state().tab.records.get(bornKey);
      if (born !== undefined) channel.tell({ says: 'came-back', born });
    },
  };
}

/** Whether a page shows or stores anything that a person has answered, here or elsewhere. */
function holdsAnswers({ state }: OpenedStore): boolean {
  return allIn(state()).length > 0 || holdsUserData(shelfInUse(state()).records) || isViewing();
}
