import { holdsUserData } from './keys.ts';
import type { BrowserStore } from './storage.ts';

const aliveKey = 'alive';

/**
 * How long a shared tab's data stays after the tab's last sign of life, in milliseconds. The app gives such a
 * sign every half minute while it is open, and deletes expired data when it starts or is gone back to.
 */
export const expiresAfter = 5 * 60 * 1000;

/** Saves the time as the last sign of life of a tab that holds user data; see {@link expiresAfter}. */
export function markAlive(tab: BrowserStore, now: Date): void {
  if (holdsUserData(tab)) tab.write(aliveKey, String(now.getTime()));
}

/**
 * Whether a tab's user data has expired: its last sign of life is older than {@link expiresAfter}, missing or
 * unreadable. A tab without user data never expires.
 */
export function isExpired(tab: BrowserStore, now: Date): boolean {
  const isRecent = now.getTime() - Number(tab.read(aliveKey)) <= expiresAfter;
  return holdsUserData(tab) && !isRecent;
}
