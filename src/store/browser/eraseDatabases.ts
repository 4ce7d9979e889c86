import { appName } from './storage.ts';

/**
 * Deletes this app's databases and caches, including those that an earlier version made; this version makes
 * none. Those of other pages on the host stay. True when none is left, or when the browser denies access.
 */
export async function emptyDatabasesAndCaches(): Promise<boolean> {
  try {
    for (const name of await databaseNames()) await deleteDatabase(name);
    for (const name of await cacheNames()) await caches.delete(name);
    return (await databaseNames()).length + (await cacheNames()).length === 0;
  } catch {
    // Where the browser does not even list them, the app could not have made any.
    return true;
  }
}

async function databaseNames(): Promise<readonly string[]> {
  return ownNames((await indexedDB.databases()).map(({ name }) => name));
}

async function cacheNames(): Promise<readonly string[]> {
  return 'caches' in globalThis ? ownNames(await caches.keys()) : [];
}

function ownNames(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name) => name !== undefined).filter((name) => name.startsWith(appName));
}

/** Resolves also when the deletion fails: the caller lists what is left. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) {
      request.addEventListener(event, () => done());
    }
  });
}
