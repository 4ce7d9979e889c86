import { appName } from './storage.ts';

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
