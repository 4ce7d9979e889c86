import { readSaved, toSaved } from '../../domain/assessment/saved.ts';
import type { SavedReading } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import {
  unreadable,
  assessmentPrefix,
  whereKey,
  openIdOf,
  holdsUserData,
} from '../browser/keys.ts';
import { isExpired } from '../browser/sharedTab.ts';
import { movePreferences } from '../browser/preferences.ts';
import type { BrowserStores } from '../browser/preferences.ts';
import type { BrowserStore, Where, WriteResult } from '../browser/storage.ts';

/** What {@link findOpen} finds. */
export interface Found {
  /** The store to use. */
  readonly where: Where;
  /** The open assessment; null if there is none that can be read. */
  readonly saved: Saved | null;
  /** Whether the tab's data had expired and was deleted. */
  readonly expired: boolean;
}

/** The result of a save. `newer` means that a newer app wrote the text there, which is not overwritten. */
export type SaveResult = WriteResult | 'newer';

/**
 * Finds the open assessment of a description, after deleting expired data and reconciling unreadable texts.
 * A tab that was chosen or has user data goes before the device. Without a choice the tab is a shared one.
 */
export function findOpen(stores: BrowserStores, now: Date, descriptionId: string): Found {
  const expired = deleteExpired(stores.tab, now);
  for (const store of [stores.tab, stores.device]) {
    restoreReadable(store);
    moveAllUnreadable(store, now);
  }
  const isTabInUse = stores.tab.read(whereKey) === 'tab' || holdsUserData(stores.tab);
  const where = !isTabInUse && isOwnDevice(stores.device) ? 'device' : 'tab';
  const idInTab = stores.tab.read(openIdOf(descriptionId)) ?? '';
  const saved = readOne(stores[where], idInTab) ?? readCurrent(stores[where], descriptionId);
  return { where, saved, expired };
}

/** Saves in a tab which assessment of the device is open in it. */
export function rememberOpenId(tab: BrowserStore, saved: Saved): void {
  tab.write(openIdOf(saved.description.id), saved.id);
}

/** Whether the person has chosen this device as their own. */
export function isOwnDevice(device: BrowserStore): boolean {
  return device.read(whereKey) === 'device';
}

/**
 * Saves the choice of store, so that it survives a reload (tab) or a restart (device). Choosing the tab also
 * withdraws the device's choice, for every tab. Choosing the device also moves the preferences there.
 */
export function rememberWhere(stores: BrowserStores, where: Where): void {
  if (where === 'tab') {
    stores.tab.write(whereKey, where);
    stores.device.remove(whereKey);
  } else {
    stores.tab.remove(whereKey);
    stores.device.write(whereKey, where);
    movePreferences(stores);
  }
}

/** The open assessment of a description in a store; null if there is none or it can't be read. */
export function readCurrent(store: BrowserStore, descriptionId: string): Saved | null {
  const id = store.read(openIdOf(descriptionId));
  return id === null ? null : readOne(store, id);
}

/**
 * The assessment with an id; null if there is none or it can't be read. An unchanged text gives the same
 * object each time, so callers compare by identity to see a change by another tab.
 */
export function readOne(store: BrowserStore, id: string): Saved | null {
  const reading = readingOf(store, id);
  return reading?.ok === true ? reading.value : null;
}

/** Whether a text is stored under an assessment's id, readable or not. */
export function exists(store: BrowserStore, id: string): boolean {
  return store.read(assessmentPrefix + id) !== null;
}

/**
 * The text that was last read from or saved to a store under each id, and its reading. An unchanged text is
 * not parsed again: there may be hundreds, and some are read at every key press.
 */
const lastReadings = new WeakMap<
  BrowserStore,
  Map<string, { readonly json: string; reading: SavedReading }>
>();

function lastReadingsOf(store: BrowserStore) {
  const readings =
    lastReadings.get(store) ?? new Map<string, { json: string; reading: SavedReading }>();
  lastReadings.set(store, readings);
  return readings;
}

function readingOf(store: BrowserStore, id: string): SavedReading | null {
  const json = store.read(assessmentPrefix + id);
  if (json === null) return null;
  const last = lastReadingsOf(store).get(id);
  if (last?.json === json) return last.reading;
  const reading = readSaved(json);
  lastReadingsOf(store).set(id, { json, reading });
  return reading;
}

function idsIn(store: BrowserStore): readonly string[] {
  return store
    .keys()
    .filter((key) => key.startsWith(assessmentPrefix))
    .map((key) => key.slice(assessmentPrefix.length));
}

/** How many assessments a store has, readable or not. */
export function countIn(store: BrowserStore): number {
  return idsIn(store).length;
}

