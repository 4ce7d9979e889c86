import type { BrowserStore, WriteResult } from '../../src/store/browser/storage.ts';

/** A browser store in memory, that can be filled up or blocked. */
export interface MemoryStore extends BrowserStore {
  readonly entries: Map<string, string>;
  /** What every write comes to from now on. */
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

/** Both stores of a browser: this device's, and this tab's. */
export interface MemoryStores {
  readonly device: MemoryStore;
  readonly tab: MemoryStore;
}

export function memoryStores(): MemoryStores {
  return { device: memoryStore(), tab: memoryStore() };
}
