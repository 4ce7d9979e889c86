import type { Message } from './channel.ts';
import { appName, copyName, earlierPrefix, openBrowserStore } from './storage.ts';

/** How long open tabs get to answer whether they hold answers, in milliseconds. */
export const answersWithin = 300;

/**
 * Removes what this copy remembers in localStorage and the tab, and its caches. True when it has seen that
 * nothing is left; a store that the browser blocks can't be seen.
 */
export async function eraseRemains(): Promise<boolean> {
  const stores = [openBrowserStore('device'), openBrowserStore('tab')];
  for (const store of stores) store.keys().forEach(store.remove);
  const isEmptied = stores.every((store) => store.works() && store.keys().length === 0);
  return (await eraseCaches()) && isEmptied;
}

async function eraseCaches(): Promise<boolean> {
  try {
    for (const name of await ownCaches()) await caches.delete(name);
    return (await ownCaches()).length === 0;
  } catch {
    return false;
  }
}

async function ownCaches(): Promise<readonly string[]> {
  try {
    const names = 'caches' in globalThis ? await caches.keys() : [];
    return names.filter((name) => name === copyName() || name.startsWith(`${copyName()}#`));
  } catch {
    // Where the browser does not even list them, the app could not have made any.
    return [];
  }
}

/** Asks the other open tabs of this copy whether they hold answers, and waits for the first yes. */
export function askWhoHolds(
  tell: (message: Message) => void,
  whenHeld: (heard: () => void) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    whenHeld(() => resolve(true));
    setTimeout(() => resolve(false), answersWithin);
    tell({ says: 'who-holds' });
  });
}

/** Whether another copy of the app on this host has records or a database in this browser. */
export async function hasOtherCopies(): Promise<boolean> {
  return [...keysOf(), ...(await databaseNames())].some(isOfOtherCopy);
}

function isOfOtherCopy(name: string): boolean {
  if (name.startsWith(`${earlierPrefix}assessment/`)) return true;
  const isOurs = name === copyName() || name.startsWith(`${copyName()}#`);
  return name.startsWith(`${appName}:`) && !isOurs;
}

function keysOf(): readonly string[] {
  try {
    return Object.keys(window.localStorage);
  } catch {
    return [];
  }
}

async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    // Some browsers do not list them. The records in localStorage still show another copy.
    return [];
  }
}
