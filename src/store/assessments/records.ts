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

/** What was found when the app opened. */
export interface Found {
  readonly where: Where;
  readonly saved: Saved | null;
  /** Answers of a shared tab were dropped because it had been silent too long. */
  readonly expired: boolean;
}

/** What a write came to; `newer` is what a newer app has written there, and is not overwritten. */
export type SaveResult = WriteResult | 'newer';

/**
 * Looks for the open assessment of a description in the place chosen: a choice made in this tab goes before
 * the device's, and without a choice the rules of a shared device hold. What can't be read is set aside, kept.
 */
export function findOpen(stores: BrowserStores, now: Date, description: string): Found {
  const expired = dropExpired(stores.tab, now);
  for (const one of [stores.tab, stores.device]) {
    restoreReadable(one);
    moveAllUnreadable(one, now);
  }
  const inTab = stores.tab.read(whereKey) === 'tab' || holdsUserData(stores.tab);
  const where = !inTab && isOwnDevice(stores.device) ? 'device' : 'tab';
  const pointed = stores.tab.read(openIdOf(description)) ?? '';
  const saved = readOne(stores[where], pointed) ?? readCurrent(stores[where], description);
  return { where, saved, expired };
}

/** Remembers in a tab which assessment of the device is open in it. */
export function rememberOpenId(tab: BrowserStore, saved: Saved): void {
  tab.write(openIdOf(saved.description.id), saved.id);
}

/** Whether a person has chosen this device as their own. */
export function isOwnDevice(device: BrowserStore): boolean {
  return device.read(whereKey) === 'device';
}

/** Remembers the place chosen, so that it holds after a reload (tab) or a restart (device). */
export function rememberWhere(stores: BrowserStores, store: Where): void {
  if (store === 'tab') {
    stores.tab.write(whereKey, store);
    stores.device.remove(whereKey);
  } else {
    stores.tab.remove(whereKey);
    stores.device.write(whereKey, store);
    movePreferences(stores);
  }
}

/** The open assessment of a description, or null. */
export function readCurrent(store: BrowserStore, description: string): Saved | null {
  const id = store.read(openIdOf(description));
  return id === null ? null : readOne(store, id);
}

/** One assessment by its id, or null where it is not or can't be read. */
export function readOne(store: BrowserStore, id: string): Saved | null {
  const reading = readingOf(store, id);
  return reading?.ok === true ? reading.value : null;
}

/** Whether anything lies under an assessment's id, readable or not. */
export function exists(store: BrowserStore, id: string): boolean {
  return store.read(assessmentPrefix + id) !== null;
}

/**
 * What was last read from or written to a place, by id. A text that has not changed since is not parsed again:
 * there may be hundreds, and some are asked for at every key press.
 */
const lastReadings = new WeakMap<
  BrowserStore,
  Map<string, { readonly json: string; reading: SavedReading }>
>();

function lastReadingsOf(store: BrowserStore) {
  const found =
    lastReadings.get(store) ?? new Map<string, { json: string; reading: SavedReading }>();
  lastReadings.set(store, found);
  return found;
}

