import { describe, expect, test } from 'vitest';
import { at, low, savedWith, the } from '../../../tests/support/building.ts';
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import { chooseBefore, put, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, openedStore, world } from '../../../tests/support/world.ts';
import type { Opened, World } from '../../../tests/support/world.ts';
import { toSaved } from '../../domain/assessment/saved.ts';

const mine = savedWith({ answers: { 'a-a': { level: 'level-b', at } } });
const other = savedWith({ id: '99999999-6a3e-4d0e', situation: 'Something else' });

/** A browser with these stores at noon. */
const browserWith = (stores: MemoryStores) => world({ stores });
const open = ({ env }: World): Opened => openedStore(env);
/** Leaves a sign of life in the tab, as the page does every half minute. */
const live = ({ stores, env }: World) =>
  stores.tab.entries.set('alive', String(env.now().getTime()));
const onDevice = () => {
  const stores = memoryStores();
  chooseBefore(stores, 'device');
  return stores;
};

describe('finding the answers', () => {
  test('a first visit finds no answers and counts as a shared device', () => {
    expect(open(browserWith(memoryStores())).getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
      expired: false,
      isDeviceMissing: false,
    });
  });

  test('answers are found on the device after the device was chosen', () => {
    const stores = onDevice();
    putOpen(stores.device, mine);
    const expected = { where: 'device', saved: mine, expired: false };
    expect(open(browserWith(stores)).getState()).toMatchObject(expected);
  });

  test('a new tab finds the answers on a chosen device', () => {
    const stores = onDevice();
    putOpen(stores.device, mine);
    const newTab = anotherTab(browserWith(stores));
    expect(open(newTab).getState()).toMatchObject({ where: 'device', saved: mine });
  });

  test('a shared tab finds its answers after a reload', () => {
    const stores = memoryStores();
    chooseBefore(stores, 'tab');
    putOpen(stores.tab, mine);
    const one = browserWith(stores);
    live(one);
    one.pass(1);
    expect(open(one).getState()).toMatchObject({ where: 'tab', saved: mine, expired: false });
  });

  test('a choice made in the tab takes precedence over the choice of the device', () => {
    const stores = onDevice();
    putOpen(stores.device, other);
    chooseBefore(stores, 'tab');
    const state = open(browserWith(stores)).getState();
    expect(state).toMatchObject({ where: 'tab', saved: { answers: {} }, others: [] });
  });

  test('a tab with answers keeps them when another tab chooses the device', () => {
    const stores = onDevice();
    putOpen(stores.tab, mine);
    putOpen(stores.device, other);
    const one = browserWith(stores);
    live(one);
    expect(open(one).getState()).toMatchObject({ where: 'tab', saved: mine });
  });

  test('answers on a device that nobody chose are never used', () => {
    const stores = memoryStores();
    putOpen(stores.device, mine);
    const state = open(browserWith(stores)).getState();
    expect(state).toMatchObject({ where: 'tab', saved: { answers: {} }, leftOnDevice: 1 });
  });

  test('answers stay on a device when the choice of the device is withdrawn, and are not used', () => {
    const stores = onDevice();
    putOpen(stores.device, mine);
    const one = browserWith(stores);
    open(anotherTab(one)).actions().chooseWhere('device');
    const second = open(anotherTab(one));
    second.actions().startNew();
    second.actions().chooseWhere('tab');
    expect(open(anotherTab(one)).getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
    });
    expect(readOne(stores.device, mine.id)).toEqual(mine);
  });

  test('the device is used again when it is chosen after the tab', () => {
    const one = browserWith(memoryStores());
    const { actions } = open(one);
    actions().chooseWhere('tab');
    actions().chooseWhere('device');
    expect(open(one).getState().where).toBe('device');
  });

  test('a device that the page remembers as chosen is used when its store is still new', () => {
    const one = world();
    one.page.set('place', 'device');
    expect(open(one).getState()).toMatchObject({ where: 'device', isDeviceMissing: false });
    expect(one.stores.device.entries.get('place')).toBe('device');
  });

  test('the store’s own record goes before what the page remembers', () => {
    const one = world();
    one.page.set('place', 'device');
    putOpen(one.stores.device, mine);
    expect(open(one).getState()).toMatchObject({ where: 'tab', leftOnDevice: 1 });
  });

  test('a chosen device without a store is reported, and the rules of a shared tab hold', () => {
    const one = world();
    one.page.set('place', 'device');
    one.stores.device.fails = 'blocked';
    const { getState, actions } = open(one);
    expect(getState()).toMatchObject({ where: 'tab', isDeviceMissing: true });
    actions().give('a-a', low);
    expect(getState().saveStatus.state).toBe('saved');
    expect(readAll(one.stores.tab)).toHaveLength(1);
  });

  test('choosing a device that the browser gives no store on is reported, and nothing is lost', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    one.stores.device.fails = 'blocked';
    actions().chooseWhere('device');
    expect(getState()).toMatchObject({
      where: 'tab',
      isDeviceMissing: true,
      saved: { answers: { 'a-a': low } },
      saveStatus: { state: 'saved' },
    });
    one.stores.device.fails = null;
    actions().chooseWhere('device');
    expect(getState()).toMatchObject({ where: 'device', isDeviceMissing: false });
  });

  test('each description has its own open assessment', () => {
    const stores = onDevice();
    const elsewhere = savedWith({
      id: '88888888-1',
      description: { id: 'other-frame', version: '1.0.0' },
    });
    putOpen(stores.device, mine);
    putOpen(stores.device, elsewhere);
    expect(open(browserWith(stores)).getState().saved).toEqual(mine);
    const { description } = world().env;
    const withFrame = (id: string) =>
      open(world({ stores, description: { ...description, id } })).getState().saved;
    expect(withFrame('other-frame').id).toBe(elsewhere.id);
    expect(withFrame('third-frame').answers).toEqual({});
  });

  test('a pointer to a missing assessment opens a new one and offers no unreadable text', () => {
    const stores = onDevice();
    stores.device.entries.set('current/test-frame', mine.id);
    const state = open(browserWith(stores)).getState();
    expect(state).toMatchObject({ saved: { answers: {} }, unreadable: [] });
  });
});

