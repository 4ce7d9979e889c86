import type { BrowserStore } from './storage.ts';

export interface BrowserStores {
  readonly device: BrowserStore;
  readonly tab: BrowserStore;
}

/** What a person prefers here, remembered where their answers are. */
export type Preference = (typeof preferences)[number];

const preferences = ['language', 'report', 'description'] as const;

/** A preference of this tab goes before the device's; null when there is none. */
export function readPreference(stores: BrowserStores, preference: Preference): string | null {
  return stores.tab.read(preference) ?? stores.device.read(preference);
}

export function keepPreference(store: BrowserStore, preference: Preference, value: string): void {
  store.write(preference, value);
}

/** What was chosen before the device was known to be one's own goes there with the answers, and holds tomorrow too. */
export function movePreferences({ tab, device }: BrowserStores): void {
  for (const preference of preferences) {
    const value = tab.read(preference);
    if (value !== null && device.write(preference, value) === 'saved') tab.remove(preference);
  }
}
