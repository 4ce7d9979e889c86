import type { BrowserStore, WriteResult } from '../../src/store/browser/storage.ts';

/** A browser store in memory that a test can fill up or block. */
export interface MemoryStore extends BrowserStore {
  readonly entries: Map<string, string>;
  /** The failure of every write from now on; null when writes succeed. */
  fails: Exclude<WriteResult, 'saved'> | null;
}

export function memoryStore(entries: Readonly<Record<string, string>> = {}): MemoryStore {
  const kept = new Map(Object.entries(entries));
  const store: MemoryStore = {
    entries: kept,
    fails: null,
    works: () => store.fails !== 'blocked',
    read: (key) => (store.fails === 'blocked' ? null : (kept.get(key) ?? null)),
    write: (key, value) => {
      if (store.fails !== null) return store.fails;
      kept.set(key, value);
      return 'saved';
    },
    remove: (key) => {
      if (store.fails !== 'blocked') kept.delete(key);
    },
    keys: () => (store.fails === 'blocked' ? [] : [...kept.keys()]),
  };
  return store;
}

/** Both stores of a browser: the device's and the tab's. */
export interface MemoryStores {
  readonly device: MemoryStore;
  readonly tab: MemoryStore;
}

export function memoryStores(): MemoryStores {
  return { device: memoryStore(), tab: memoryStore() };
}
