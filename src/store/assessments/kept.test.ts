import { describe, expect, test } from 'vitest';
import { at, savedWith } from '../../../tests/support/building.ts';
import { memoryPlaces } from '../../../tests/support/memoryPlaces.ts';
import type { MemoryPlaces } from '../../../tests/support/memoryPlaces.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import {
  asideTexts,
  choosePlace,
  empty,
  findKept,
  forget,
  keep,
  keepBeside,
  keptIn,
  readCurrent,
  readKept,
} from './kept.ts';
import { longestSilence, markAlive } from '../browser/sharedTab.ts';
import { keepPreference, readPreference } from '../browser/preferences.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const mine = savedWith({ answers: { 'a-a': { level: 'level-b', at } } });
const other = savedWith({ id: '99999999-6a3e-4d0e', situation: 'Something else' });
const minute = 60_000;
const frame = 'test-frame';

describe('where answers are looked for', () => {
  test('nowhere at first: nothing is kept, and the rules of a shared device hold', () => {
    expect(findKept(memoryPlaces(), noon, frame)).toEqual({
      place: 'tab',
      saved: null,
      dropped: false,
    });
  });

  test('on the device, once it was chosen', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, mine);
    expect(findKept(places, noon, frame)).toEqual({ place: 'device', saved: mine, dropped: false });
  });

  test('on the device in a new tab too, whose own store is new', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, mine);
    const newTab = { ...places, tab: memoryPlaces().tab };
    expect(findKept(newTab, noon, frame)).toMatchObject({ place: 'device', saved: mine });
  });

  test('in the tab, after a reload of a shared one', () => {
    const places = memoryPlaces();
    choosePlace(places, 'tab');
    keep(places.tab, mine);
    markAlive(places.tab, noon);
    expect(findKept(places, later(minute), frame)).toEqual({
      place: 'tab',
      saved: mine,
      dropped: false,
    });
  });

  test('in the tab, where a choice made in it goes before the device’s', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, other);
    choosePlace(places, 'tab');
    expect(findKept(places, noon, frame)).toMatchObject({ place: 'tab', saved: null });
  });

  test('in the tab that has answers, though the device was chosen in another', () => {
    const places = memoryPlaces();
    keep(places.tab, mine);
    markAlive(places.tab, noon);
    choosePlace({ ...memoryPlaces(), device: places.device }, 'device');
    keep(places.device, other);
    expect(findKept(places, noon, frame)).toMatchObject({ place: 'tab', saved: mine });
  });

  test('in the tab everywhere, once the device’s choice was withdrawn', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, mine);
    choosePlace(places, 'tab');
    expect(findKept({ ...memoryPlaces(), device: places.device }, noon, frame)).toEqual({
      place: 'tab',
      saved: null,
      dropped: false,
    });
    expect(readKept(places.device, mine.id)).toEqual(mine);
  });

  test('never on a device that nobody chose', () => {
    const places = memoryPlaces();
    keep(places.device, mine);
    expect(findKept(places, noon, frame)).toMatchObject({ place: 'tab', saved: null });
  });

  test('on the device again, when it is chosen after the tab', () => {
    const places = memoryPlaces();
    choosePlace(places, 'tab');
    choosePlace(places, 'device');
    expect(findKept(places, noon, frame).place).toBe('device');
  });
});

const silentFor = (milliseconds: number) => {
  const places = memoryPlaces();
  choosePlace(places, 'tab');
  keep(places.tab, mine);
  keepPreference(places.tab, 'language', 'sv');
  markAlive(places.tab, noon);
  return { places, found: findKept(places, later(milliseconds), frame) };
};

