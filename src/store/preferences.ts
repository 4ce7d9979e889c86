import type { Place } from './storage.ts';

export interface Places {
  readonly device: Place;
  readonly tab: Place;
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
