import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { toSaved } from '../../src/domain/assessment/saved.ts';
import { assessmentKey, bornKey, openKey, placeKey } from '../../src/domain/saving/keys.ts';
import type { Where } from '../../src/domain/saving/pending.ts';
import { assessmentsIn, openIn, shelfOf, storedIn } from '../../src/domain/saving/shelf.ts';
import type { MemoryStore, MemoryStores } from './memoryStores.ts';

/* What lies in a store in memory, put there or looked at without the app. */

/** Puts an assessment into a store and makes it the open one of its description. */
export function putOpen(store: MemoryStore, saved: Saved): void {
  put(store, saved);
  store.entries.set(openKey(saved.description.id), saved.id);
}

/** Puts an assessment into a store. */
export function put(store: MemoryStore, saved: Saved): void {
  store.entries.set(assessmentKey(saved.id), toSaved(saved));
  mark(store);
}

/** Marks a store as the app does with its first record. */
function mark({ entries }: MemoryStore): void {
  if (!entries.has(bornKey)) entries.set(bornKey, 'born before');
}

/** The assessment with an id; null if there is none or it can't be read. */
export function readOne(store: MemoryStore, id: string): Saved | null {
  return storedIn(shelfOf(store.entries), id)?.saved ?? null;
}

/** The open assessment of a description. */
export function readOpen(store: MemoryStore, descriptionId: string): Saved | null {
  return openIn(shelfOf(store.entries), descriptionId)?.saved ?? null;
}

/** Every readable assessment, newest first. */
export function readAll(store: MemoryStore): readonly Saved[] {
  return assessmentsIn(shelfOf(store.entries));
}

/** Records a choice of store made earlier. */
export function chooseBefore({ device, tab }: MemoryStores, where: Where): void {
  const store = where === 'device' ? device : tab;
  store.entries.set(placeKey, where);
  mark(store);
}
