import { beforeEach, describe, expect, test } from 'vitest';
import { at, high, low, savedWith } from '../../../tests/support/building.ts';
import { chooseBefore, put, putOpen, readAll, readOpen } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import type { Tab, World } from '../../../tests/support/world.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { openKey } from '../../domain/saving/keys.ts';
import type { Environment, Remains } from './environment.ts';

const mine = savedWith({ answers: { 'a-a': { ...low, at } } });

let one: World;
beforeEach(() => {
  one = world();
});

function onDevice(): Tab {
  chooseBefore(one.stores, 'device');
  putOpen(one.stores.device, mine);
  return tabOf(one);
}
/** The same browser with other remains, or another store on the device. */
const browserWith = (env: Partial<Environment>): World => ({ ...one, env: { ...one.env, ...env } });
const remainsWith = (more: Partial<Remains>): Partial<Environment> => ({
  remains: { ...one.env.remains, ...more },
});

describe('erasing everything', () => {
  test('erasing everything empties every store and starts a new assessment', async () => {
    const { getState, actions } = onDevice();
    actions().write('person', 'Aino');
    one.stores.tab.entries.set('unreadable/1', 'hello {');
    const before = getState().saved.id;
    expect(await actions().erase('all')).toEqual({
      isGone: true,
      isHeld: false,
      isElsewhere: false,
      isOnDevice: false,
      hasOtherCopies: false,
    });
    expect([...one.stores.tab.entries, ...one.stores.device.entries, ...one.page]).toEqual([]);
    expect(getState()).toMatchObject({
      where: 'tab',
      saveStatus: { state: 'nothing' },
      expired: false,
      unreadable: [],
      others: [],
      news: null,
    });
    expect(getState().saved.answers).toEqual({});
    expect(getState().saved.person).toBeUndefined();
    expect(getState().saved.id).not.toBe(before);
    expect(one.told).toContainEqual({ says: 'erased' });
  });

  test('answers given after erasing are saved in the tab and not on the device', async () => {
    const { getState, actions } = onDevice();
    await actions().erase('all');
    actions().give('a-b', high);
    expect(getState()).toMatchObject({ where: 'tab', saveStatus: { state: 'saved' } });
    expect([...one.stores.device.entries]).toEqual([]);
  });

  test('the device can be chosen again after erasing', async () => {
    const { getState, actions } = onDevice();
    await actions().erase('all');
    actions().give('a-b', high);
    actions().chooseWhere('device');
    expect(getState()).toMatchObject({ where: 'device', saveStatus: { state: 'saved' } });
    expect(readAll(one.stores.device)).toHaveLength(1);
  });

  test('what could not be saved before erasing is not saved afterwards', async () => {
    const { actions } = onDevice();
    one.stores.device.fails = 'full';
    actions().give('a-b', high);
    one.stores.device.fails = null;
    await actions().erase('all');
    one.passTimers();
    expect([...one.stores.device.entries]).toEqual([]);
  });

  test('an earlier release’s records are erased, except what another copy on the host has begun', async () => {
    const own = savedWith({ site: 'https://example.org/index.html' });
    const others = savedWith({ id: '22222222-1', site: 'https://example.org/other/' });
    one.earlier.set('place', 'device');
    one.earlier.set('unreadable/1-0', 'hello {');
    one.earlier.set(`assessment/${others.id}`, toSaved(others));
    one.earlier.set(`assessment/${own.id}`, toSaved(own));
    await tabOf(one).actions().erase('all');
    expect([...one.earlier.keys()].toSorted()).toEqual([
      `assessment/${others.id}`,
      'place',
      'unreadable/1-0',
    ]);
    one.earlier.delete(`assessment/${others.id}`);
    await tabOf(one).actions().erase('all');
    expect([...one.earlier]).toEqual([]);
  });
});

describe('erasing the tab', () => {
  test('erasing the tab leaves another person’s answers on the device', async () => {
    put(one.stores.device, savedWith({ person: 'Somebody else' }));
    putOpen(one.stores.device, savedWith({ person: 'Somebody else' }));
    const { actions, getState } = tabOf(one);
    actions().give('a-a', low);
    const born = one.stores.tab.entries.get('born');
    expect(await actions().erase('tab')).toMatchObject({ isGone: true, hasOtherCopies: false });
    expect([...one.stores.tab.entries]).toEqual([]);
    expect(readOpen(one.stores.device, 'test-frame')).toMatchObject({ person: 'Somebody else' });
    expect(getState()).toMatchObject({ saved: { answers: {} }, leftOnDevice: 1, news: null });
    expect(one.told).toContainEqual({ says: 'tab-emptied', born });
  });

  test('answers that stay on the device are reported when only the tab was erased', async () => {
    const { actions } = tabOf(one);
    expect(await actions().erase('tab')).toMatchObject({ isOnDevice: false });
    put(one.stores.device, mine);
    expect(await actions().erase('tab')).toMatchObject({ isOnDevice: true });
    one.stores.device.entries.clear();
    one.earlier.set(`assessment/${mine.id}`, toSaved(mine));
    expect(await actions().erase('tab')).toMatchObject({ isOnDevice: true });
  });

  test('erasing an untouched tab tells of no mark', async () => {
    await tabOf(one).actions().erase('tab');
    expect(one.told).toEqual([{ says: 'tab-emptied', born: '' }]);
  });
});

