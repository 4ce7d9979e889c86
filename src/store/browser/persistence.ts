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
