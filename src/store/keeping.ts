import { readSaved, toSaved } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import type { Place, PlaceName, Written } from './storage.ts';

/** Keys of this app in a store. */
const current = 'current';
const alive = 'alive';
const chosen = 'place';
const language = 'language';
const assessment = (id: string) => `assessment/${id}`;
const asidePrefix = 'unreadable/';

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
 * Looks for the current assessment in the place chosen: a choice made in this tab goes before the device's,
 * and without a choice the rules of a shared device hold. What can't be read is set aside, kept.
 */
export function findKept(places: Places, now: Date): Found {
  const dropped = dropStale(places.tab, now);
  const inTab = places.tab.read(chosen) === 'tab' || places.tab.read(current) !== null;
  const place = !inTab && places.device.read(chosen) === 'device' ? 'device' : 'tab';
  return { place, saved: readCurrent(places[place], now), dropped };
}

/** Remembers the place chosen, so that it holds after a reload (tab) or a restart (device). */
export function choosePlace(places: Places, place: PlaceName): void {
  if (place === 'tab') places.tab.write(chosen, place);
  else {
    places.tab.remove(chosen);
    places.device.write(chosen, place);
  }
}

/** The interface language chosen in this tab or on this device, or null. */
export function chosenLanguage(places: Places): string | null {
  return places.tab.read(language) ?? places.device.read(language);
}

export function keepLanguage(places: Places, place: PlaceName, chosenOne: string): void {
  places[place].write(language, chosenOne);
}

/** Reads the current assessment of one place, or null. */
export function readCurrent(place: Place, now: Date): Saved | null {
  const id = place.read(current);
  if (id === null) return null;
  const json = place.read(assessment(id));
  if (json === null) return null;
  const reading = readSaved(json);
  if (reading.ok) return reading.value;
  setAside(place, id, json, now);
  return null;
}

/** Moves a text that can't be read out of the way; where it can't be written anew it stays where it is. */
function setAside(place: Place, id: string, json: string, now: Date): void {
  if (place.write(`${asidePrefix}${now.getTime()}`, json) === 'kept') place.remove(assessment(id));
}

/** The texts set aside in either place, newest first, to be offered as downloads. */
export function asideTexts(places: Places): readonly string[] {
  return [places.tab, places.device].flatMap((place) =>
    place
      .keys()
      .filter((key) => key.startsWith(asidePrefix))
      .toSorted()
      .toReversed()
      .flatMap((key) => place.read(key) ?? []),
  );
}

/** Writes the assessment and makes it the current one. */
export function keep(place: Place, saved: Saved): Written {
  const written = place.write(assessment(saved.id), toSaved(saved));
  return written === 'kept' ? place.write(current, saved.id) : written;
}

/** Takes one assessment out of a place. */
export function forget(place: Place, id: string): void {
  place.remove(assessment(id));
  if (place.read(current) === id) place.remove(current);
}

/** Removes everything this app has in the given places; true when nothing of it is left there. */
export function empty(places: readonly Place[]): boolean {
  for (const place of places) for (const key of place.keys()) place.remove(key);
  return places.every((place) => place.keys().length === 0);
}

/** Marks a tab that holds answers as alive; see {@link longestSilence}. */
export function markAlive(tab: Place, now: Date): void {
  if (tab.read(current) !== null) tab.write(alive, String(now.getTime()));
}

function dropStale(tab: Place, now: Date): boolean {
  const last = Number(tab.read(alive));
  if (tab.read(current) === null || now.getTime() - last <= longestSilence) return false;
  empty([tab]);
  return true;
}