describe('a shared tab that the browser reopens after a while', () => {
  const silentFor = (minutes: number) => {
    const stores = onDevice();
    putOpen(stores.device, other);
    putOpen(stores.tab, mine);
    stores.tab.entries.set('assessment/garbled', 'My note {');
    const one = browserWith(stores);
    live(one);
    one.pass(minutes);
    return one;
  };

  test('a shared tab drops everything when it expires, and reports it once', () => {
    const one = silentFor(5.1);
    const { expired, unreadable } = open(one).getState();
    expect([expired, unreadable]).toEqual([true, []]);
    expect([...one.stores.tab.entries]).toEqual([]);
    expect(open(one).getState().expired).toBe(false);
  });

  test('a shared tab drops everything when its last sign of life lies in the future', () => {
    const one = silentFor(-5.1);
    expect(open(one).getState().expired).toBe(true);
    expect([...one.stores.tab.entries]).toEqual([]);
  });

  test('a shared tab that expires leaves the device untouched, whose answers never expire', () => {
    const one = silentFor(365 * 24 * 60);
    expect(open(one).getState()).toMatchObject({ where: 'device', saved: other, expired: true });
    expect(readAll(one.stores.device)).toEqual([other]);
    one.pass(365 * 24 * 60);
    expect(open(one).getState()).toMatchObject({ saved: other, expired: false });
  });

  test('every write of a shared tab is a sign of life', () => {
    const one = world();
    const { actions } = open(one);
    actions().give('a-a', low);
    one.pass(4);
    actions().give('a-b', low);
    one.pass(4);
    expect(open(one).getState()).toMatchObject({
      expired: false,
      saved: { answers: { 'a-b': low } },
    });
  });
});

const garbled = (text: string) => {
  const stores = onDevice();
  putOpen(stores.device, mine);
  stores.device.entries.set(`assessment/${mine.id}`, text);
  return stores;
};
const unreadableIn = (stores: MemoryStores) => open(browserWith(stores)).getState().unreadable;

