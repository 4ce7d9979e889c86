import { holdsUserData } from './keys.ts';
import type { Place } from './storage.ts';

const alive = 'alive';

/** What a person has left in a shared tab is dropped when its last sign of life is older, in milliseconds. */
export const longestSilence = 5 * 60 * 1000;

/** Marks a tab that holds anything of a person as alive; see {@link longestSilence}. */
export function markAlive(tab: Place, now: Date): void {
  if (holdsUserData(tab)) tab.write(alive, String(now.getTime()));
}

/** Whether a tab holds anything of a person who has been away from it too long. */
export function isStale(tab: Place, now: Date): boolean {
  const isRecent = now.getTime() - Number(tab.read(alive)) <= longestSilence;
  return holdsUserData(tab) && !isRecent;
}
