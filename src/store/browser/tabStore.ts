import type { Changes } from '../../domain/saving/shelf.ts';
import type { BrowserStore, WriteResult } from './storage.ts';
import { textsIn } from './textStore.ts';
import type { TextStore } from './textStore.ts';

/** The answers' store in a tab: its sessionStorage, where every call is a transaction of its own. */
export function createTabStore(store: BrowserStore): TextStore {
  const textsOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, store.read(key)]));
  return {
    read: (done) => done(store.works() ? textsIn(textsOf(store.keys())) : null),
    commit: (keys, decide, done) => {
      const seen = textsOf(keys);
      const decided = decide(textsIn(seen));
      const written = writeAll(store, decided.changes);
      done(written === 'saved' ? { ok: true, seen, decided } : { ok: false, why: written });
    },
    erase: (done) => {
      for (const key of store.keys()) store.remove(key);
      // A blocked store looks empty, but may hold what an earlier visit has left.
      done(store.works() && store.keys().length === 0 ? 'gone' : 'failed');
    },
  };
}

/** Writes all changes or none. */
function writeAll(store: BrowserStore, changes: Changes): WriteResult {
  if (!store.works()) return 'blocked';
  const before = [...changes.keys()].map((key) => [key, store.read(key)] as const);
  for (const [key, text] of changes) {
    const written = write(store, key, text);
    if (written !== 'saved') {
      for (const [earlierKey, earlier] of before) write(store, earlierKey, earlier);
      return written;
    }
  }
  return 'saved';
}

function write(store: BrowserStore, key: string, text: string | null): WriteResult {
  if (text !== null) return store.write(key, text);
  store.remove(key);
  return 'saved';
}
