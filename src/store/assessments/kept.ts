import { readSaved, toSaved } from '../../domain/assessment/saved.ts';
import type { Saved, SavedReading } from '../../domain/assessment/saved.ts';
import { aside, assessments, chosen, current, holdsUserData } from '../browser/keys.ts';
import { isStale } from '../browser/sharedTab.ts';
import { movePreferences } from '../browser/preferences.ts';
import type { Places } from '../browser/preferences.ts';
import type { Place, PlaceName, Written } from '../browser/storage.ts';

/** What was found when the app opened. */
export interface Found {
  readonly place: PlaceName;
  readonly saved: Saved | null;
  /** Answers of a shared tab were dropped because it had been silent too long. */
  readonly dropped: boolean;
}

/** What a write came to; `newer` is what a newer app has written there, and is not overwritten. */
export type Kept = Written | 'newer';

/**
 * Looks for the open assessment of a description in the place chosen: a choice made in this tab goes before
 * the device's, and without a choice the rules of a shared device hold. What can't be read is set aside, kept.
 */
export function findKept(places: Places, now: Date, description: string): Found {
  const dropped = dropStale(places.tab, now);
  for (const one of [places.tab, places.device]) {
    takeBack(one);
    setAside(one, now);
  }
  const inTab = places.tab.read(chosen) === 'tab' || holdsUserData(places.tab);
  const place = !inTab && isChosenOn(places.device) ? 'device' : 'tab';
  const pointed = places.tab.read(current(description)) ?? '';
  const saved = readKept(places[place], pointed) ?? readCurrent(places[place], description);
  return { place, saved, dropped };
}

/** Remembers in a tab which assessment of the device is open in it. */
export function pointAt(tab: Place, saved: Saved): void {
  tab.write(current(saved.description.id), saved.id);
}

/** Whether a person has chosen this device as their own. */
export function isChosenOn(device: Place): boolean {
  return device.read(chosen) === 'device';
}

/** Remembers the place chosen, so that it holds after a reload (tab) or a restart (device). */
export function choosePlace(places: Places, place: PlaceName): void {
  if (place === 'tab') {
    places.tab.write(chosen, place);
    places.device.remove(chosen);
  } else {
    places.tab.remove(chosen);
    places.device.write(chosen, place);
    movePreferences(places);
  }
}

/** The open assessment of a description, or null. */
export function readCurrent(place: Place, description: string): Saved | null {
  const id = place.read(current(description));
  return id === null ? null : readKept(place, id);
}

/** One assessment by its id, or null where it is not or can't be read. */
export function readKept(place: Place, id: string): Saved | null {
  const reading = readAt(place, id);
  return reading?.ok === true ? reading.value : null;
}

/** Whether anything lies under an assessment's id, readable or not. */
export function isThere(place: Place, id: string): boolean {
  return place.read(assessments + id) !== null;
}

/**
 * What was last read from or written to a place, by id. A text that has not changed since is not parsed again:
 * there may be hundreds, and some are asked for at every key press.
 */
const known = new WeakMap<Place, Map<string, { readonly json: string; reading: SavedReading }>>();

function knownIn(place: Place) {
  const found = known.get(place) ?? new Map<string, { json: string; reading: SavedReading }>();
  known.set(place, found);
  return found;
}

function readAt(place: Place, id: string): SavedReading | null {
  const json = place.read(assessments + id);
  if (json === null) return null;
  const before = knownIn(place).get(id);
  if (before?.json === json) return before.reading;
  const reading = readSaved(json);
  knownIn(place).set(id, { json, reading });
  return reading;
}

function idsIn(place: Place): readonly string[] {
  return place
    .keys()
    .filter((key) => key.startsWith(assessments))
    .map((key) => key.slice(assessments.length));
}

/** How many assessments lie in a place, readable or not. */
export function countIn(place: Place): number {
  return idsIn(place).length;
}

