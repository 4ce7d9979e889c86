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
export const appName = 'osaamistutka';
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
