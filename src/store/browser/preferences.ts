import { placeKey } from '../../domain/saving/keys.ts';
import type { Where } from '../../domain/saving/pending.ts';
import type { BrowserStore } from './storage.ts';

/** What a page reads before it paints: localStorage and sessionStorage. */
export interface BrowserStores {
  readonly device: BrowserStore;
  readonly tab: BrowserStore;
}

/** A setting that the person has chosen. */
export type Preference = (typeof preferences)[number];

/** The keys of the preferences. */
export const preferences = ['language', 'report', 'description'] as const;

/** The key of the mark that answers are saved on this device. */
export const keptKey = 'kept';

/** Reads a preference from the tab, or else from the device; null if neither has it. */
export function readPreference(stores: BrowserStores, preference: Preference): string | null {
  return stores.tab.read(preference) ?? stores.device.read(preference);
}

/** Saves a preference. If the store refuses it, nothing is saved and nothing is reported. */
export function keepPreference(store: BrowserStore, preference: Preference, value: string): void {
  store.write(preference, value);
}

/** The store that the page remembers as chosen; null if it remembers none. */
export function readWhere({ device }: BrowserStores): Where | null {
  return device.read(placeKey) === 'device' ? 'device' : null;
}

/**
 * Remembers the choice of store for the next page. With the device the tab's preferences move there, so that
 * they survive a restart; one that the device refuses stays in the tab.
 */
export function rememberWhere({ tab, device }: BrowserStores, where: Where): void {
  if (where === 'tab') {
    device.remove(placeKey);
    return;
  }
  device.write(placeKey, where);
  for (const preference of preferences) {
    const value = tab.read(preference);
    if (value !== null && device.write(preference, value) === 'saved') tab.remove(preference);
  }
}

/** Marks for the next page whether answers are kept on this device. */
export function markKept({ device }: BrowserStores, isKept: boolean): void {
  if (!isKept) device.remove(keptKey);
  else if (device.read(keptKey) === null) device.write(keptKey, 'yes');
}
