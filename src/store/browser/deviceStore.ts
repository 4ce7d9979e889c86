import type { Changes, Records } from '../../domain/saving/shelf.ts';
import { isDatabase, objectStore, openDatabase, readAll } from './database.ts';
import type { Early, Opening } from './database.ts';
import { textsIn } from './textStore.ts';
import type { CommitOutcome, Erased, TextStore } from './textStore.ts';

/** What the database reports of itself. */
export interface DatabaseEvents {
  /** Another tab is deleting the database. This tab has closed its connection. */
  readonly onDeleted: () => void;
  /** The browser has closed the database, for example because somebody cleared the site's data. */
  readonly onClosed: () => void;
}

/**
 * The answers' store on the device: an IndexedDB database. A write is done when it is on the disk, so that even
 * a power cut can't lose it (`durability: 'strict'`).
 */
export function createDeviceStore(
  name: string,
  events: DatabaseEvents,
  early: Early = { database: null, records: null },
): TextStore {
  let open: IDBDatabase | null = null;
  const connect = (create: boolean, done: (db: Opening) => void) => {
    if (open !== null) return done(open);
    openDatabase(name, create, (db) => {
      if (db === null || db === 'none') return done(db);
      // Two calls may have opened it at the same time. One connection is enough.
      if (open !== null) db.close();
      else open = follow(db);
      done(open);
    });
  };
  const follow = (db: IDBDatabase) => {
    db.addEventListener('versionchange', () => {
      db.close();
      open = null;
      events.onDeleted();
    });
    db.addEventListener('close', () => {
      open = null;
      events.onClosed();
    });
    return db;
  };
  let known = isDatabase(early.database) ? early.records : null;
  if (isDatabase(early.database)) open = follow(early.database);
  return {
    read: (done) => {
      if (known !== null) {
        const records = known;
        known = null;
        return done(records);
      }
      connect(false, (db) => {
        if (db === 'none' || db === null) return done(db === null ? null : new Map());
        readAll(db, done);
      });
    },
    commit: (keys, decide, done) =>
      connect(true, (db) => {
        if (db === 'none' || db === null) return done({ ok: false, why: 'blocked' });
        commitTo(db, keys, decide, done);
      }),
    erase: (done) =>
      connect(false, (db) => {
        if (db === 'none') return done('gone');
        if (db === null) return done('failed');
        clear(db, (cleared) => {
          if (!cleared) return done('failed');
          db.close();
          open = null;
          remove(name, done);
        });
      }),
  };
}

function commitTo<T extends { readonly changes: Changes }>(
  db: IDBDatabase,
  keys: readonly string[],
  decide: (records: Records) => T,
  done: (outcome: CommitOutcome<T>) => void,
): void {
  try {
    const transaction = db.transaction(objectStore, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(objectStore);
    const requests = keys.map((key) => [key, store.get(key)] as const);
    let outcome: CommitOutcome<T> | null = null;
    const last = requests.at(-1)?.[1];
    // Requests of a transaction succeed in their order.
    last?.addEventListener('success', () => {
      const seen = new Map(
        requests.map(([key, { result }]) => [key, typeof result === 'string' ? result : null]),
      );
      const decided = decide(textsIn(seen));
      outcome = { ok: true, seen, decided };
      for (const [key, text] of decided.changes) {
        if (text === null) store.delete(key);
        else store.put(text, key);
      }
      transaction.commit();
    });
    transaction.addEventListener('complete', () => {
      if (outcome !== null) done(outcome);
    });
    transaction.addEventListener('abort', () => {
      const isFull = /quota/iu.test(transaction.error?.name ?? '');
      done({ ok: false, why: isFull ? 'full' : 'blocked' });
    });
  } catch {
    done({ ok: false, why: 'blocked' });
  }
}

function clear(db: IDBDatabase, done: (cleared: boolean) => void): void {
  try {
    const transaction = db.transaction(objectStore, 'readwrite', { durability: 'strict' });
    transaction.objectStore(objectStore).clear();
    transaction.addEventListener('complete', () => done(true));
    transaction.addEventListener('abort', () => done(false));
  } catch {
    done(false);
  }
}

function remove(name: string, done: (outcome: Erased) => void): void {
  try {
    const request = indexedDB.deleteDatabase(name);
    let isTold = false;
    const tell = (outcome: Erased) => {
      if (!isTold) done(outcome);
      isTold = true;
    };
    request.addEventListener('success', () => tell('gone'));
    // The records are gone; only the empty database is left.
    request.addEventListener('error', () => tell('emptied'));
    request.addEventListener('blocked', () => tell('emptied'));
  } catch {
    done('emptied');
  }
}
