import { holdsUserData } from './keys.ts';
import type { BrowserStore } from './storage.ts';

const alive = 'alive';

/** What a person has left in a shared tab is dropped when its last sign of life is older, in milliseconds. */
export const expiresAfter = 5 * 60 * 1000;

/** Marks a tab that holds anything of a person as alive; see {@link expiresAfter}. */
export function markAlive(tab: BrowserStore, now: Date): void {
  if (holdsUserData(tab)) tab.write(alive, String(now.getTime()));
}

/** Whether a tab holds anything of a person who has been away from it too long. */
export function isExpired(tab: BrowserStore, now: Date): boolean {
  const isRecent = now.getTime() - Number(tab.read(alive)) <= expiresAfter;
  return holdsUserData(tab) && !isRecent;
}
