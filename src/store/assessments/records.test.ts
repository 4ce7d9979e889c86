import { describe, expect, test } from 'vitest';
import { at, savedWith, the } from '../../../tests/support/building.ts';
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import {
  unreadableTexts,
  rememberWhere,
  eraseAll,
  findOpen,
  removeOne,
  saveOpen,
  sizesIn,
  save,
  readAll,
  readCurrent,
  readOne,
} from './records.ts';
import { expiresAfter, markAlive } from '../browser/sharedTab.ts';
import { keepPreference, readPreference } from '../browser/preferences.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const mine = savedWith({ answers: { 'a-a': { level: 'level-b', at } } });
const other = savedWith({ id: '99999999-6a3e-4d0e', situation: 'Something else' });
const minute = 60_000;
const frame = 'test-frame';

describe('finding the answers', () => {
  test('a first visit finds no answers and counts as a shared device', () => {
    expect(findOpen(memoryStores(), noon, frame)).toEqual({
      where: 'tab',
      saved: null,
      expired: false,
    });
  });

  test('answers are found on the device after the device was chosen', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    expect(findOpen(stores, noon, frame)).toEqual({ where: 'device', saved: mine, expired: false });
  });

  test('a new tab finds the answers on a chosen device', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    const newTab = { ...stores, tab: memoryStores().tab };
    expect(findOpen(newTab, noon, frame)).toMatchObject({ where: 'device', saved: mine });
  });

  test('a shared tab finds its answers after a reload', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'tab');
    saveOpen(stores.tab, mine);
    markAlive(stores.tab, noon);
    expect(findOpen(stores, later(minute), frame)).toEqual({
      where: 'tab',
      saved: mine,
      expired: false,
    });
  });

  test('a choice made in the tab takes precedence over the choice of the device', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, other);
    rememberWhere(stores, 'tab');
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: null });
  });

  test('a tab with answers keeps them when another tab chooses the device', () => {
    const stores = memoryStores();
    saveOpen(stores.tab, mine);
    markAlive(stores.tab, noon);
    rememberWhere({ ...memoryStores(), device: stores.device }, 'device');
    saveOpen(stores.device, other);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: mine });
  });

  test('every tab uses its own store after the choice of the device is withdrawn', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    rememberWhere(stores, 'tab');
    expect(findOpen({ ...memoryStores(), device: stores.device }, noon, frame)).toEqual({
      where: 'tab',
      saved: null,
      expired: false,
    });
    expect(readOne(stores.device, mine.id)).toEqual(mine);
  });

  test('answers on a device that nobody chose are never used', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: null });
  });

  test('the device is used again when it is chosen after the tab', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'tab');
    rememberWhere(stores, 'device');
    expect(findOpen(stores, noon, frame).where).toBe('device');
  });
});

const silentFor = (milliseconds: number) => {
  const stores = memoryStores();
  rememberWhere(stores, 'tab');
  saveOpen(stores.tab, mine);
  keepPreference(stores.tab, 'language', 'sv');
  markAlive(stores.tab, noon);
  return { stores, found: findOpen(stores, later(milliseconds), frame) };
};