/** Every readable assessment of a store, newest first. */
export function readAll(store: BrowserStore): readonly Saved[] {
  return idsIn(store)
    .flatMap((id) => readOne(store, id) ?? [])
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** The unreadable texts of both stores, unchanged, for download: the tab's first, later keys first. */
export function unreadableTexts(stores: BrowserStores): readonly string[] {
  return [stores.tab, stores.device].flatMap((store) =>
    [
      ...store.keys().filter((key) => key.startsWith(unreadable)),
      ...idsIn(store)
        .filter((id) => readingOf(store, id)?.ok === false)
        .map((id) => assessmentPrefix + id),
    ]
      .toSorted()
      .toReversed()
      .flatMap((key) => store.read(key) ?? []),
  );
}

/** Moves each unreadable text under a key of its own. If the store refuses, the text stays where it is. */
function moveAllUnreadable(store: BrowserStore, now: Date): void {
  idsIn(store).forEach((id, index) => moveUnreadable(store, id, `${now.getTime()}-${index}`));
}

/** Moves an unreadable text away from an id, but not one of a newer app. `saved` if the id can be written. */
function moveUnreadable(store: BrowserStore, id: string, name: string): SaveResult {
  const reading = readingOf(store, id);
  if (reading === null || reading.ok) return 'saved';
  if (reading.refusal.reason === 'newer') return 'newer';
  const written = store.write(unreadable + name, store.read(assessmentPrefix + id) ?? '');
  if (written === 'saved') store.remove(assessmentPrefix + id);
  return written;
}

/** Restores moved texts that this version of the app can read, unless their id is taken. */
function restoreReadable(store: BrowserStore): void {
  for (const key of store.keys().filter((one) => one.startsWith(unreadable))) {
    const reading = readSaved(store.read(key) ?? '');
    if (!reading.ok || exists(store, reading.value.id)) continue;
    if (save(store, reading.value) === 'saved') store.remove(key);
  }
}

/** Saves an assessment and makes it the open one of its description. If the latter fails, it stays saved. */
export function saveOpen(store: BrowserStore, saved: Saved): SaveResult {
  const written = save(store, saved);
  const pointer = openIdOf(saved.description.id);
  if (written !== 'saved' || store.read(pointer) === saved.id) return written;
  return store.write(pointer, saved.id);
}

/** Saves an assessment without opening it. An unreadable text under its id is moved first. */
export function save(store: BrowserStore, saved: Saved): SaveResult {
  if (readingOf(store, saved.id)?.ok === false) {
    const moved = moveUnreadable(store, saved.id, `${saved.id}-${saved.updatedAt}`);
    if (moved !== 'saved') return moved;
  }
  const json = toSaved(saved);
  const written = store.write(assessmentPrefix + saved.id, json);
  if (written === 'saved') {
    lastReadingsOf(store).set(saved.id, { json, reading: { ok: true, value: saved } });
  }
  return written;
}

/** Restores an assessment and makes `open` the open one, unless it is null: both or neither. */
export function putBack(store: BrowserStore, saved: Saved, open: Saved | null): SaveResult {
  const key = assessmentPrefix + saved.id;
  const moved = moveUnreadable(store, saved.id, `${saved.id}-${saved.updatedAt}`);
  if (moved !== 'saved') return moved;
  const replaced = store.read(key);
  const written = store.write(key, toSaved(saved));
  if (written !== 'saved' || open === null) return written;
  const opened = store.write(openIdOf(open.description.id), open.id);
  if (opened === 'saved') return opened;
  if (replaced === null) store.remove(key);
  else store.write(key, replaced);
  return opened;
}

/** Deletes an assessment from a store. If it was the open one, none is open there. */
export function removeOne(store: BrowserStore, saved: Saved): void {
  store.remove(assessmentPrefix + saved.id);
  lastReadingsOf(store).delete(saved.id);
  const pointer = openIdOf(saved.description.id);
  if (store.read(pointer) === saved.id) store.remove(pointer);
}

/** Deletes everything of this app in the given stores; true when nothing is left. */
export function eraseAll(stores: readonly BrowserStore[]): boolean {
  for (const store of stores) {
    // The choice goes first: other tabs follow key by key, and must not take this for a deletion to undo.
    for (const key of [whereKey, ...store.keys()]) store.remove(key);
    lastReadingsOf(store).clear();
  }
  return stores.every((store) => store.keys().length === 0);
}

/** The size of a store in bytes of UTF-8: the total with keys, and the text of each assessment by its id. */
export function sizesIn(store: BrowserStore): {
  readonly total: number;
  readonly byId: Readonly<Record<string, number>>;
} {
  const encoder = new TextEncoder();
  const bytesIn = (text: string) => encoder.encode(text).length;
  const sizeOf = (key: string) => bytesIn(store.read(key) ?? '');
  return {
    total: store.keys().reduce((sum, key) => sum + bytesIn(key) + sizeOf(key), 0),
    byId: Object.fromEntries(idsIn(store).map((id) => [id, sizeOf(assessmentPrefix + id)])),
  };
}

/** Deletes everything in an expired tab; true if the tab had expired. */
function deleteExpired(tab: BrowserStore, now: Date): boolean {
  if (!isExpired(tab, now)) return false;
  eraseAll([tab]);
  return true;
}