describe('what is said after erasing', () => {
  test.each(['tab', 'device'] as const)('a %s that cannot be erased is reported', async (name) => {
    const tab = onDevice();
    one.stores[name].fails = 'blocked';
    expect(await tab.actions().erase('all')).toMatchObject({ isGone: false });
  });

  test('an emptied database that another tab holds open counts as gone and as held', async () => {
    const device: Environment['stores']['device'] = {
      ...one.stores.device,
      erase: (done) => done('emptied'),
    };
    const held = browserWith({ stores: { ...one.stores, device } });
    expect(await tabOf(held).actions().erase('all')).toMatchObject({ isGone: true, isHeld: true });
  });

  test('what an earlier release has left is not called gone when it stays', async () => {
    one.earlier.set(`assessment/${mine.id}`, toSaved(mine));
    const earlier = { ...one.env.earlier, erase: () => undefined };
    const { actions } = tabOf(browserWith({ earlier }));
    expect(await actions().erase('all')).toMatchObject({ isGone: false });
  });

  test('caches or settings that stay are reported', async () => {
    const left = browserWith(remainsWith({ erase: () => Promise.resolve(false) }));
    expect(await tabOf(left).actions().erase('all')).toMatchObject({ isGone: false });
    expect(await tabOf(left).actions().erase('tab')).toMatchObject({ isGone: true });
  });

  test('another tab that holds answers is reported', async () => {
    const held = browserWith(remainsWith({ isElsewhere: () => Promise.resolve(true) }));
    expect(await tabOf(held).actions().erase('tab')).toMatchObject({ isElsewhere: true });
  });

  test('another copy on the host is reported when everything was erased', async () => {
    const shared = browserWith(remainsWith({ hasOtherCopies: () => Promise.resolve(true) }));
    expect(await tabOf(shared).actions().erase('all')).toMatchObject({ hasOtherCopies: true });
    expect(await tabOf(shared).actions().erase('tab')).toMatchObject({ hasOtherCopies: false });
  });
});

describe('everything erased in another tab', () => {
  test('the next click in a tab that could not save restores nothing', async () => {
    const here = onDevice();
    const there = tabOf(anotherTab(one));
    one.stores.device.fails = 'full';
    here.actions().note('a-a', 'Not saved');
    one.stores.device.fails = null;
    await there.actions().erase('all');
    here.actions().give('a-b', high);
    expect([...one.stores.device.entries]).toEqual([]);
    expect(here.getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
      others: [],
      news: { kind: 'erased' },
      saveStatus: { state: 'nothing' },
    });
    one.passTimers();
    here.wake();
    expect([...one.stores.device.entries, ...one.stores.tab.entries]).toEqual([]);
  });

  test('a tab that looks at a store that was erased and begun anew shows nothing of either', async () => {
    const here = onDevice();
    const there = tabOf(anotherTab(one));
    await there.actions().erase('all');
    there.actions().chooseWhere('device');
    there.actions().give('a-c', low);
    here.wake();
    expect(here.getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
      others: [],
      news: { kind: 'erased' },
    });
  });

  test('a message about the erasing is enough for a tab to drop everything', () => {
    const here = onDevice();
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    expect(here.getState()).toMatchObject({ saved: { answers: {} }, news: { kind: 'erased' } });
  });

  test('a tab that showed nothing reports nothing', () => {
    chooseBefore(one.stores, 'device');
    const here = tabOf(one);
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    expect(here.getState()).toMatchObject({ where: 'tab', news: null });
  });

  test('a shared tab keeps its own answers when the device is erased elsewhere', () => {
    const here = tabOf(one);
    here.actions().give('a-a', low);
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    expect(here.getState()).toMatchObject({
      saved: { answers: { 'a-a': low } },
      saveStatus: { state: 'saved' },
      news: null,
    });
  });

  test('a duplicate of a shared tab drops everything when the tab is emptied elsewhere', () => {
    const here = tabOf(one);
    here.actions().give('a-a', low);
    one.stores.tab.entries.clear();
    here.wake();
    expect(here.getState()).toMatchObject({ saved: { answers: {} }, news: { kind: 'erased' } });
    here.dispatch({ type: 'erased', store: 'tab', by: 'elsewhere' });
    expect(here.getState().news).toBeNull();
  });
});

describe('which assessment was open in a tab', () => {
  test('a tab of the device forgets what was open when everything is erased elsewhere', async () => {
    const asleep = onDevice();
    asleep.reload();
    const key = openKey(mine.description.id);
    expect(asleep.world.stores.tab.entries.get(key)).toBe(mine.id);
    await tabOf(anotherTab(one)).actions().erase('all');
    asleep.wake();
    expect([...asleep.world.stores.tab.entries]).toEqual([]);
  });

  test('a tab that is opened again after everything was erased forgets what was open', async () => {
    one.stores.tab.entries.set(openKey(mine.description.id), mine.id);
    tabOf(one);
    expect([...one.stores.tab.entries]).toEqual([]);
  });

  test('a tab whose device cannot be read for a moment remembers what was open', async () => {
    const key = openKey(mine.description.id);
    one.stores.tab.entries.set(key, mine.id);
    one.stores.device.fails = 'blocked';
    tabOf(one);
    expect(one.stores.tab.entries.get(key)).toBe(mine.id);
  });
});

test('erasing everything in a shared tab tells its duplicates too', async () => {
  const { actions } = tabOf(one);
  actions().give('a-a', low);
  const born = one.stores.tab.entries.get('born');
  await actions().erase('all');
  expect(one.told).toEqual([{ says: 'erased' }, { says: 'tab-emptied', born }]);
});
