import type { Records } from '../../domain/saving/shelf.ts';
import type { BrowserStore } from './storage.ts';

/** What version 0.1.0 has left in localStorage, and what a tab that still runs it goes on writing there. */
export interface EarlierRelease {
  readonly read: () => Records;
  /**
   * Clears a record that was taken over, unless it has another text by now. Where a tab of that release is
   * open, an empty text stays: from a missing one it would begin a new assessment with each letter typed,
   * while over an empty one it writes all of its assessment again.
   */
  readonly clear: (taken: Taken) => void;
  /** Removes records whatever they hold. */
  readonly erase: (keys: readonly string[]) => void;
}

/** A record of the earlier release that has been taken over. */
export interface Taken {
  readonly key: string;
  readonly text: string;
  readonly isWriting: boolean;
}

/** Opens what an earlier release has left on this device. */
export function openEarlierRelease(store: BrowserStore): EarlierRelease {
  for (const key of store.keys()) if (store.read(key) === '') store.remove(key);
  return {
    read: () => new Map(store.keys().map((key) => [key, store.read(key) ?? ''])),
    clear: ({ key, text, isWriting }) => {
      if (store.read(key) !== text) return;
      if (!isWriting || store.write(key, '') !== 'saved') store.remove(key);
    },
    erase: (keys) => keys.forEach(store.remove),
  };
}