describe('a shared tab that the browser reopens', () => {
  test('a shared tab still has its answers after five minutes', () => {
    expect(expiresAfter).toBe(5 * minute);
    expect(silentFor(5 * minute).found).toEqual({ where: 'tab', saved: mine, expired: false });
  });

  test('a shared tab drops everything after more than five minutes and reports it', () => {
    const { stores, found } = silentFor(5 * minute + 1);
    expect(found).toEqual({ where: 'tab', saved: null, expired: true });
    expect(stores.tab.entries.size).toBe(0);
  });

  test('an expired tab reports its expiry once', () => {
    const { stores } = silentFor(6 * minute);
    expect(findOpen(stores, later(7 * minute), frame).expired).toBe(false);
  });

  test('a tab with answers and a missing or unreadable sign of life has expired', () => {
    for (const sign of [null, 'just now']) {
      const stores = memoryStores();
      saveOpen(stores.tab, mine);
      if (sign !== null) stores.tab.write('alive', sign);
      expect(findOpen(stores, noon, frame)).toMatchObject({ saved: null, expired: true });
    }
  });

  test('a tab without answers does not expire', () => {
    const stores = memoryStores();
    markAlive(stores.tab, noon);
    rememberWhere(stores, 'tab');
    expect(findOpen(stores, later(60 * minute), frame).expired).toBe(false);
  });

  test('an expired tab also drops unreadable texts', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'tab');
    stores.tab.write('assessment/garbled', 'Muistiinpanoni {');
    markAlive(stores.tab, noon);
    expect(findOpen(stores, later(minute), frame).expired).toBe(false);
    expect(unreadableTexts(stores)).toEqual(['Muistiinpanoni {']);
    markAlive(stores.tab, later(4 * minute));
    expect(findOpen(stores, later(8 * minute), frame)).toMatchObject({ where: 'tab' });
    expect(unreadableTexts(stores)).toEqual(['Muistiinpanoni {']);
    expect(findOpen(stores, later(10 * minute), frame).expired).toBe(true);
    expect(stores.tab.entries.size).toBe(0);
  });

  test('an expired tab leaves the answers on the device untouched', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, other);
    saveOpen(stores.tab, mine);
    markAlive(stores.tab, noon);
    expect(findOpen(stores, later(6 * minute), frame)).toEqual({
      where: 'device',
      saved: other,
      expired: true,
    });
  });

  test('answers on the device never expire', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    expect(findOpen(stores, later(365 * 24 * 60 * minute), frame)).toMatchObject({
      saved: mine,
      expired: false,
    });
  });
});

const garbled = (text: string) => {
  const stores = memoryStores();
  rememberWhere(stores, 'device');
  saveOpen(stores.device, mine);
  stores.device.write(`assessment/${mine.id}`, text);
  return stores;
};
const textsIn = (stores: MemoryStores) => [...stores.device.entries.values()];

describe('unreadable records', () => {
  const unreadable = [
    ['garbage', 'hello {'],
    ['half of a record', toSaved(mine).slice(0, 120)],
    ['JSON of another kind', '{"name": "x"}'],
    ['a damaged assessment', toSaved(mine).replace('"level-b"', '7')],
    ['an empty text', ''],
  ] as const;

  test.each(unreadable)('%s is moved to unreadable and offered, not deleted', (_, text) => {
    const stores = garbled(text);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'device', saved: null });
    expect(unreadableTexts(stores)).toEqual([text]);
    expect(stores.device.read(`assessment/${mine.id}`)).toBeNull();
    expect(stores.device.read(`unreadable/${noon.getTime()}-0`)).toBe(text);
  });

  test.each(unreadable)(
    '%s stays in place while the store is full and is offered from there',
    (_, text) => {
      const stores = garbled(text);
      stores.device.fails = 'full';
      expect(findOpen(stores, noon, frame).saved).toBeNull();
      expect(stores.device.read(`assessment/${mine.id}`)).toBe(text);
      expect(unreadableTexts(stores)).toEqual([text]);
    },
  );

  test('an unreadable record that is not open is also moved to unreadable', () => {
    const stores = garbled('hello {');
    saveOpen(stores.device, other);
    expect(findOpen(stores, noon, frame).saved).toEqual(other);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
  });

  test('each unreadable text is moved once, separately from the others', () => {
    const stores = garbled('hello {');
    stores.device.write('assessment/second', 'hello [');
    findOpen(stores, noon, frame);
    findOpen(stores, later(minute), frame);
    expect(unreadableTexts(stores).toSorted()).toEqual(['hello [', 'hello {']);
  });

  test('an unreadable record does not prevent a new one from being saved', () => {
    const stores = garbled('hello {');
    findOpen(stores, noon, frame);
    saveOpen(stores.device, mine);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
    expect(findOpen(stores, later(minute), frame).saved).toEqual(mine);
  });

  test('reading never changes an unreadable record', () => {
    const stores = garbled('hello {');
    expect(readCurrent(stores.device, frame)).toBeNull();
    expect(readOne(stores.device, mine.id)).toBeNull();
    expect(readAll(stores.device)).toEqual([]);
    expect(textsIn(stores)).toContain('hello {');
  });

  test('unreadable texts are offered newest first, those of the tab before the device', () => {
    const stores = garbled('older');
    findOpen(stores, noon, frame);
    stores.device.write(`assessment/${mine.id}`, 'newer');
    findOpen(stores, later(minute), frame);
    stores.tab.write(`assessment/${mine.id}`, 'of the tab');
    expect(unreadableTexts(stores)).toEqual(['of the tab', 'newer', 'older']);
  });

  test('a pointer to a missing assessment gives neither an assessment nor an unreadable text', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    stores.device.write(`current/${frame}`, mine.id);
    expect(findOpen(stores, noon, frame).saved).toBeNull();
    expect(unreadableTexts(stores)).toEqual([]);
  });

  test('no unreadable text is offered when the store is blocked', () => {
    const stores = garbled('hello {');
    stores.device.fails = 'blocked';
    expect(unreadableTexts(stores)).toEqual([]);
  });
});

