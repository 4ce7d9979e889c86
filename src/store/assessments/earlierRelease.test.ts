import { beforeEach, describe, expect, test } from 'vitest';
import { at, high, low, middle, readJson, savedWith } from '../../../tests/support/building.ts';
import { readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import type { World } from '../../../tests/support/world.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { openStore } from './openStore.ts';
import { createAssessmentStore } from './store.ts';

const site = 'https://example.org/';
const mine = savedWith({ site, title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  site: 'https://example.org/index.html',
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
});

let one: World;
/** A browser in which release 0.1.0 was used on the own device, with autumn open. */
beforeEach(() => {
  one = world({ at: '2026-11-23T13:00:00.000Z', tick: 1000 });
  one.earlier.set('place', 'device');
  leave(spring);
  leave(mine);
  one.earlier.set('current/test-frame', mine.id);
});
function leave(saved: Saved): void {
  one.earlier.set(`assessment/${saved.id}`, toSaved(saved));
}
const left = () => [...one.earlier.keys()].filter((key) => key.startsWith('assessment/'));
const stored = () => readAll(one.stores.device);

describe('an own device that an earlier release has used', () => {
  test('everything begun at this address is taken over at the start, with the open one open', () => {
    const { getState } = tabOf(one);
    expect(getState()).toMatchObject({
      where: 'device',
      saved: mine,
      others: [spring],
      saveStatus: { state: 'saved' },
      leftOnDevice: 0,
      conflicts: [],
      news: null,
    });
    expect(stored()).toEqual([mine, spring]);
    expect(left()).toEqual([]);
    expect(tabOf(one).getState()).toMatchObject({ where: 'device', saved: mine });
  });

  test('what the frozen release 0.1.0 stored is taken over as it was', () => {
    const frozen = readJson('tests/saved/browser-0.1.0.json') as Record<string, string>;
    one.earlier.clear();
    for (const [key, text] of Object.entries(frozen)) {
      const [app, ...rest] = key.split('/');
      if (app === 'osaamistutka') one.earlier.set(rest.join('/'), text.replaceAll('SITE', site));
    }
    const before = left();
    expect(before.length).toBeGreaterThan(0);
    tabOf(one);
    expect(
      stored()
        .map(({ id }) => `assessment/${id}`)
        .toSorted(),
    ).toEqual(before.toSorted());
    expect(left()).toEqual([]);
  });

  test.each(['full', 'blocked'] as const)(
    'everything stays where it was while the device’s store is %s for writing',
    (why) => {
      one.stores.device.fits = why === 'full' ? 50 : Infinity;
      if (why === 'blocked') one.stores.device.fails = 'full';
      const { getState } = tabOf(one);
      expect(getState()).toMatchObject({ saved: mine, others: [spring] });
      expect(left()).toHaveLength(2);
      one.stores.device.fits = Infinity;
      one.stores.device.fails = null;
      one.passTimers();
      expect(left()).toEqual([]);
      expect(stored()).toEqual([mine, spring]);
    },
  );

  test('without a store on the device everything stays where it was and is offered', () => {
    one.stores.device.fails = 'blocked';
    const { getState } = tabOf(one);
    expect(getState()).toMatchObject({ where: 'tab', isDeviceMissing: true, leftOnDevice: 2 });
    expect(left()).toHaveLength(2);
  });

  test('an assessment that is here already is merged with what the earlier release has', () => {
    tabOf(one).actions().give('a-b', high);
    leave({ ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    const { getState } = tabOf(one);
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high, 'a-c': middle });
    expect(stored()).toHaveLength(2);
  });

  test('the assessment that is open here stays open when an earlier release’s is taken over', () => {
    const tab = tabOf(one);
    tab.actions().startNew();
    tab.actions().give('a-b', high);
    const { id } = tab.getState().saved;
    leave(mine);
    expect(tabOf(one).getState().saved.id).toBe(id);
  });

  test('an unreadable text of the earlier release is offered and left where it is', () => {
    one.earlier.set('assessment/garbled', 'hello {');
    expect(tabOf(one).getState().unreadable).toEqual(['hello {']);
    expect(left()).toEqual(['assessment/garbled']);
  });
});

describe('a tab that still runs the earlier release', () => {
  /** The old tab writes, and the browser tells this one. */
  const write = (tab: ReturnType<typeof tabOf>, saved: Saved) => {
    leave(saved);
    tab.dispatch({ type: 'foundEarlier', earlier: new Map(one.earlier) });
  };

  test('what the old tab writes is merged and shown, and its record stays as an empty text', () => {
    const tab = tabOf(one);
    tab.actions().give('a-b', high);
    write(tab, { ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    expect(tab.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high, 'a-c': middle });
    expect(readOne(one.stores.device, mine.id)).toEqual(tab.getState().saved);
    // From an empty text the old tab goes on; from none it would begin a new one with each letter.
    expect(one.earlier.get(`assessment/${mine.id}`)).toBe('');
    expect(tab.getState().unreadable).toEqual([]);
  });

  test('what the old tab writes is found at the next write, even if the browser tells nothing', () => {
    const tab = tabOf(one);
    leave({ ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    tab.actions().give('a-b', high);
    expect(tab.getState().saved.answers).toMatchObject({ 'a-b': high, 'a-c': middle });
    expect(stored()).toHaveLength(2);
  });

  test('an answer of the old tab that differs is reported, with this tab’s side as here', () => {
    const tab = tabOf(one);
    tab.actions().give('a-a', high);
    write(tab, { ...mine, answers: { 'a-a': { ...middle, at: '2026-11-23T13:00:00.500Z' } } });
    expect(tab.getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: high, there: middle },
    ]);
  });

  test('only what the old tab has changed since is merged', () => {
    const tab = tabOf(one);
    tab.actions().clear('a-a');
    write(tab, { ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    expect(tab.getState().saved.answers['a-a']?.level).toBeUndefined();
    expect(tab.getState().saved.answers['a-c']).toMatchObject(middle);
    expect(tab.getState().conflicts).toEqual([]);
  });

  test('the same text told twice is taken over once', () => {
    const tab = tabOf(one);
    tab.actions().remove(spring);
    tab.dispatch({
      type: 'foundEarlier',
      earlier: new Map([[`assessment/${spring.id}`, toSaved(spring)]]),
    });
    expect(stored()).toEqual([mine]);
  });

  test('what the old tab changes in an assessment that is being written here is kept', () => {
    const tab = tabOf(one);
    one.stores.device.waiting = [];
    tab.actions().give('a-b', high);
    write(tab, { ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    tab.actions().give('a-d', low);
    one.stores.device.run();
    expect(tab.getState().saved.answers).toMatchObject({ 'a-b': high, 'a-c': middle, 'a-d': low });
    expect(readOne(one.stores.device, mine.id)).toEqual(tab.getState().saved);
  });

  test('a change that the old tab makes during the write is not cleared', () => {
    one.stores.device.fails = 'full';
    const tab = tabOf(one);
    one.stores.device.fails = null;
    one.stores.device.waiting = [];
    one.passTimers();
    leave({ ...mine, answers: { ...mine.answers, 'a-c': { ...middle, at } } });
    one.stores.device.run();
    expect(readOne(one.stores.device, mine.id)?.answers).toMatchObject({
      'a-a': low,
      'a-c': middle,
    });
    expect(tab.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-c': middle });
  });
});

describe('what lies there of another copy or of no known one', () => {
  const others = savedWith({ id: '22222222-1', site: 'https://example.org/other/' });
  const elsewhere = savedWith({ id: '33333333-1', site: 'https://example.com/' });
  const unknown = savedWith({ id: '44444444-1' });

  test('what another copy on this host has begun is neither taken over nor offered', () => {
    leave(others);
    const { getState, actions } = tabOf(one);
    expect(getState().leftOnDevice).toBe(0);
    actions().moveHere();
    expect(left()).toEqual([`assessment/${others.id}`]);
    expect(stored()).toEqual([mine, spring]);
  });

  test.each([
    ['without an address', unknown],
    ['with the address of another host', elsewhere],
  ])('an assessment %s is offered, and moved when the person asks for it', (_, saved) => {
    leave(saved);
    const { getState, actions } = tabOf(one);
    expect(getState()).toMatchObject({ leftOnDevice: 1, others: [spring] });
    expect(left()).toEqual([`assessment/${saved.id}`]);
    actions().moveHere();
    expect(getState().leftOnDevice).toBe(0);
    expect(readOne(one.stores.device, saved.id)).toEqual(saved);
    expect(left()).toEqual([]);
  });
});

describe('a shared tab', () => {
  beforeEach(() => one.earlier.delete('place'));

  test('what an earlier release left is counted and not shown', () => {
    const { getState } = tabOf(one);
    expect(getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
      others: [],
      leftOnDevice: 2,
    });
    expect(left()).toHaveLength(2);
  });

  test('what an earlier release left is moved to the tab when the person asks for it', () => {
    const { getState, actions } = tabOf(one);
    actions().moveHere();
    expect(getState()).toMatchObject({ leftOnDevice: 0, others: [mine, spring] });
    expect(readAll(one.stores.tab)).toEqual([mine, spring]);
    expect(left()).toEqual([]);
    expect(stored()).toEqual([]);
  });

  test('what an earlier release left is taken over when the device is chosen', () => {
    const { getState, actions } = tabOf(one);
    actions().give('a-b', high);
    actions().chooseWhere('device');
    expect(getState()).toMatchObject({ where: 'device', leftOnDevice: 0, others: [mine, spring] });
    expect(stored()).toHaveLength(3);
    expect(left()).toEqual([]);
  });

  test('an old tab that writes again is counted again', () => {
    const tab = tabOf(one);
    tab.actions().moveHere();
    leave(mine);
    tab.dispatch({ type: 'foundEarlier', earlier: new Map(one.earlier) });
    expect(tab.getState().leftOnDevice).toBe(1);
  });
});

test('two tabs that start at the same time take everything over once', () => {
  one.stores.device.waiting = [];
  for (const { env } of [anotherTab(one), anotherTab(one)]) {
    const store = createAssessmentStore(env, () => Promise.reject(new Error('it is open')));
    openStore(env, store, () => undefined);
  }
  one.stores.device.run();
  expect(stored()).toEqual([mine, spring]);
  expect(left()).toEqual([]);
});
