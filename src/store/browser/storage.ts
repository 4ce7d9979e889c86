/** Where answers are kept: `device` survives a restart, `tab` ends with this tab. */
export type Where = 'device' | 'tab';

export type WriteResult = 'saved' | 'full' | 'blocked';

/** One browser store under this app's own prefix. Nothing here throws; a blocked store reads as empty. */
export interface BrowserStore {
  readonly works: () => boolean;
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => WriteResult;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
}

/** What everything that this app stores is named by; a host may have other pages beside it. */
const appName = 'osaamistutka';
const prefix = `${appName}/`;

/** Opens a store. In some embedded pages and private modes even asking for it throws. */
export function openBrowserStore(name: Where): BrowserStore {
  const store = () => (name === 'device' ? window.localStorage : window.sessionStorage);
  return {
    works: () => attempt(() => store().length >= 0, false),
    read: (key) => attempt(() => store().getItem(prefix + key), null),
    write: (key, value) => {
      try {
        store().setItem(prefix + key, value);
        return 'saved';
      } catch (error) {
        return isFull(error) ? 'full' : 'blocked';
      }
    },
    remove: (key) => attempt(() => store().removeItem(prefix + key), undefined),
    keys: () => attempt(() => ownKeys(store()), []),
  };
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function ownKeys(store: Storage): string[] {
  return Object.keys(store)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/iu.test(error.name);
}

/** Calls back with the key of anything another tab changes on this device. Returns how to stop. */
export function onOtherTab(changed: (key: string | null) => void): () => void {
  const listen = ({ key, storageArea }: StorageEvent) => {
    if (storageArea !== attempt(() => window.localStorage, null)) return;
    if (key === null) changed(null);
    else if (key.startsWith(prefix)) changed(key.slice(prefix.length));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

/** Whether the browser has promised not to clear this device's store of itself when space runs out. */
export type Persistence = 'granted' | 'not-granted' | 'unavailable';

/** What the browser has promised so far, without asking for anything. */
export function persistence(): Promise<Persistence> {
  return promised((manager) => manager.persisted());
}

/** Asks the browser to keep this device's store; some ask the person in turn. */
export function askForPersistence(): Promise<Persistence> {
  return promised(async (manager) => (await manager.persisted()) || manager.persist());
}

async function promised(ask: (manager: StorageManager) => Promise<boolean>): Promise<Persistence> {
  try {
    // Over plain http, and in some embedded pages, there is nobody to ask.
    const manager: StorageManager | undefined = navigator.storage;
    if (manager === undefined || !('persist' in manager)) return 'unavailable';
    return (await ask(manager)) ? 'granted' : 'not-granted';
  } catch {
    return 'unavailable';
  }
}

/**
 * Deletes this app's databases and caches, should any version of it ever have made some; they bear its name.
 * True when none is left. What other pages of the same host have made is not touched.
 */
export async function emptyDatabasesAndCaches(): Promise<boolean> {
  try {
    for (const name of await databases()) await deleteDatabase(name);
    for (const name of await cacheNames()) await caches.delete(name);
    return (await databases()).length + (await cacheNames()).length === 0;
  } catch {
    // Where they can't even be listed, nothing could be written there either.
    return true;
  }
}

async function databases(): Promise<readonly string[]> {
  return ownNames((await indexedDB.databases()).map(({ name }) => name));
}

async function cacheNames(): Promise<readonly string[]> {
  return 'caches' in globalThis ? ownNames(await caches.keys()) : [];
}

function ownNames(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name) => name !== undefined).filter((name) => name.startsWith(appName));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) {
      request.addEventListener(event, () => done());
    }
  });
}
