import { describe, expect, test } from 'vitest';
import { memoryPage } from '../../../tests/support/memoryStores.ts';
import {
  keepPreference,
  markKept,
  readPreference,
  readWhere,
  rememberWhere,
} from './preferences.ts';

/** What a page remembers on a device that several tabs share. */
const pages = (device = memoryPage()) => ({ device, tab: memoryPage() });

describe('a preference', () => {
  test('a preference of the tab takes precedence over that of the device', () => {
    const page = pages();
    expect(readPreference(page, 'language')).toBeNull();
    keepPreference(page.device, 'language', 'fi');
    expect(readPreference(page, 'language')).toBe('fi');
    keepPreference(page.tab, 'language', 'sv');
    expect(readPreference(page, 'language')).toBe('sv');
    expect(readPreference(pages(page.device), 'language')).toBe('fi');
  });

  test('preferences move to the device when it is chosen, and the next tab finds them', () => {
    const page = pages();
    keepPreference(page.tab, 'language', 'sv');
    keepPreference(page.tab, 'description', 'another');
    rememberWhere(page, 'device');
    const nextTab = pages(page.device);
    expect(readPreference(nextTab, 'language')).toBe('sv');
    expect(readPreference(nextTab, 'description')).toBe('another');
    expect(page.tab.keys()).toEqual([]);
    keepPreference(page.device, 'language', 'fi');
    expect(readPreference(page, 'language')).toBe('fi');
  });

  test('a preference stays in the tab when the device cannot be written to', () => {
    const page = pages({ ...memoryPage(), write: () => 'full' });
    keepPreference(page.tab, 'language', 'sv');
    rememberWhere(page, 'device');
    expect(readPreference(page, 'language')).toBe('sv');
  });

  test('preferences stay where they are when the tab is chosen', () => {
    const page = pages();
    keepPreference(page.tab, 'language', 'sv');
    rememberWhere(page, 'tab');
    expect(readPreference(pages(page.device), 'language')).toBeNull();
    expect(readPreference(page, 'language')).toBe('sv');
  });

  test('each preference has a value of its own', () => {
    const page = pages();
    keepPreference(page.tab, 'report', '{}');
    expect(readPreference(page, 'language')).toBeNull();
    expect(readPreference(page, 'report')).toBe('{}');
  });
});

describe('what a page remembers of the stores', () => {
  test('a chosen device is remembered until the tab is chosen', () => {
    const page = pages();
    expect(readWhere(page)).toBeNull();
    rememberWhere(page, 'device');
    expect(readWhere(pages(page.device))).toBe('device');
    rememberWhere(page, 'tab');
    expect(readWhere(page)).toBeNull();
  });

  test('a page remembers whether answers are kept on the device, and nothing of them', () => {
    const page = pages();
    markKept(page, true);
    markKept(page, true);
    expect(page.device.keys()).toEqual(['kept']);
    markKept(page, false);
    expect(page.device.keys()).toEqual([]);
  });
});
