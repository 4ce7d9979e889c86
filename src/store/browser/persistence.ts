/**
 * Whether the browser promises not to clear the device's store when space runs out. `unavailable` means that
 * the browser can't be asked or fails to answer.
 */
export type Persistence = 'granted' | 'not-granted' | 'unavailable';

/** What the browser has promised so far. Never asks the person. */
export function persistence(): Promise<Persistence> {
  return outcomeOf((manager) => manager.persisted());
}

/** Asks the browser for persistence unless it is already granted. Some browsers then ask the person. */
export function askForPersistence(): Promise<Persistence> {
  return outcomeOf(async (manager) => (await manager.persisted()) || manager.persist());
}

async function outcomeOf(ask: (manager: StorageManager) => Promise<boolean>): Promise<Persistence> {
  try {
    // Over plain http, in old browsers and in some embedded pages there is no storage manager.
    const manager: StorageManager | undefined = navigator.storage;
    if (manager === undefined || !('persist' in manager)) return 'unavailable';
    return (await ask(manager)) ? 'granted' : 'not-granted';
  } catch {
    return 'unavailable';
  }
}
