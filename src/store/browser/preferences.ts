import type { Place } from './storage.ts';

export interface Places {
  readonly device: Place;
  readonly tab: Place;
}

/** What a person prefers here, remembered where their answers are. */
export type Preference = (typeof preferences)[number];

const preferences = ['language', 'report', 'description'] as const;

/** A preference of this tab goes before the device's; null when there is none. */
export function readPreference(places: Places, preference: Preference): string | null {
  return places.tab.read(preference) ?? places.device.read(preference);
}

export function keepPreference(place: Place, preference: Preference, value: string): void {
  place.write(preference, value);
}

/** What was chosen before the device was known to be one's own goes there with the answers, and holds tomorrow too. */
export function movePreferences({ tab, device }: Places): void {
  for (const preference of preferences) {
    const value = tab.read(preference);
    if (value !== null && device.write(preference, value) === 'kept') tab.remove(preference);
  }
}
