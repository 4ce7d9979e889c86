/** How far the clocks of two devices may differ, in milliseconds. */
export const clockTolerance = 5 * 60 * 1000;

const minute = 60 * 1000;

/** Orders two ISO 8601 times, whatever their offset and precision: negative if the first is earlier. */
export function compareTimes(one: string, other: string): number {
  return millisecondsOf(one) - millisecondsOf(other);
}

export function isSameMinute(one: string, other: string): boolean {
  return Math.floor(millisecondsOf(one) / minute) === Math.floor(millisecondsOf(other) / minute);
}

/** Whether a time is later than the clocks of two devices can explain, so that one of them is wrong. */
export function isFuture(at: string, now: string): boolean {
  return compareTimes(at, now) > clockTolerance;
}

/** Orders two times like {@link compareTimes}, but a future one, which nobody can trust, before all others. */
export function compareTrusted(one: string, other: string, now: string): number {
  const trust = Number(isFuture(other, now)) - Number(isFuture(one, now));
  return trust === 0 ? compareTimes(one, other) : trust;
}

/**
 * A time in milliseconds since 1970. A day that no month has, such as 31 February, is no time in some browsers;
 * it counts as very old.
 */
export function millisecondsOf(time: string): number {
  // oxlint-disable-next-line no-restricted-globals -- this reads no clock
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
}