const dated = (id: string, updatedAt: string) => savedWith({ id, updatedAt });

describe('records of a newer app', () => {
  const newer = toSaved(mine).replace('"format": 1', '"format": 2');

  test('a record of a newer app stays in place and is offered as it is', () => {
    const stores = garbled(newer);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'device', saved: null });
    expect(unreadableTexts(stores)).toEqual([newer]);
    expect(stores.device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('a record of a newer app is not overwritten, and the write reports why', () => {
    const { device } = garbled(newer);
    expect(saveOpen(device, mine)).toBe('newer');
    expect(save(device, mine)).toBe('newer');
    expect(device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('an unreadable text becomes an assessment once this app can read it', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    stores.device.write('unreadable/1-0', toSaved(mine));
    findOpen(stores, noon, frame);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual([]);
  });

  test('a readable text in unreadable does not replace an assessment that is there', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    const old = toSaved({ ...mine, title: 'Old' });
    stores.device.write('unreadable/1-0', old);
    findOpen(stores, noon, frame);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual([old]);
  });
});

describe('saving over an unreadable record', () => {
  test('the unreadable text is moved to unreadable before the write', () => {
    const stores = garbled('hello {');
    expect(saveOpen(stores.device, mine)).toBe('saved');
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
  });

  test('the unreadable text stays in place when there is no room to move it', () => {
    const stores = garbled('hello {');
    const { write } = stores.device;
    Object.assign(stores.device, {
      write: (key: string, text: string) =>
        key.startsWith('unreadable/') ? 'full' : write(key, text),
    });
    saveOpen(stores.device, mine);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
  });
});

describe('the saved assessments of a store', () => {
  test('an assessment can be saved without becoming the open one', () => {
    const { device } = memoryStores();
    saveOpen(device, mine);
    expect(save(device, other)).toBe('saved');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(readAll(device)).toHaveLength(2);
  });

  test('all assessments are listed, newest first', () => {
    const { device } = memoryStores();
    const old = dated('00000000-1', '2026-01-01T00:00:00.000Z');
    const newer = dated('00000000-2', '2026-03-01T00:00:00.000Z');
    const between = dated('00000000-3', '2026-02-01T00:00:00.000Z');
    for (const one of [old, newer, between]) saveOpen(device, one);
    device.write('unreadable/1-0', 'hello {');
    device.write('assessment/broken', 'hello {');
    expect(readAll(device)).toEqual([newer, between, old]);
  });

  test('an assessment is found by its id', () => {
    const { device } = memoryStores();
    saveOpen(device, mine);
    expect(readOne(device, mine.id)).toEqual(mine);
    expect(readOne(device, other.id)).toBeNull();
  });

  test('each description has its own open assessment', () => {
    const stores = memoryStores();
    const elsewhere = savedWith({
      id: '88888888-1',
      description: { id: 'other-frame', version: '1.0.0' },
    });
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    saveOpen(stores.device, elsewhere);
    expect(findOpen(stores, noon, frame).saved).toEqual(mine);
    expect(findOpen(stores, noon, 'other-frame').saved).toEqual(elsewhere);
    expect(findOpen(stores, noon, 'third-frame').saved).toBeNull();
  });
});

describe('the size of a store', () => {
  test('a letter outside ASCII counts as the bytes it takes in UTF-8', () => {
    const { device } = memoryStores();
    saveOpen(device, { ...mine, title: 'aaaa' });
    const plain = sizesIn(device);
    saveOpen(device, { ...mine, title: 'ääää' });
    const accented = sizesIn(device);
    expect(accented.total - plain.total).toBe(4);
    expect(the(accented.byId[mine.id]) - the(plain.byId[mine.id])).toBe(4);
  });
});

describe('saving and removing an assessment', () => {
  test('a saved assessment becomes the open one and leaves the others', () => {
    const { device } = memoryStores();
    saveOpen(device, other);
    expect(saveOpen(device, mine)).toBe('saved');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(device.read(`assessment/${other.id}`)).toBe(toSaved(other));
  });

  test.each(['full', 'blocked'] as const)(
    'an assessment is not saved when the store is %s, and the reason is reported',
    (why) => {
      const { device } = memoryStores();
      saveOpen(device, other);
      device.fails = why;
      expect(saveOpen(device, mine)).toBe(why);
      device.fails = null;
      expect(readCurrent(device, frame)).toEqual(other);
    },
  );

  test('an assessment is removed without the others', () => {
    const { device } = memoryStores();
    saveOpen(device, other);
    saveOpen(device, mine);
    removeOne(device, other);
    expect(readCurrent(device, frame)).toEqual(mine);
    removeOne(device, mine);
    expect(device.keys()).toEqual([]);
  });
});

describe('erasing stores', () => {
  test('erasing leaves no record of any kind', () => {
    const stores = memoryStores();
    for (const store of [stores.tab, stores.device]) {
      saveOpen(store, mine);
      store.write(`assessment/${mine.id}`, 'hello {');
    }
    findOpen(stores, noon, frame);
    saveOpen(stores.tab, other);
    rememberWhere(stores, 'tab');
    keepPreference(stores.device, 'language', 'fi');
    markAlive(stores.tab, noon);
    expect(eraseAll([stores.tab, stores.device])).toBe(true);
    expect([...stores.tab.entries, ...stores.device.entries]).toEqual([]);
  });

  test('erasing the tab leaves the device unchanged', () => {
    const stores = memoryStores();
    saveOpen(stores.tab, mine);
    saveOpen(stores.device, other);
    expect(eraseAll([stores.tab])).toBe(true);
    expect(readCurrent(stores.device, frame)).toEqual(other);
  });

  test('an erasure that fails is reported', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    const stubborn = { ...stores.device, remove: () => undefined };
    expect(eraseAll([stores.tab, stubborn])).toBe(false);
  });
});

describe('a preference', () => {
  test('a preference of the tab takes precedence over that of the device', () => {
    const stores = memoryStores();
    expect(readPreference(stores, 'language')).toBeNull();
    keepPreference(stores.device, 'language', 'fi');
    expect(readPreference(stores, 'language')).toBe('fi');
    keepPreference(stores.tab, 'language', 'sv');
    expect(readPreference(stores, 'language')).toBe('sv');
    expect(readPreference({ ...memoryStores(), device: stores.device }, 'language')).toBe('fi');
  });

  test('preferences move to the device when it is chosen, and the next tab finds them', () => {
    const stores = memoryStores();
    keepPreference(stores.tab, 'language', 'sv');
    keepPreference(stores.tab, 'description', 'another');
    rememberWhere(stores, 'device');
    const nextTab = { ...memoryStores(), device: stores.device };
    expect(readPreference(nextTab, 'language')).toBe('sv');
    expect(readPreference(nextTab, 'description')).toBe('another');
    keepPreference(stores.device, 'language', 'fi');
    expect(readPreference(stores, 'language')).toBe('fi');
  });

  test('a preference stays in the tab when the device cannot be written to', () => {
    const stores = memoryStores();
    keepPreference(stores.tab, 'language', 'sv');
    stores.device.fails = 'full';
    rememberWhere(stores, 'device');
    expect(readPreference(stores, 'language')).toBe('sv');
  });

  test('each preference has a value of its own', () => {
    const stores = memoryStores();
    keepPreference(stores.tab, 'report', '{}');
    expect(readPreference(stores, 'language')).toBeNull();
    expect(readPreference(stores, 'report')).toBe('{}');
  });
});