/** Every assessment of a place that can be read, newest first. */
export function keptIn(place: Place): readonly Saved[] {
  return idsIn(place)
    .flatMap((id) => readKept(place, id) ?? [])
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Texts of either place that can't be read, as they are, to be offered as downloads. */
export function asideTexts(places: Places): readonly string[] {
  return [places.tab, places.device].flatMap((place) =>
    [
      ...place.keys().filter((key) => key.startsWith(aside)),
      ...idsIn(place)
        .filter((id) => readAt(place, id)?.ok === false)
        .map((id) => assessments + id),
    ]
      .toSorted()
      .toReversed()
      .flatMap((key) => place.read(key) ?? []),
  );
}

/** Moves what can't be read under a key of its own; where that can't be written it stays where it is. */
function setAside(place: Place, now: Date): void {
  idsIn(place).forEach((id, index) => moveAside(place, id, `${now.getTime()}-${index}`));
}

/** Makes room for an assessment under its id. What a newer app has written there is left to it. */
function moveAside(place: Place, id: string, name: string): Kept {
  const reading = readAt(place, id);
  if (reading === null || reading.ok) return 'kept';
  if (reading.refusal.reason === 'newer') return 'newer';
  const written = place.write(aside + name, place.read(assessments + id) ?? '');
  if (written === 'kept') place.remove(assessments + id);
  return written;
}

/** What an earlier app could not read, and this one can, is an assessment again. */
function takeBack(place: Place): void {
  for (const key of place.keys().filter((one) => one.startsWith(aside))) {
    const reading = readSaved(place.read(key) ?? '');
    if (!reading.ok || isThere(place, reading.value.id)) continue;
    if (keepBeside(place, reading.value) === 'kept') place.remove(key);
  }
}

/** Writes an assessment and makes it the open one of its description. */
export function keep(place: Place, saved: Saved): Kept {
  const written = keepBeside(place, saved);
  const pointer = current(saved.description.id);
  if (written !== 'kept' || place.read(pointer) === saved.id) return written;
  return place.write(pointer, saved.id);
}

/** Writes an assessment without opening it. What lies there and can't be read is set aside first. */
export function keepBeside(place: Place, saved: Saved): Kept {
  if (readAt(place, saved.id)?.ok === false) {
    const room = moveAside(place, saved.id, `${saved.id}-${saved.updatedAt}`);
    if (room !== 'kept') return room;
  }
  const json = toSaved(saved);
  const written = place.write(assessments + saved.id, json);
  if (written === 'kept') {
    knownIn(place).set(saved.id, { json, reading: { ok: true, value: saved } });
  }
  return written;
}

/** Puts an assessment back as it was and makes another the open one: both or neither. */
export function putBack(place: Place, saved: Saved, open: Saved | null): Kept {
  const key = assessments + saved.id;
  const room = moveAside(place, saved.id, `${saved.id}-${saved.updatedAt}`);
  if (room !== 'kept') return room;
  const before = place.read(key);
  const written = place.write(key, toSaved(saved));
  if (written !== 'kept' || open === null) return written;
  const pointed = place.write(current(open.description.id), open.id);
  if (pointed === 'kept') return pointed;
  if (before === null) place.remove(key);
  else place.write(key, before);
  return pointed;
}

/** Takes one assessment out of a place. */
export function forget(place: Place, saved: Saved): void {
  place.remove(assessments + saved.id);
  knownIn(place).delete(saved.id);
  const pointer = current(saved.description.id);
  if (place.read(pointer) === saved.id) place.remove(pointer);
}

/** Removes everything this app has in the given places; true when nothing of it is left there. */
export function empty(places: readonly Place[]): boolean {
  for (const place of places) {
    // Other tabs hear of each key by itself: without a choice none of them takes this for a deletion to undo.
    for (const key of [chosen, ...place.keys()]) place.remove(key);
    knownIn(place).clear();
  }
  return places.every((place) => place.keys().length === 0);
}

/** How many characters lie in a place, in all and for each assessment by its id. */
export function sizesIn(place: Place): {
  readonly total: number;
  readonly byId: Readonly<Record<string, number>>;
} {
  const sizeOf = (key: string) => place.read(key)?.length ?? 0;
  return {
    total: place.keys().reduce((sum, key) => sum + key.length + sizeOf(key), 0),
    byId: Object.fromEntries(idsIn(place).map((id) => [id, sizeOf(assessments + id)])),
  };
}

function dropStale(tab: Place, now: Date): boolean {
  if (!isStale(tab, now)) return false;
  empty([tab]);
  return true;
}