describe('unreadable records', () => {
  const unreadable = [
    ['garbage', 'hello {'],
    ['half of a record', toSaved(mine).slice(0, 120)],
    ['JSON of another kind', '{"name": "x"}'],
    ['a damaged assessment', toSaved(mine).replace('"level-b"', '7')],
  ] as const;

  test.each(unreadable)('%s is offered and stays where it is', (_, text) => {
    const stores = garbled(text);
    const { saved, unreadable: offered } = open(browserWith(stores)).getState();
    expect(saved.answers).toEqual({});
    expect(offered).toEqual([text]);
    expect(stores.device.entries.get(`assessment/${mine.id}`)).toBe(text);
  });

  test('an empty text is not offered', () => {
    expect(unreadableIn(garbled(''))).toEqual([]);
  });

  test.each(unreadable)('%s is moved aside before its assessment is saved again', (_, text) => {
    const stores = garbled(text);
    const { actions, getState } = open(browserWith(stores));
    actions().open(mine);
    expect(readOne(stores.device, mine.id)?.answers).toEqual(mine.answers);
    expect(getState().saveStatus.state).toBe('saved');
    expect(getState().unreadable).toEqual([text]);
    expect(unreadableIn(stores)).toEqual([text]);
  });

  test('an unreadable text stays in place when there is no room to move it aside', () => {
    const stores = garbled('hello {');
    const { actions, getState } = open(browserWith(stores));
    stores.device.fails = 'full';
    actions().open(mine);
    expect(stores.device.entries.get(`assessment/${mine.id}`)).toBe('hello {');
    expect(getState()).toMatchObject({
      saved: { answers: mine.answers },
      saveStatus: { state: 'failed', why: 'full' },
    });
  });

  test('an unreadable record that is not open is offered next to the open assessment', () => {
    const stores = garbled('hello {');
    putOpen(stores.device, other);
    expect(open(browserWith(stores)).getState()).toMatchObject({
      saved: other,
      others: [],
      unreadable: ['hello {'],
    });
  });

  test('a finished assessment whose record becomes unreadable stays shown, and can be saved again', () => {
    const finished = { ...mine, finishedAt: at };
    const stores = onDevice();
    putOpen(stores.device, finished);
    const { actions, getState, dispatch } = open(browserWith(stores));
    stores.device.entries.set(`assessment/${mine.id}`, 'hello {');
    for (const _ of [1, 2]) dispatch({ type: 'woke' });
    expect(getState()).toMatchObject({
      saved: finished,
      asStored: finished,
      unreadable: ['hello {'],
      saveStatus: { state: 'nothing' },
    });
    actions().write('person', 'Aino');
    expect(readOne(stores.device, mine.id)).toEqual({ ...finished, person: 'Aino' });
    expect(unreadableIn(stores)).toEqual(['hello {']);
  });

  test('undoing a merge opens the earlier assessment though its record became unreadable', () => {
    const stores = onDevice();
    put(stores.device, other);
    putOpen(stores.device, mine);
    const { actions, getState, dispatch } = open(browserWith(stores));
    actions().open({ ...other, answers: { 'a-b': { level: 'level-c', at } } });
    stores.device.entries.set(`assessment/${mine.id}`, 'hello {');
    dispatch({ type: 'woke' });
    expect(getState().news?.kind).toBe('merged');
    actions().undo();
    expect(getState().saved).toEqual(mine);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(getState().unreadable).toEqual(['hello {']);
  });

  test('an unreadable record cannot be deleted', () => {
    const stores = garbled('hello {');
    const { actions } = open(browserWith(stores));
    actions().remove(mine);
    expect(unreadableIn(stores)).toEqual(['hello {']);
  });

  test('unreadable texts are offered newest first, those of the tab before the device', () => {
    const stores = onDevice();
    stores.device.entries.set('unreadable/1-0', 'older');
    stores.device.entries.set('unreadable/2-0', 'newer');
    stores.tab.entries.set(`assessment/${mine.id}`, 'of the tab');
    const one = browserWith(stores);
    live(one);
    expect(open(one).getState().unreadable).toEqual(['of the tab', 'newer', 'older']);
  });

  test('no unreadable text is offered when the store is blocked', () => {
    const stores = garbled('hello {');
    stores.device.fails = 'blocked';
    expect(unreadableIn(stores)).toEqual([]);
  });
});

