import { copyNameOf } from '../../domain/saving/copy.ts';
import type { Where } from '../../domain/saving/pending.ts';

/** The result of a write: saved, refused by a full store, or refused for any other reason. */
export type WriteResult = 'saved' | 'full' | 'blocked';

/** The keys of this copy of the app in one browser store. No method throws; a blocked store reads as empty. */
export interface BrowserStore {
  /** Whether the browser gives access to the store. */
  readonly works: () => boolean;
  /** The text under a key, or null if there is none. */
  readonly read: (key: string) => string | null;
  /** Saves a text. A write that is refused leaves the earlier text. */
  readonly write: (key: string, value: string) => WriteResult;
  readonly remove: (key: string) => void;
  /** The keys of this copy, in no particular order. */
  readonly keys: () => readonly string[];
}

/** The start of the name of everything this app stores, because a host may have other pages too. */
export const appName = 'osaamistutka';
/** The start of the keys of version 0.1.0, which all copies of the app on one host shared. */
export const earlierPrefix = `${appName}/`;

/** The name of this copy of the app, which its database, its channel and its caches bear. */
export function copyName(): string {
  return `${appName}:${copyNameOf(window.location.href)}`;
}

/** Opens localStorage (`device`) or sessionStorage (`tab`) under the name of this copy. */
export function openBrowserStore(name: Where): BrowserStore {
  // No folder's name can contain "#", so no copy's keys begin like those of another.
  return storeWithPrefix(
    () => (name === 'device' ? window.localStorage : window.sessionStorage),
    `${copyName()}#`,
  );
}

/** Opens the keys of version 0.1.0 in localStorage or sessionStorage. */
export function openEarlierStore(name: Where): BrowserStore {
  return storeWithPrefix(
    () => (name === 'device' ? window.localStorage : window.sessionStorage),
    earlierPrefix,
  );
}

/** In some embedded pages and private modes the browser throws at the first access. */
function storeWithPrefix(store: () => Storage, prefix: string): BrowserStore {
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
    keys: () =>
      attempt(
        () =>
          Object.keys(store())
            .filter((key) => key.startsWith(prefix))
            .map((key) => key.slice(prefix.length)),
        [],
      ),
  };
}

function attempt<T>(act: () => T, fallback: T): T {
  try {
    return act();
  } catch {
    return fallback;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/iu.test(error.name);
}
