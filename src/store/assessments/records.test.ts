import { describe, expect, test } from 'vitest';
import { at, savedWith } from '../../../tests/support/building.ts';
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

describe('where answers are looked for', () => {
  test('nowhere at first: nothing is kept, and the rules of a shared device hold', () => {
    expect(findOpen(memoryStores(), noon, frame)).toEqual({
      where: 'tab',
      saved: null,
      expired: false,
    });
  });

  test('on the device, once it was chosen', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    expect(findOpen(stores, noon, frame)).toEqual({ where: 'device', saved: mine, expired: false });
  });

  test('on the device in a new tab too, whose own store is new', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, mine);
    const newTab = { ...stores, tab: memoryStores().tab };
    expect(findOpen(newTab, noon, frame)).toMatchObject({ where: 'device', saved: mine });
  });

  test('in the tab, after a reload of a shared one', () => {
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

  test('in the tab, where a choice made in it goes before the device’s', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    saveOpen(stores.device, other);
    rememberWhere(stores, 'tab');
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: null });
  });

  test('in the tab that has answers, though the device was chosen in another', () => {
    const stores = memoryStores();
    saveOpen(stores.tab, mine);
    markAlive(stores.tab, noon);
    rememberWhere({ ...memoryStores(), device: stores.device }, 'device');
    saveOpen(stores.device, other);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: mine });
  });

  test('in the tab everywhere, once the device’s choice was withdrawn', () => {
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

  test('never on a device that nobody chose', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'tab', saved: null });
  });

  test('on the device again, when it is chosen after the tab', () => {
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

describe('a shared tab that the browser opens again', () => {
  test('still has its answers within five minutes', () => {
    expect(expiresAfter).toBe(5 * minute);
    expect(silentFor(5 * minute).found).toEqual({ where: 'tab', saved: mine, expired: false });
  });

  test('has dropped everything after five minutes, and says so', () => {
    const { stores, found } = silentFor(5 * minute + 1);
    expect(found).toEqual({ where: 'tab', saved: null, expired: true });
    expect(stores.tab.entries.size).toBe(0);
  });

  test('says so once', () => {
    const { stores } = silentFor(6 * minute);
    expect(findOpen(stores, later(7 * minute), frame).expired).toBe(false);
  });

  test('without a sign of life, or with one that can’t be read, is too old', () => {
    for (const sign of [null, 'just now']) {
      const stores = memoryStores();
      saveOpen(stores.tab, mine);
      if (sign !== null) stores.tab.write('alive', sign);
      expect(findOpen(stores, noon, frame)).toMatchObject({ saved: null, expired: true });
    }
  });

  test('without answers has nothing to drop', () => {
    const stores = memoryStores();
    markAlive(stores.tab, noon);
    rememberWhere(stores, 'tab');
    expect(findOpen(stores, later(60 * minute), frame).expired).toBe(false);
  });

  test('has dropped what was set aside there too, though no answers could be read', () => {
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

  test('leaves the answers of the device alone', () => {
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

  test('is no device: answers there never grow old', () => {
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

describe('what can’t be read', () => {
  const unreadable = [
    ['garbage', 'hello {'],
    ['half of what was written', toSaved(mine).slice(0, 120)],
    ['something else', '{"name": "x"}'],
    ['a damaged assessment', toSaved(mine).replace('"level-b"', '7')],
    ['nothing at all', ''],
  ] as const;

  test.each(unreadable)('%s is set aside and offered, not deleted', (_, text) => {
    const stores = garbled(text);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'device', saved: null });
    expect(unreadableTexts(stores)).toEqual([text]);
    expect(stores.device.read(`assessment/${mine.id}`)).toBeNull();
    expect(stores.device.read(`unreadable/${noon.getTime()}-0`)).toBe(text);
  });

  test.each(unreadable)(
    '%s stays while the store is full, and is offered from there',
    (_, text) => {
      const stores = garbled(text);
      stores.device.fails = 'full';
      expect(findOpen(stores, noon, frame).saved).toBeNull();
      expect(stores.device.read(`assessment/${mine.id}`)).toBe(text);
      expect(unreadableTexts(stores)).toEqual([text]);
    },
  );

  test('is set aside though it is not the open one', () => {
    const stores = garbled('hello {');
    saveOpen(stores.device, other);
    expect(findOpen(stores, noon, frame).saved).toEqual(other);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
  });

  test('is set aside once, each text by itself', () => {
    const stores = garbled('hello {');
    stores.device.write('assessment/second', 'hello [');
    findOpen(stores, noon, frame);
    findOpen(stores, later(minute), frame);
    expect(unreadableTexts(stores).toSorted()).toEqual(['hello [', 'hello {']);
  });

  test('does not stand in the way of what is written afterwards', () => {
    const stores = garbled('hello {');
    findOpen(stores, noon, frame);
    saveOpen(stores.device, mine);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
    expect(findOpen(stores, later(minute), frame).saved).toEqual(mine);
  });

  test('is changed by no reading', () => {
    const stores = garbled('hello {');
    expect(readCurrent(stores.device, frame)).toBeNull();
    expect(readOne(stores.device, mine.id)).toBeNull();
    expect(readAll(stores.device)).toEqual([]);
    expect(textsIn(stores)).toContain('hello {');
  });

  test('is offered newest first, of the tab before the device', () => {
    const stores = garbled('older');
    findOpen(stores, noon, frame);
    stores.device.write(`assessment/${mine.id}`, 'newer');
    findOpen(stores, later(minute), frame);
    stores.tab.write(`assessment/${mine.id}`, 'of the tab');
    expect(unreadableTexts(stores)).toEqual(['of the tab', 'newer', 'older']);
  });

  test('is nothing where only the pointer is left', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    stores.device.write(`current/${frame}`, mine.id);
    expect(findOpen(stores, noon, frame).saved).toBeNull();
    expect(unreadableTexts(stores)).toEqual([]);
  });

  test('is not offered where the store is blocked', () => {
    const stores = garbled('hello {');
    stores.device.fails = 'blocked';
    expect(unreadableTexts(stores)).toEqual([]);
  });
});

const dated = (id: string, updatedAt: string) => savedWith({ id, updatedAt });

describe('what a newer app has written', () => {
  const newer = toSaved(mine).replace('"format": 1', '"format": 2');

  test('stays where it is for that app, and is offered as it is', () => {
    const stores = garbled(newer);
    expect(findOpen(stores, noon, frame)).toMatchObject({ where: 'device', saved: null });
    expect(unreadableTexts(stores)).toEqual([newer]);
    expect(stores.device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('is not overwritten, and the write says why', () => {
    const { device } = garbled(newer);
    expect(saveOpen(device, mine)).toBe('newer');
    expect(save(device, mine)).toBe('newer');
    expect(device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('is an assessment again once this app can read what an earlier one set aside', () => {
    const stores = memoryStores();
    rememberWhere(stores, 'device');
    stores.device.write('unreadable/1-0', toSaved(mine));
    findOpen(stores, noon, frame);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual([]);
  });

  test('does not take the place of one that is there', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    const old = toSaved({ ...mine, title: 'Old' });
    stores.device.write('unreadable/1-0', old);
    findOpen(stores, noon, frame);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual([old]);
  });
});

describe('a write over what can’t be read', () => {
  test('sets it aside first', () => {
    const stores = garbled('hello {');
    expect(saveOpen(stores.device, mine)).toBe('saved');
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableTexts(stores)).toEqual(['hello {']);
  });

  test('does not take its place when there is no room to set it aside', () => {
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

describe('the assessments of a place', () => {
  test('can be kept beside the open one', () => {
    const { device } = memoryStores();
    saveOpen(device, mine);
    expect(save(device, other)).toBe('saved');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(readAll(device)).toHaveLength(2);
  });

  test('are all told, the newest first', () => {
    const { device } = memoryStores();
    const old = dated('00000000-1', '2026-01-01T00:00:00.000Z');
    const newer = dated('00000000-2', '2026-03-01T00:00:00.000Z');
    const between = dated('00000000-3', '2026-02-01T00:00:00.000Z');
    for (const one of [old, newer, between]) saveOpen(device, one);
    device.write('unreadable/1-0', 'hello {');
    device.write('assessment/broken', 'hello {');
    expect(readAll(device)).toEqual([newer, between, old]);
  });

  test('are found by their ids', () => {
    const { device } = memoryStores();
    saveOpen(device, mine);
    expect(readOne(device, mine.id)).toEqual(mine);
    expect(readOne(device, other.id)).toBeNull();
  });

  test('are open one for each description', () => {
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

describe('an assessment is kept', () => {
  test('as the current one, beside others', () => {
    const { device } = memoryStores();
    saveOpen(device, other);
    expect(saveOpen(device, mine)).toBe('saved');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(device.read(`assessment/${other.id}`)).toBe(toSaved(other));
  });

  test.each(['full', 'blocked'] as const)('unless the store is %s, which is told', (why) => {
    const { device } = memoryStores();
    saveOpen(device, other);
    device.fails = why;
    expect(saveOpen(device, mine)).toBe(why);
    device.fails = null;
    expect(readCurrent(device, frame)).toEqual(other);
  });

  test('and forgotten alone', () => {
    const { device } = memoryStores();
    saveOpen(device, other);
    saveOpen(device, mine);
    removeOne(device, other);
    expect(readCurrent(device, frame)).toEqual(mine);
    removeOne(device, mine);
    expect(device.keys()).toEqual([]);
  });
});

describe('emptying', () => {
  test('leaves nothing of any kind', () => {
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

  test('of the tab leaves the device as it was', () => {
    const stores = memoryStores();
    saveOpen(stores.tab, mine);
    saveOpen(stores.device, other);
    expect(eraseAll([stores.tab])).toBe(true);
    expect(readCurrent(stores.device, frame)).toEqual(other);
  });

  test('that did not succeed is told', () => {
    const stores = memoryStores();
    saveOpen(stores.device, mine);
    const stubborn = { ...stores.device, remove: () => undefined };
    expect(eraseAll([stores.tab, stubborn])).toBe(false);
  });
});

describe('a preference', () => {
  test('is found on the device, and a tab’s own goes before it', () => {
    const stores = memoryStores();
    expect(readPreference(stores, 'language')).toBeNull();
    keepPreference(stores.device, 'language', 'fi');
    expect(readPreference(stores, 'language')).toBe('fi');
    keepPreference(stores.tab, 'language', 'sv');
    expect(readPreference(stores, 'language')).toBe('sv');
    expect(readPreference({ ...memoryStores(), device: stores.device }, 'language')).toBe('fi');
  });

  test('goes with the answers to the device when it is chosen, and is found there by the next tab', () => {
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

  test('stays in the tab where the device can’t be written to', () => {
    const stores = memoryStores();
    keepPreference(stores.tab, 'language', 'sv');
    stores.device.fails = 'full';
    rememberWhere(stores, 'device');
    expect(readPreference(stores, 'language')).toBe('sv');
  });

  test('is told from another', () => {
    const stores = memoryStores();
    keepPreference(stores.tab, 'report', '{}');
    expect(readPreference(stores, 'language')).toBeNull();
    expect(readPreference(stores, 'report')).toBe('{}');
  });
});
