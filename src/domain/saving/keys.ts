/* The keys of the records in a store of answers. They are the same on the device and in a tab. */

/** The start of an assessment's key, followed by its id. */
export const assessmentPrefix = 'assessment/';
/** The start of the key of a text that could not be read. */
export const unreadablePrefix = 'unreadable/';
/** The key of the store that the person has chosen for the answers. */
export const placeKey = 'place';
/** The key of a tab's last sign of life. */
export const aliveKey = 'alive';
/** The key of a random mark that a store gets with its first record. Erasing ends it for good. */
export const bornKey = 'born';

/** The key of an assessment. */
export const assessmentKey = (id: string) => assessmentPrefix + id;
/** The key of the id of the assessment that is open for a description. */
export const openKey = (descriptionId: string) => `current/${descriptionId}`;
