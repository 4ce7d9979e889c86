/** Where answers are saved: `device` (localStorage) outlives the tab, `tab` (sessionStorage) ends with it. */
export type Where = 'device' | 'tab';

/** The result of a write: saved, refused by a full store, or refused for any other reason. */
export type WriteResult = 'saved' | 'full' | 'blocked';

/** The keys of this app in one browser store. No method throws; a blocked store reads as empty. */
export interface BrowserStore {
  /** Whether the browser gives access to the store. */
  readonly works: () => boolean;
  /** The text under a key, or null if there is none. */
  readonly read: (key: string) => string | null;
  /** Saves a text. A write that is refused leaves the earlier text. */
  readonly write: (key: string, value: string) => WriteResult;
  readonly remove: (key: string) => void;
  /** The keys of this app, in no particular order. */
  readonly keys: () => readonly string[];
}

/** The start of the name of everything this app stores, because a host may have other pages too. */
export const appName = 'osaamistutka';
const prefix = `${appName}/`;

/** Opens a store. In some embedded pages and private modes the browser throws at the first access. */
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

function attempt<T>(act: () => T, fallback: T): T {
  try {
    return act();
  } catch {
    return fallback;
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

/**
 * Calls `changed` with each of this app's keys that another tab writes or removes on this device, and with
 * null when the whole store is cleared. Returns a function that stops this.
 */
export function onOtherTab(changed: (key: string | null) => void): () => void {
  const listen = ({ key, storageArea }: StorageEvent) => {
    if (storageArea !== attempt(() => window.localStorage, null)) return;
    if (key === null) changed(null);
    else if (key.startsWith(prefix)) changed(key.slice(prefix.length));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