describe('a shared tab that the browser opens again', () => {
  test('still has its answers within five minutes', () => {
    expect(longestSilence).toBe(5 * minute);
    expect(silentFor(5 * minute).found).toEqual({ place: 'tab', saved: mine, dropped: false });
  });

  test('has dropped everything after five minutes, and says so', () => {
    const { places, found } = silentFor(5 * minute + 1);
    expect(found).toEqual({ place: 'tab', saved: null, dropped: true });
    expect(places.tab.entries.size).toBe(0);
  });

  test('says so once', () => {
    const { places } = silentFor(6 * minute);
    expect(findKept(places, later(7 * minute), frame).dropped).toBe(false);
  });

  test('without a sign of life, or with one that can’t be read, is too old', () => {
    for (const sign of [null, 'just now']) {
      const places = memoryPlaces();
      keep(places.tab, mine);
      if (sign !== null) places.tab.write('alive', sign);
      expect(findKept(places, noon, frame)).toMatchObject({ saved: null, dropped: true });
    }
  });

  test('without answers has nothing to drop', () => {
    const places = memoryPlaces();
    markAlive(places.tab, noon);
    choosePlace(places, 'tab');
    expect(findKept(places, later(60 * minute), frame).dropped).toBe(false);
  });

  test('has dropped what was set aside there too, though no answers could be read', () => {
    const places = memoryPlaces();
    choosePlace(places, 'tab');
    places.tab.write('assessment/garbled', 'Muistiinpanoni {');
    markAlive(places.tab, noon);
    expect(findKept(places, later(minute), frame).dropped).toBe(false);
    expect(asideTexts(places)).toEqual(['Muistiinpanoni {']);
    markAlive(places.tab, later(4 * minute));
    expect(findKept(places, later(8 * minute), frame)).toMatchObject({ place: 'tab' });
    expect(asideTexts(places)).toEqual(['Muistiinpanoni {']);
    expect(findKept(places, later(10 * minute), frame).dropped).toBe(true);
    expect(places.tab.entries.size).toBe(0);
  });

  test('leaves the answers of the device alone', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, other);
    keep(places.tab, mine);
    markAlive(places.tab, noon);
    expect(findKept(places, later(6 * minute), frame)).toEqual({
      place: 'device',
      saved: other,
      dropped: true,
    });
  });

  test('is no device: answers there never grow old', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    keep(places.device, mine);
    expect(findKept(places, later(365 * 24 * 60 * minute), frame)).toMatchObject({
      saved: mine,
      dropped: false,
    });
  });
});

const garbled = (text: string) => {
  const places = memoryPlaces();
  choosePlace(places, 'device');
  keep(places.device, mine);
  places.device.write(`assessment/${mine.id}`, text);
  return places;
};
const textsIn = (places: MemoryPlaces) => [...places.device.entries.values()];

describe('what can’t be read', () => {
  const unreadable = [
    ['garbage', 'hello {'],
    ['half of what was written', toSaved(mine).slice(0, 120)],
    ['something else', '{"name": "x"}'],
    ['a damaged assessment', toSaved(mine).replace('"level-b"', '7')],
    ['nothing at all', ''],
  ] as const;

  test.each(unreadable)('%s is set aside and offered, not deleted', (_, text) => {
    const places = garbled(text);
    expect(findKept(places, noon, frame)).toMatchObject({ place: 'device', saved: null });
    expect(asideTexts(places)).toEqual([text]);
    expect(places.device.read(`assessment/${mine.id}`)).toBeNull();
    expect(places.device.read(`unreadable/${noon.getTime()}-0`)).toBe(text);
  });

  test.each(unreadable)(
    '%s stays while the store is full, and is offered from there',
    (_, text) => {
      const places = garbled(text);
      places.device.fails = 'full';
      expect(findKept(places, noon, frame).saved).toBeNull();
      expect(places.device.read(`assessment/${mine.id}`)).toBe(text);
      expect(asideTexts(places)).toEqual([text]);
    },
  );

  test('is set aside though it is not the open one', () => {
    const places = garbled('hello {');
    keep(places.device, other);
    expect(findKept(places, noon, frame).saved).toEqual(other);
    expect(asideTexts(places)).toEqual(['hello {']);
  });

  test('is set aside once, each text by itself', () => {
    const places = garbled('hello {');
    places.device.write('assessment/second', 'hello [');
    findKept(places, noon, frame);
    findKept(places, later(minute), frame);
    expect(asideTexts(places).toSorted()).toEqual(['hello [', 'hello {']);
  });

  test('does not stand in the way of what is written afterwards', () => {
    const places = garbled('hello {');
    findKept(places, noon, frame);
    keep(places.device, mine);
    expect(asideTexts(places)).toEqual(['hello {']);
    expect(findKept(places, later(minute), frame).saved).toEqual(mine);
  });

  test('is changed by no reading', () => {
    const places = garbled('hello {');
    expect(readCurrent(places.device, frame)).toBeNull();
    expect(readKept(places.device, mine.id)).toBeNull();
    expect(keptIn(places.device)).toEqual([]);
    expect(textsIn(places)).toContain('hello {');
  });

  test('is offered newest first, of the tab before the device', () => {
    const places = garbled('older');
    findKept(places, noon, frame);
    places.device.write(`assessment/${mine.id}`, 'newer');
    findKept(places, later(minute), frame);
    places.tab.write(`assessment/${mine.id}`, 'of the tab');
    expect(asideTexts(places)).toEqual(['of the tab', 'newer', 'older']);
  });

  test('is nothing where only the pointer is left', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    places.device.write(`current/${frame}`, mine.id);
    expect(findKept(places, noon, frame).saved).toBeNull();
    expect(asideTexts(places)).toEqual([]);
  });

  test('is not offered where the store is blocked', () => {
    const places = garbled('hello {');
    places.device.fails = 'blocked';
    expect(asideTexts(places)).toEqual([]);
  });
});

