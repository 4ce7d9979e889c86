import type { Saved } from '../assessment/assessment.ts';
import { readStored } from '../assessment/saved.ts';
import type { SavedReading } from '../assessment/saved.ts';
import { compareTimes } from '../time.ts';
import { assessmentKey, assessmentPrefix, openKey, unreadablePrefix } from './keys.ts';

/** The texts of a store by their keys. */
export type Records = ReadonlyMap<string, string>;
/** What a write changes: the new text of a key, or null to remove it. */
export type Changes = ReadonlyMap<string, string | null>;

/** An assessment with the text that it is stored as. */
export interface Stored {
  readonly text: string;
  readonly saved: Saved;
}

interface TextReading {
  readonly text: string;
  readonly reading: SavedReading;
}

/** A store as this tab last saw it. */
export interface Shelf {
  readonly records: Records;
  /** The reading of each assessment's text, by its id. */
  readonly readings: ReadonlyMap<string, TextReading>;
}

/** A store without records. */
export const emptyShelf: Shelf = { records: new Map(), readings: new Map() };

/** Reads each assessment in some records. A text that has not changed since `before` is not parsed again. */
export function shelfOf(records: Records, before: Shelf = emptyShelf): Shelf {
  const readings = new Map<string, TextReading>();
  for (const [key, text] of records) {
    if (!key.startsWith(assessmentPrefix)) continue;
    const id = key.slice(assessmentPrefix.length);
    const known = before.readings.get(id);
    readings.set(id, known?.text === text ? known : { text, reading: readStored(text) });
  }
  return { records, readings };
}

/** The shelf after a write. `written` are assessments among the changes that were read already. */
export function withChanges(
  shelf: Shelf,
  changes: Changes,
  written: readonly Stored[] = [],
): Shelf {
  const records = new Map(shelf.records);
  for (const [key, text] of changes) {
    if (text === null) records.delete(key);
    else records.set(key, text);
  }
  const readings = new Map(shelf.readings);
  for (const { text, saved } of written) {
    readings.set(saved.id, { text, reading: { ok: true, value: saved } });
  }
  return shelfOf(records, { records, readings });
}

/** The assessment with an id and its text; null if there is none or it can't be read. */
export function storedIn(shelf: Shelf, id: string): Stored | null {
  const found = shelf.readings.get(id);
  return found?.reading.ok === true ? { text: found.text, saved: found.reading.value } : null;
}

/** The assessment that is open for a description; null if there is none or it can't be read. */
export function openIn(shelf: Shelf, descriptionId: string): Stored | null {
  const id = shelf.records.get(openKey(descriptionId));
  return id === undefined ? null : storedIn(shelf, id);
}

/** Every readable assessment, newest first. */
export function assessmentsIn(shelf: Shelf): readonly Saved[] {
  return allStoredIn(shelf)
    .map(({ saved }) => saved)
    .toSorted((a, b) => compareTimes(b.updatedAt, a.updatedAt));
}

/** Every readable assessment with its text. */
export function allStoredIn({ readings }: Shelf): readonly Stored[] {
  return [...readings.values()].flatMap(({ text, reading }) =>
    reading.ok ? [{ text, saved: reading.value }] : [],
  );
}

/** How many assessments a store holds, readable or not. */
export function countIn(shelf: Shelf): number {
  return shelf.readings.size;
}

/** The texts that can't be read, unchanged, for download; later keys first. */
export function unreadableIn({ records, readings }: Shelf): readonly string[] {
  const moved = [...records].filter(([key]) => key.startsWith(unreadablePrefix));
  const inPlace = [...readings].flatMap(([id, { text, reading }]) =>
    reading.ok ? [] : [[assessmentKey(id), text] as const],
  );
  return [...moved, ...inPlace]
    .filter(([, text]) => text !== '')
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([, text]) => text);
}

/** Whether a store has assessments or unreadable texts, because those may be somebody's answers too. */
export function holdsUserData(records: Records): boolean {
  return [...records.keys()].some(
    (key) => key.startsWith(assessmentPrefix) || key.startsWith(unreadablePrefix),
  );
}

/** The size of a store in bytes of UTF-8: the total with keys, and the text of each assessment by its id. */
export function sizesOf({ records, readings }: Shelf): Sizes {
  const encoder = new TextEncoder();
  const bytesIn = (text: string) => encoder.encode(text).length;
  const total = [...records].reduce((sum, [key, text]) => sum + bytesIn(key) + bytesIn(text), 0);
  const byId = [...readings].map(([id, { text }]) => [id, bytesIn(text)] as const);
  return { total, byId: Object.fromEntries(byId) };
}

/** Sizes in bytes of UTF-8. */
export interface Sizes {
  readonly total: number;
  readonly byId: Readonly<Record<string, number>>;
}
