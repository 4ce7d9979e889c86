import { millisecondsOf } from '../time.ts';
import { aliveKey } from './keys.ts';
import { holdsUserData } from './shelf.ts';
import type { Records } from './shelf.ts';

/**
 * How long a shared tab's data stays after the tab's last sign of life, in milliseconds. The app gives such a
 * sign every half minute while it is open, and drops expired data when it starts or is gone back to.
 */
export const expiresAfter = 5 * 60 * 1000;

/** A sign of life at this moment, as it is stored under {@link aliveKey}. */
export function signOfLife(at: string): string {
  return String(millisecondsOf(at));
}

/**
 * Whether a shared tab's answers are dropped: its last sign of life is further than {@link expiresAfter} from
 * this moment, missing or unreadable. A sign from the future counts too, because then the clock was set back
 * and nobody knows how long ago it was. A tab without user data never expires.
 */
export function isExpired(tab: Records, at: string): boolean {
  return holdsUserData(tab) && isTooOld(tab.get(aliveKey), at);
}

/** Whether a sign of life is further than {@link expiresAfter} from a moment, missing or unreadable. */
export function isTooOld(sign: string | undefined, at: string): boolean {
  return !(Math.abs(millisecondsOf(at) - Number(sign)) <= expiresAfter);
}
