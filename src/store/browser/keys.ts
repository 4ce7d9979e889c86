import type { BrowserStore } from './storage.ts';

/* The keys of this app, without the prefix that storage.ts adds. */

/** The key of the id of the assessment that is open for a description. */
export const openIdOf = (descriptionId: string) => `current/${descriptionId}`;
/** The key of the store that the person has chosen for the answers. */
export const whereKey = 'place';
/** The start of an assessment's key, followed by its id. */
export const assessmentPrefix = 'assessment/';
/** The start of the key of a text that could not be read. */
export const unreadable = 'unreadable/';

/** Whether a store has assessments or unreadable texts, because those may be somebody's answers too. */
export function holdsUserData(store: BrowserStore): boolean {
  return store.keys().some((key) => key.startsWith(assessmentPrefix) || key.startsWith(unreadable));
}
