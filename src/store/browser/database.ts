import type { Records } from '../../domain/saving/shelf.ts';

/** The one object store of the database. Its keys are those of `domain/saving/keys.ts`. */
export const objectStore = 'records';

/** An open database: `none` if it does not exist, null if the browser refuses. */
export type Opening = IDBDatabase | 'none' | null;

/**
 * Whether an opening gave a database that can be used. One that was opened early is closed when another tab
 * deletes it before it is used.
 */
export function isDatabase(opening: Opening): opening is IDBDatabase {
  if (opening === null || opening === 'none') return false;
  try {
    opening.transaction(objectStore);
    return true;
  } catch {
    return false;
  }
}

/** What the database held when the page began, and the connection to it. */
export interface Early {
  readonly database: Opening;
  /** Null where there is no database or it can't be read. */
  readonly records: Records | null;
}

/** Begins to open and read the database while the code that uses it is fetched. Never creates it. */
export function openEarly(name: string): Promise<Early> {
  return new Promise((resolve) => {
    openDatabase(name, false, (database) => {
      if (database === null || database === 'none') return resolve({ database, records: null });
      // Another tab may delete it before this page takes the connection into use.
      database.addEventListener('versionchange', () => database.close());
      readAll(database, (records) => resolve({ database, records }));
    });
  });
}

/**
 * How long the browser may take to open the database, in milliseconds. While it waits to delete one that another
 * tab holds open, it opens none.
 */
export const opensWithin = 10_000;

/** Opens a database, and creates it if it is to be. One that takes too long counts as refused. */
export function openDatabase(name: string, create: boolean, whenOpen: (db: Opening) => void): void {
  let isMissing = false;
  let isDone = false;
  const done = (db: Opening) => {
    if (!isDone) whenOpen(db);
    else if (db !== null && db !== 'none') db.close();
    isDone = true;
  };
  setTimeout(() => done(null), opensWithin);
  try {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      if (create) request.result.createObjectStore(objectStore);
      else {
        isMissing = true;
        request.transaction?.abort();
      }
    });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      done(isMissing ? 'none' : null);
    });
  } catch {
    done(null);
  }
}

/** Reads every record; null where the browser refuses. */
export function readAll(db: IDBDatabase, done: (records: Records | null) => void): void {
  try {
    const store = db.transaction(objectStore).objectStore(objectStore);
    const keys = store.getAllKeys();
    const texts = store.getAll();
    const { transaction } = store;
    transaction.addEventListener('complete', () => {
      done(new Map(keys.result.map((key, index) => [String(key), String(texts.result[index])])));
    });
    transaction.addEventListener('abort', () => done(null));
  } catch {
    done(null);
  }
}
