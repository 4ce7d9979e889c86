import { preferences } from './preferences.ts';
import { openBrowserStore, openEarlierStore } from './storage.ts';

/**
 * Renames what version 0.1.0 has left in this tab and, where this copy has none yet, the preferences on the
 * device, whose keys all copies shared. Runs before anything is read.
 */
export function renameEarlier(): void {
  const [oldTab, tab] = [openEarlierStore('tab'), openBrowserStore('tab')];
  for (const key of oldTab.keys()) {
    const text = oldTab.read(key) ?? '';
    if (tab.read(key) !== null || tab.write(key, text) === 'saved') oldTab.remove(key);
  }
  const [oldDevice, device] = [openEarlierStore('device'), openBrowserStore('device')];
  for (const key of preferences) {
    const text = oldDevice.read(key);
    if (text !== null && device.read(key) === null) device.write(key, text);
  }
}
