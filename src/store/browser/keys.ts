import type { BrowserStore } from './storage.ts';

/* Keys of this app in a store. */

/** Which assessment is open for each description. */
export const openIdOf = (description: string) => `current/${description}`;
/** The place a person has chosen for the answers. */
export const whereKey = 'place';
/** Before the id of each assessment. */
export const assessmentPrefix = 'assessment/';
/** Before what can't be read. */
export const unreadable = 'unreadable/';

/** Answers, and texts set aside: what could not be read may be somebody's answers too. */
export function holdsUserData(store: BrowserStore): boolean {
  return store.keys().some((key) => key.startsWith(assessmentPrefix) || key.startsWith(unreadable));
}
