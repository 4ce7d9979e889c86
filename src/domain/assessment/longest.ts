/** The longest texts that can be typed, in UTF-16 code units (most characters are one, an emoji is two). */
export const longest = { note: 2000, situation: 200, person: 120, title: 100 } as const;

/**
 * The most that a field takes. A text from a file or from merged notes may be longer than {@link longest}: it
 * is never cut, and the person can shorten it.
 */
export function limitOf(field: keyof typeof longest, standing: string): number {
  return Math.max(longest[field], standing.length);
}