const dated = (id: string, updatedAt: string) => savedWith({ id, updatedAt });

describe('what a newer app has written', () => {
  const newer = toSaved(mine).replace('"format": 1', '"format": 2');

  test('stays where it is for that app, and is offered as it is', () => {
    const places = garbled(newer);
    expect(findKept(places, noon, frame)).toMatchObject({ place: 'device', saved: null });
    expect(asideTexts(places)).toEqual([newer]);
    expect(places.device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('is not overwritten, and the write says why', () => {
    const { device } = garbled(newer);
    expect(keep(device, mine)).toBe('newer');
    expect(keepBeside(device, mine)).toBe('newer');
    expect(device.read(`assessment/${mine.id}`)).toBe(newer);
  });

  test('is an assessment again once this app can read what an earlier one set aside', () => {
    const places = memoryPlaces();
    choosePlace(places, 'device');
    places.device.write('unreadable/1-0', toSaved(mine));
    findKept(places, noon, frame);
    expect(readKept(places.device, mine.id)).toEqual(mine);
    expect(asideTexts(places)).toEqual([]);
  });

  test('does not take the place of one that is there', () => {
    const places = memoryPlaces();
    keep(places.device, mine);
    const old = toSaved({ ...mine, title: 'Old' });
    places.device.write('unreadable/1-0', old);
    findKept(places, noon, frame);
    expect(readKept(places.device, mine.id)).toEqual(mine);
    expect(asideTexts(places)).toEqual([old]);
  });
});

describe('a write over what can’t be read', () => {
  test('sets it aside first', () => {
    const places = garbled('hello {');
    expect(keep(places.device, mine)).toBe('kept');
    expect(readKept(places.device, mine.id)).toEqual(mine);
    expect(asideTexts(places)).toEqual(['hello {']);
  });

  test('does not take its place when there is no room to set it aside', () => {
    const places = garbled('hello {');
    const { write } = places.device;
    Object.assign(places.device, {
      write: (key: string, text: string) =>
        key.startsWith('unreadable/') ? 'full' : write(key, text),
    });
    keep(places.device, mine);
    expect(asideTexts(places)).toEqual(['hello {']);
  });
});

describe('the assessments of a place', () => {
  test('can be kept beside the open one', () => {
    const { device } = memoryPlaces();
    keep(device, mine);
    expect(keepBeside(device, other)).toBe('kept');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(keptIn(device)).toHaveLength(2);
  });

  test('are all told, the newest first', () => {
    const { device } = memoryPlaces();
    const old = dated('00000000-1', '2026-01-01T00:00:00.000Z');
    const newer = dated('00000000-2', '2026-03-01T00:00:00.000Z');
    const between = dated('00000000-3', '2026-02-01T00:00:00.000Z');
    for (const one of [old, newer, between]) keep(device, one);
    device.write('unreadable/1-0', 'hello {');
    device.write('assessment/broken', 'hello {');
    expect(keptIn(device)).toEqual([newer, between, old]);
  });

  test('are found by their ids', () => {
    const { device } = memoryPlaces();
    keep(device, mine);
    expect(readKept(device, mine.id)).toEqual(mine);
    expect(readKept(device, other.id)).toBeNull();
  });

  test('are open one for each description', () => {
    const places = memoryPlaces();
    const elsewhere = savedWith({
      id: '88888888-1',
      description: { id: 'other-frame', version: '1.0.0' },
    });
    choosePlace(places, 'device');
    keep(places.device, mine);
    keep(places.device, elsewhere);
    expect(findKept(places, noon, frame).saved).toEqual(mine);
    expect(findKept(places, noon, 'other-frame').saved).toEqual(elsewhere);
    expect(findKept(places, noon, 'third-frame').saved).toBeNull();
  });
});

describe('an assessment is kept', () => {
  test('as the current one, beside others', () => {
    const { device } = memoryPlaces();
    keep(device, other);
    expect(keep(device, mine)).toBe('kept');
    expect(readCurrent(device, frame)).toEqual(mine);
    expect(device.read(`assessment/${other.id}`)).toBe(toSaved(other));
  });

  test.each(['full', 'blocked'] as const)('unless the store is %s, which is told', (why) => {
    const { device } = memoryPlaces();
    keep(device, other);
    device.fails = why;
    expect(keep(device, mine)).toBe(why);
    device.fails = null;
    expect(readCurrent(device, frame)).toEqual(other);
  });

  test('and forgotten alone', () => {
    const { device } = memoryPlaces();
    keep(device, other);
    keep(device, mine);
    forget(device, other);
    expect(readCurrent(device, frame)).toEqual(mine);
    forget(device, mine);
    expect(device.keys()).toEqual([]);
  });
});

describe('emptying', () => {
  test('leaves nothing of any kind', () => {
    const places = memoryPlaces();
    for (const place of [places.tab, places.device]) {
      keep(place, mine);
      place.write(`assessment/${mine.id}`, 'hello {');
    }
    findKept(places, noon, frame);
    keep(places.tab, other);
    choosePlace(places, 'tab');
    keepPreference(places.device, 'language', 'fi');
    markAlive(places.tab, noon);
    expect(empty([places.tab, places.device])).toBe(true);
    expect([...places.tab.entries, ...places.device.entries]).toEqual([]);
  });

  test('of the tab leaves the device as it was', () => {
    const places = memoryPlaces();
    keep(places.tab, mine);
    keep(places.device, other);
    expect(empty([places.tab])).toBe(true);
    expect(readCurrent(places.device, frame)).toEqual(other);
  });

  test('that did not succeed is told', () => {
    const places = memoryPlaces();
    keep(places.device, mine);
    const stubborn = { ...places.device, remove: () => undefined };
    expect(empty([places.tab, stubborn])).toBe(false);
  });
});

describe('a preference', () => {
  test('is found on the device, and a tab’s own goes before it', () => {
    const places = memoryPlaces();
    expect(readPreference(places, 'language')).toBeNull();
    keepPreference(places.device, 'language', 'fi');
    expect(readPreference(places, 'language')).toBe('fi');
    keepPreference(places.tab, 'language', 'sv');
    expect(readPreference(places, 'language')).toBe('sv');
    expect(readPreference({ ...memoryPlaces(), device: places.device }, 'language')).toBe('fi');
  });

  test('goes with the answers to the device when it is chosen, and is found there by the next tab', () => {
    const places = memoryPlaces();
    keepPreference(places.tab, 'language', 'sv');
    keepPreference(places.tab, 'description', 'another');
    choosePlace(places, 'device');
    const nextTab = { ...memoryPlaces(), device: places.device };
    expect(readPreference(nextTab, 'language')).toBe('sv');
    expect(readPreference(nextTab, 'description')).toBe('another');
    keepPreference(places.device, 'language', 'fi');
    expect(readPreference(places, 'language')).toBe('fi');
  });

  test('stays in the tab where the device can’t be written to', () => {
    const places = memoryPlaces();
    keepPreference(places.tab, 'language', 'sv');
    places.device.fails = 'full';
    choosePlace(places, 'device');
    expect(readPreference(places, 'language')).toBe('sv');
  });

  test('is told from another', () => {
    const places = memoryPlaces();
    keepPreference(places.tab, 'report', '{}');
    expect(readPreference(places, 'language')).toBeNull();
    expect(readPreference(places, 'report')).toBe('{}');
  });
});
