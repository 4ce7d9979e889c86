import type { BrowserStore, WriteResult } from '../../src/store/browser/storage.ts';
import { textsIn } from '../../src/store/browser/textStore.ts';
import type { Erased, TextStore } from '../../src/store/browser/textStore.ts';

/** A store of texts in memory that a test can fill up, block or hold back. */
export interface MemoryStore extends TextStore {
  readonly entries: Map<string, string>;
  /** The failure of every write from now on; null when writes succeed. */
  fails: Exclude<WriteResult, 'saved'> | null;
  /** The longest text that still fits. A transaction with a longer one fails as a whole. */
  fits: number;
  /** The transactions and reads that wait; null where each runs at once. */
  waiting: (() => void)[] | null;
  /** Runs what waits, and what is added meanwhile, in its order. */
  readonly run: (most?: number) => void;
}

/** A store in memory that keeps the contract of `TextStore`: tests/site/deviceStore.test.ts holds both to it. */
export function memoryStore(entries: Map<string, string> = new Map()): MemoryStore {
  const store: MemoryStore = {
    entries,
    fails: null,
    fits: Infinity,
    waiting: null,
    run: (most = Infinity) => {
      for (let count = 0; count < most; count += 1) {
        const next = store.waiting?.shift();
        if (next === undefined) return;
        next();
      }
    },
    read: (done) => inTurn(() => done(store.fails === 'blocked' ? null : new Map(entries))),
    commit: (keys, decide, done) =>
      inTurn(() => {
        if (store.fails === 'blocked') return done({ ok: false, why: 'blocked' });
        const seen = new Map(keys.map((key) => [key, entries.get(key) ?? null] as const));
        const decided = decide(textsIn(seen));
        if (store.fails !== null && decided.changes.size > 0) {
          return done({ ok: false, why: store.fails });
        }
        if ([...decided.changes.values()].some((text) => (text ?? '').length > store.fits)) {
          return done({ ok: false, why: 'full' });
        }
        for (const [key, text] of decided.changes) {
          if (text === null) entries.delete(key);
          else entries.set(key, text);
        }
        return done({ ok: true, seen, decided });
      }),
    erase: (done) =>
      inTurn(() => {
        if (store.fails !== 'blocked') entries.clear();
        done((store.fails === 'blocked' ? 'failed' : 'gone') satisfies Erased);
      }),
  };
  function inTurn(act: () => void): void {
    if (store.waiting === null) act();
    else store.waiting.push(act);
  }
  return store;
}

/** What a page remembers, in memory. */
export function memoryPage(entries: Map<string, string> = new Map()): BrowserStore {
  return {
    works: () => true,
    read: (key) => entries.get(key) ?? null,
    write: (key, value) => {
      entries.set(key, value);
      return 'saved';
    },
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

/** Both stores of a browser: the device's and the tab's. */
export interface MemoryStores {
  readonly device: MemoryStore;
  readonly tab: MemoryStore;
}

export function memoryStores(): MemoryStores {
  return { device: memoryStore(), tab: memoryStore() };
}
