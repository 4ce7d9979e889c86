import type { Place } from './storage.ts';

/* Keys of this app in a store. */

/** Which assessment is open for each description. */
export const current = (description: string) => `current/${description}`;
/** The place a person has chosen for the answers. */
export const chosen = 'place';
/** Before the id of each assessment. */
export const assessments = 'assessment/';
/** Before what can't be read. */
export const aside = 'unreadable/';

/** Answers, and texts set aside: what could not be read may be somebody's answers too. */
export function holdsUserData(place: Place): boolean {
  return place.keys().some((key) => key.startsWith(assessments) || key.startsWith(aside));
}
