import type { BrowserStore } from './storage.ts';

/** Both stores of the browser. */
export interface BrowserStores {
  readonly device: BrowserStore;
  readonly tab: BrowserStore;
}

/** A setting that the person has chosen. It is saved in the same store as the answers. */
export type Preference = (typeof preferences)[number];

const preferences = ['language', 'report', 'description'] as const;

/** Reads a preference from the tab, or else from the device; null if neither has it. */
export function readPreference(stores: BrowserStores, preference: Preference): string | null {
  return stores.tab.read(preference) ?? stores.device.read(preference);
}

/** Saves a preference. If the store refuses it, nothing is saved and nothing is reported. */
export function keepPreference(store: BrowserStore, preference: Preference, value: string): void {
  store.write(preference, value);
}

/**
 * Moves the tab's preferences to the device when the person chooses the device as their own, so that they
 * survive a restart. A preference that the device refuses stays in the tab.
 */
export function movePreferences({ tab, device }: BrowserStores): void {
  for (const preference of preferences) {
    const value = tab.read(preference);
    if (value !== null && device.write(preference, value) === 'saved') tab.remove(preference);
  }
}