describe('a text that was once moved aside as unreadable', () => {
  const withAside = (...texts: readonly string[]) => {
    const stores = onDevice();
    texts.forEach((text, index) => stores.device.entries.set(`unreadable/${index}`, text));
    return stores;
  };

  test('an unreadable text becomes an assessment once this app can read it', () => {
    const stores = withAside(toSaved(mine));
    expect(unreadableIn(stores)).toEqual([]);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(open(browserWith(stores)).getState().others).toEqual([mine]);
  });

  test('a readable text that was moved aside does not replace an assessment that is there', () => {
    const old = toSaved({ ...mine, title: 'Old' });
    const stores = withAside(old);
    putOpen(stores.device, mine);
    expect(unreadableIn(stores)).toEqual([old]);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
  });

  test('two readable texts of one assessment that were moved aside both stay available', () => {
    const old = toSaved({ ...mine, title: 'Old' });
    const stores = withAside(toSaved(mine), old);
    expect(unreadableIn(stores)).toEqual([old]);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(unreadableIn(stores)).toEqual([old]);
  });

  test('a text that was moved aside stays there until its assessment is written', () => {
    const stores = withAside(toSaved(mine));
    stores.device.fits = 20;
    expect(open(browserWith(stores)).getState().others).toEqual([mine]);
    expect(stores.device.entries.get('unreadable/0')).toBe(toSaved(mine));
    stores.device.fits = Infinity;
    expect(open(browserWith(stores)).getState().others).toEqual([mine]);
    expect(stores.device.entries.get('unreadable/0')).toBeUndefined();
  });
});

describe('records of a newer app', () => {
  const newer = toSaved(mine).replace('"format": 1', '"format": 2');

  test('a record of a newer app stays in place and is offered as it is', () => {
    const stores = garbled(newer);
    expect(unreadableIn(stores)).toEqual([newer]);
    expect(stores.device.entries.get(`assessment/${mine.id}`)).toBe(newer);
  });

  test('a record of a newer app is not overwritten, and what this app has stays in memory', () => {
    const stores = garbled(newer);
    const { actions, getState } = open(browserWith(stores));
    actions().open(mine);
    expect(stores.device.entries.get(`assessment/${mine.id}`)).toBe(newer);
    expect(getState()).toMatchObject({
      saved: { answers: mine.answers },
      saveStatus: { state: 'failed', why: 'newer' },
    });
  });
});

describe('the saved assessments of a store', () => {
  test('all assessments are listed, newest first', () => {
    const stores = onDevice();
    const dated = (id: string, updatedAt: string) => savedWith({ id, updatedAt });
    const old = dated('00000000-a1', '2026-01-01T00:00:00.000Z');
    const newer = dated('00000000-a2', '2026-03-01T00:00:00.000Z');
    const between = dated('00000000-a3', '2026-02-01T00:00:00.000Z');
    for (const one of [old, newer, between]) put(stores.device, one);
    stores.device.entries.set('unreadable/1-0', 'hello {');
    stores.device.entries.set('assessment/broken', 'hello {');
    expect(open(browserWith(stores)).getState().others).toEqual([newer, between, old]);
  });

  test('a letter outside ASCII counts as the bytes it takes in UTF-8', () => {
    const sizesWith = (title: string) => {
      const stores = onDevice();
      putOpen(stores.device, { ...mine, title });
      return open(browserWith(stores)).actions().measure();
    };
    const [plain, accented] = [sizesWith('aaaa'), sizesWith('ääää')];
    expect(accented.total - plain.total).toBe(4);
    expect(the(accented.byId[mine.id]) - the(plain.byId[mine.id])).toBe(4);
  });

  test.each(['full', 'blocked'] as const)(
    'an assessment that is not saved because the store is %s leaves the stored one open',
    (why) => {
      const stores = onDevice();
      putOpen(stores.device, other);
      const { actions } = open(browserWith(stores));
      stores.device.fails = why;
      actions().open(mine);
      stores.device.fails = null;
      expect(open(browserWith(stores)).getState()).toMatchObject({ saved: other, others: [] });
    },
  );

  test('the last assessment that is deleted leaves neither its text nor a pointer to it', () => {
    const stores = onDevice();
    putOpen(stores.device, other);
    putOpen(stores.device, mine);
    const { actions } = open(browserWith(stores));
    actions().remove(other);
    expect(stores.device.entries.get('current/test-frame')).toBe(mine.id);
    actions().remove(mine);
    expect([...stores.device.entries.keys()].toSorted()).toEqual(['born', 'place']);
  });
});
