import { readSaved, toSaved } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import type { Place, PlaceName, Written } from './storage.ts';

/** Keys of this app in a store: one for each assessment, and which of them is open for each description. */
const current = (description: string) => `current/${description}`;
const alive = 'alive';
const chosen = 'place';
const assessments = 'assessment/';
const aside = 'unreadable/';

/** Answers in a shared tab are dropped when its last sign of life is older than this, in milliseconds. */
export const longestSilence = 5 * 60 * 1000;

export interface Places {
  readonly device: Place;
  readonly tab: Place;
}

/** What was found when the app opened. */
export interface Found {
  readonly place: PlaceName;
  readonly saved: Saved | null;
  /** Answers of a shared tab were dropped because it had been silent too long. */
  readonly dropped: boolean;
}

/**
 * Looks for the open assessment of a description in the place chosen: a choice made in this tab goes before
 * the device's, and without a choice the rules of a shared device hold. What can't be read is set aside, kept.
 */
export function findKept(places: Places, now: Date, description: string): Found {
  const dropped = dropStale(places.tab, now);
  for (const one of [places.tab, places.device]) setAside(one, now);
  const inTab = places.tab.read(chosen) === 'tab' || holdsAnswers(places.tab);
  const place = !inTab && places.device.read(chosen) === 'device' ? 'device' : 'tab';
  return { place, saved: readCurrent(places[place], description), dropped };
}

/** Remembers the place chosen, so that it holds after a reload (tab) or a restart (device). */
export function choosePlace(places: Places, place: PlaceName): void {
  if (place === 'tab') {
    places.tab.write(chosen, place);
    places.device.remove(chosen);
  } else {
    places.tab.remove(chosen);
    places.device.write(chosen, place);
  }
}

/** What a person prefers here, remembered where their answers are. */
export type Preference = 'language' | 'report' | 'description';

/** A preference of this tab goes before the device's; null when there is none. */
export function readPreference(places: Places, preference: Preference): string | null {
  return places.tab.read(preference) ?? places.device.read(preference);
}

export function keepPreference(place: Place, preference: Preference, value: string): void {
  place.write(preference, value);
}

/** The open assessment of a description, or null. */
export function readCurrent(place: Place, description: string): Saved | null {
  const id = place.read(current(description));
  return id === null ? null : readKept(place, id);
}

/** One assessment by its id, or null where it is not or can't be read. */
export function readKept(place: Place, id: string): Saved | null {
  const json = place.read(assessments + id);
  if (json === null) return null;
  const reading = readSaved(json);
  return reading.ok ? reading.value : null;
}

/** Every assessment of a place that can be read, newest first. */
export function keptIn(place: Place): readonly Saved[] {
  return place
    .keys()
    .filter((key) => key.startsWith(assessments))
    .flatMap((key) => readKept(place, key.slice(assessments.length)) ?? [])
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Texts of either place that can't be read, as they are, to be offered as downloads. */
export function asideTexts(places: Places): readonly string[] {
  return [places.tab, places.device].flatMap((place) =>
    place
      .keys()
      .filter((key) => key.startsWith(aside) || isUnreadable(place, key))
      .toSorted()
      .toReversed()
      .flatMap((key) => place.read(key) ?? []),
  );
}

/** Moves what can't be read under a key of its own; where that can't be written it stays where it is. */
function setAside(place: Place, now: Date): void {
  place
    .keys()
    .filter((key) => isUnreadable(place, key))
    .forEach((key, index) => {
      const json = place.read(key) ?? '';
      if (place.write(`${aside}${now.getTime()}-${index}`, json) === 'kept') place.remove(key);
    });
}

function isUnreadable(place: Place, key: string): boolean {
  return key.startsWith(assessments) && readKept(place, key.slice(assessments.length)) === null;
}

/** Writes an assessment and makes it the open one of its description. */
export function keep(place: Place, saved: Saved): Written {
  const written = place.write(assessments + saved.id, toSaved(saved));
  return written === 'kept' ? place.write(current(saved.description.id), saved.id) : written;
}

/** Takes one assessment out of a place. */
export function forget(place: Place, saved: Saved): void {
  place.remove(assessments + saved.id);
  const pointer = current(saved.description.id);
  if (place.read(pointer) === saved.id) place.remove(pointer);
}

/** Removes everything this app has in the given places; true when nothing of it is left there. */
export function empty(places: readonly Place[]): boolean {
  for (const place of places) for (const key of place.keys()) place.remove(key);
  return places.every((place) => place.keys().length === 0);
}

/** Marks a tab that holds answers as alive; see {@link longestSilence}. */
export function markAlive(tab: Place, now: Date): void {
  if (holdsAnswers(tab)) tab.write(alive, String(now.getTime()));
}

function dropStale(tab: Place, now: Date): boolean {
  const last = Number(tab.read(alive));
  if (!holdsAnswers(tab) || now.getTime() - last <= longestSilence) return false;
  empty([tab]);
  return true;
}

function holdsAnswers(place: Place): boolean {
  return place.keys().some((key) => key.startsWith(assessments));
}