function readingOf(store: BrowserStore, id: string): SavedReading | null {
  const json = store.read(assessmentPrefix + id);
  if (json === null) return null;
  const before = lastReadingsOf(store).get(id);
  if (before?.json === json) return before.reading;
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

/** How many assessments lie in a place, readable or not. */
export function countIn(store: BrowserStore): number {
  return idsIn(store).length;
}

/** Every assessment of a place that can be read, newest first. */
export function readAll(store: BrowserStore): readonly Saved[] {
  return idsIn(store)
    .flatMap((id) => readOne(store, id) ?? [])
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Texts of either place that can't be read, as they are, to be offered as downloads. */
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

/** Moves what can't be read under a key of its own; where that can't be written it stays where it is. */
function moveAllUnreadable(store: BrowserStore, now: Date): void {
  idsIn(store).forEach((id, index) => moveUnreadable(store, id, `${now.getTime()}-${index}`));
}

/** Makes room for an assessment under its id. What a newer app has written there is left to it. */
function moveUnreadable(store: BrowserStore, id: string, name: string): SaveResult {
  const reading = readingOf(store, id);
  if (reading === null || reading.ok) return 'saved';
  if (reading.refusal.reason === 'newer') return 'newer';
  const written = store.write(unreadable + name, store.read(assessmentPrefix + id) ?? '');
  if (written === 'saved') store.remove(assessmentPrefix + id);
  return written;
}

/** What an earlier app could not read, and this one can, is an assessment again. */
function restoreReadable(store: BrowserStore): void {
  for (const key of store.keys().filter((one) => one.startsWith(unreadable))) {
    const reading = readSaved(store.read(key) ?? '');
    if (!reading.ok || exists(store, reading.value.id)) continue;
    if (save(store, reading.value) === 'saved') store.remove(key);
  }
}

/** Writes an assessment and makes it the open one of its description. */
export function saveOpen(store: BrowserStore, saved: Saved): SaveResult {
  const written = save(store, saved);
  const pointer = openIdOf(saved.description.id);
  if (written !== 'saved' || store.read(pointer) === saved.id) return written;
  return store.write(pointer, saved.id);
}

/** Writes an assessment without opening it. What lies there and can't be read is set aside first. */
export function save(store: BrowserStore, saved: Saved): SaveResult {
  if (readingOf(store, saved.id)?.ok === false) {
    const room = moveUnreadable(store, saved.id, `${saved.id}-${saved.updatedAt}`);
    if (room !== 'saved') return room;
  }
  const json = toSaved(saved);
  const written = store.write(assessmentPrefix + saved.id, json);
  if (written === 'saved') {
    lastReadingsOf(store).set(saved.id, { json, reading: { ok: true, value: saved } });
  }
  return written;
}

/** Puts an assessment back as it was and makes another the open one: both or neither. */
export function putBack(store: BrowserStore, saved: Saved, open: Saved | null): SaveResult {
  const key = assessmentPrefix + saved.id;
  const room = moveUnreadable(store, saved.id, `${saved.id}-${saved.updatedAt}`);
  if (room !== 'saved') return room;
  const before = store.read(key);
  const written = store.write(key, toSaved(saved));
  if (written !== 'saved' || open === null) return written;
  const pointed = store.write(openIdOf(open.description.id), open.id);
  if (pointed === 'saved') return pointed;
  if (before === null) store.remove(key);
  else store.write(key, before);
  return pointed;
}

/** Takes one assessment out of a place. */
export function removeOne(store: BrowserStore, saved: Saved): void {
  store.remove(assessmentPrefix + saved.id);
  lastReadingsOf(store).delete(saved.id);
  const pointer = openIdOf(saved.description.id);
  if (store.read(pointer) === saved.id) store.remove(pointer);
}

/** Removes everything this app has in the given stores; true when nothing of it is left there. */
export function eraseAll(stores: readonly BrowserStore[]): boolean {
  for (const store of stores) {
    // Other tabs hear of each key by itself: without a choice none of them takes this for a deletion to undo.
    for (const key of [whereKey, ...store.keys()]) store.remove(key);
    lastReadingsOf(store).clear();
  }
  return stores.every((store) => store.keys().length === 0);
}

/** How many characters lie in a place, in all and for each assessment by its id. */
export function sizesIn(store: BrowserStore): {
  readonly total: number;
  readonly byId: Readonly<Record<string, number>>;
} {
  const sizeOf = (key: string) => store.read(key)?.length ?? 0;
  return {
    total: store.keys().reduce((sum, key) => sum + key.length + sizeOf(key), 0),
    byId: Object.fromEntries(idsIn(store).map((id) => [id, sizeOf(assessmentPrefix + id)])),
  };
}

function dropExpired(tab: BrowserStore, now: Date): boolean {
  if (!isExpired(tab, now)) return false;
  eraseAll([tab]);
  return true;
}
