import { beforeEach, describe, expect, test } from 'vitest';
import { at, high, low, middle, savedWith, the } from '../../../tests/support/building.ts';
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import { put, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import type { Tab, World } from '../../../tests/support/world.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';

const earlier = '2026-11-22T09:00:00.000Z';
const older = savedWith({ updatedAt: earlier, answers: { 'a-a': { ...low, at: earlier } } });
const newer = savedWith({
  answers: { 'a-a': { ...high, note: 'Newer', at }, 'a-b': { ...middle, at } },
});

let browser: World;
beforeEach(() => {
  browser = world({ at: '2026-11-23T13:00:00.000Z', tick: 1000 });
});

/** A shared tab in which an assessment is open. */
function sharedTab(saved: Saved): Tab {
  const one = anotherTab(browser);
  putOpen(one.stores.tab, saved);
  one.stores.tab.entries.set('place', 'tab');
  one.stores.tab.entries.set('alive', String(Date.parse('2026-11-23T13:00:00.000Z')));
  return tabOf(one);
}
const onDevice = () => readAll(browser.stores.device);
const inTab = ({ world: { stores } }: Tab) => readAll(stores.tab);

describe('choosing the device where the same assessment lies', () => {
  test('two shared tabs that choose the device one after the other keep both their notes', () => {
    const [one, other] = [sharedTab(older), sharedTab(older)];
    one.actions().note('a-b', 'Of the one');
    other.actions().note('a-c', 'Of the other');
    one.actions().chooseWhere('device');
    other.actions().chooseWhere('device');
    expect(onDevice()).toHaveLength(1);
    expect(the(onDevice()[0]).answers).toMatchObject({
      'a-a': low,
      'a-b': { note: 'Of the one' },
      'a-c': { note: 'Of the other' },
    });
    expect(other.getState().saved).toEqual(onDevice()[0]);
    one.wake();
    expect(one.getState().saved).toEqual(onDevice()[0]);
    expect([...inTab(one), ...inTab(other)]).toEqual([]);
  });

  test('two notes on one statement are both kept, and the person is asked', () => {
    const [one, other] = [sharedTab(older), sharedTab(older)];
    one.actions().note('a-a', 'Of the one');
    other.actions().note('a-a', 'Of the other');
    one.actions().chooseWhere('device');
    other.actions().chooseWhere('device');
    expect(other.getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: { note: 'Of the other' }, there: { note: 'Of the one' } },
    ]);
  });

  test('an older file opened in a shared tab leaves the newer answers of the device', () => {
    put(browser.stores.device, newer);
    const tab = tabOf(anotherTab(browser));
    tab.actions().open(older);
    tab.actions().chooseWhere('device');
    expect(readOne(browser.stores.device, newer.id)?.answers).toMatchObject(newer.answers);
    expect(tab.getState().saved.answers).toMatchObject(newer.answers);
    expect(onDevice()).toHaveLength(1);
  });

  test('a finished assessment on the device stays finished, and its draft is kept as another', () => {
    const finished = { ...newer, finishedAt: at };
    put(browser.stores.device, finished);
    const tab = sharedTab(older);
    tab.actions().chooseWhere('device');
    expect(readOne(browser.stores.device, newer.id)).toEqual(finished);
    expect(onDevice()).toHaveLength(2);
    expect(tab.getState().saved.answers).toEqual(older.answers);
    expect(tab.getState().others).toEqual([finished]);
    expect(inTab(tab)).toEqual([]);
  });

  test('a draft with the same answers as the finished one on the device becomes that one', () => {
    const finished = { ...newer, finishedAt: at };
    put(browser.stores.device, finished);
    const tab = sharedTab(newer);
    tab.actions().chooseWhere('device');
    expect(onDevice()).toEqual([finished]);
    expect(tab.getState().saved).toEqual(finished);
  });

  test('a finished assessment of the tab is kept next to a draft with other answers', () => {
    const finished = { ...newer, finishedAt: at };
    put(browser.stores.device, older);
    const tab = sharedTab(finished);
    tab.actions().chooseWhere('device');
    expect(readOne(browser.stores.device, older.id)).toEqual(older);
    expect(onDevice()).toHaveLength(2);
    expect(tab.getState().saved).toMatchObject({ answers: finished.answers, finishedAt: at });
    expect(tab.getState().saved.id).not.toBe(older.id);
  });

  test('two finished assessments with one id and other answers are both kept', () => {
    const [one, other] = [newer, older].map((saved) => ({ ...saved, finishedAt: at }));
    put(browser.stores.device, the(one));
    const tab = sharedTab(the(other));
    tab.actions().chooseWhere('device');
    expect(readOne(browser.stores.device, newer.id)).toEqual(one);
    expect(onDevice().map(({ answers }) => answers)).toContainEqual(older.answers);
  });
});

describe('a chosen device', () => {
  test('answers are removed from the tab only after the device has them', () => {
    const tab = sharedTab(older);
    browser.stores.device.fails = 'full';
    tab.actions().chooseWhere('device');
    tab.actions().give('a-b', high);
    expect(inTab(tab)).toEqual([older]);
    expect(tab.getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    browser.stores.device.fails = null;
    browser.passTimers();
    expect(inTab(tab)).toEqual([]);
    expect(the(onDevice()[0]).answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('a device that is full for now stays chosen when the tab is in front again', () => {
    const tab = tabOf(anotherTab(browser));
    browser.stores.device.fails = 'full';
    tab.actions().chooseWhere('device');
    tab.wake();
    expect(tab.getState().where).toBe('device');
    browser.stores.device.fails = null;
    tab.actions().give('a-a', low);
    expect(onDevice()).toHaveLength(1);
    expect(browser.stores.device.entries.get('place')).toBe('device');
  });

  test('choosing the device once more loses nothing that another tab has written meanwhile', () => {
    const tab = sharedTab(older);
    tab.actions().chooseWhere('device');
    tabOf(anotherTab(browser)).actions().note('a-b', 'Of the other tab');
    tab.actions().chooseWhere('device');
    tab.actions().note('a-c', 'Here');
    expect(the(onDevice()[0]).answers).toMatchObject({
      'a-b': { note: 'Of the other tab' },
      'a-c': { note: 'Here' },
    });
  });

  test('a choice that is repeated while the device is full is written once there is room', () => {
    const tab = tabOf(anotherTab(browser));
    browser.stores.device.fails = 'full';
    for (const _ of [1, 2]) tab.actions().chooseWhere('device');
    browser.stores.device.fails = null;
    browser.passTimers();
    expect(browser.stores.device.entries.get('place')).toBe('device');
  });

  test('choosing the device once more while it gives no access changes nothing', () => {
    const tab = sharedTab(older);
    tab.actions().chooseWhere('device');
    browser.stores.device.fails = 'blocked';
    tab.actions().chooseWhere('device');
    expect(tab.getState()).toMatchObject({ where: 'device', isDeviceMissing: false });
    browser.stores.device.fails = null;
    tab.wake();
    expect(tab.getState().saved).toEqual(older);
  });

  test('a choice that a full device did not take leaves the device’s own answers when it is taken back', () => {
    put(browser.stores.device, newer);
    const tab = sharedTab(older);
    browser.stores.device.fits = 50;
    tab.actions().chooseWhere('device');
    tab.actions().chooseWhere('tab');
    browser.stores.device.fits = Infinity;
    browser.passTimers();
    expect(onDevice()).toEqual([newer]);
    expect(inTab(tab)).toEqual([older]);
    expect(tab.getState()).toMatchObject({ where: 'tab', saved: older });
  });

  test('a shared tab of a browser without a store on the device saves, and reports no failure', () => {
    browser.stores.device.fails = 'blocked';
    const tab = tabOf(anotherTab(browser));
    tab.actions().chooseWhere('tab');
    tab.actions().give('a-a', low);
    expect(tab.getState()).toMatchObject({
      saveStatus: { state: 'saved' },
      isDeviceMissing: false,
    });
    expect(inTab(tab)).toHaveLength(1);
  });
});

test('choosing the store in use once more leaves a new assessment open, and what is not saved', () => {
  const tab = sharedTab(older);
  tab.world.stores.tab.fails = 'full';
  tab.actions().note('a-b', 'Not saved yet');
  tab.actions().startNew();
  tab.actions().chooseWhere('tab');
  expect(tab.getState().saved.answers).toEqual({});
  tab.world.stores.tab.fails = null;
  tab.actions().give('a-c', low);
  expect(inTab(tab)).toHaveLength(2);
  expect(JSON.stringify(inTab(tab))).toContain('Not saved yet');
});

describe('a choice of the tab', () => {
  const ownDevice = () => {
    const tab = sharedTab(older);
    tab.actions().chooseWhere('device');
    return tab;
  };

  test('another tab of the device becomes a shared one, and is told of no deletion', () => {
    const tab = ownDevice();
    const other = tabOf(anotherTab(browser));
    tab.actions().chooseWhere('tab');
    other.wake();
    expect(other.getState()).toMatchObject({ where: 'tab', saved: { answers: {} }, news: null });
    other.actions().give('a-b', high);
    expect(onDevice()).toEqual([]);
  });

  test('an empty tab of the device becomes a shared one too', () => {
    const tab = ownDevice();
    const other = tabOf(anotherTab(browser));
    other.actions().startNew();
    tab.actions().chooseWhere('tab');
    other.wake();
    expect(other.getState().where).toBe('tab');
  });

  test('what was in memory alone moves to the tab with the open assessment', () => {
    const tab = ownDevice();
    browser.stores.device.fails = 'full';
    tab.actions().note('a-a', 'Not saved yet');
    tab.actions().startNew();
    tab.actions().give('a-b', high);
    tab.actions().chooseWhere('tab');
    expect(inTab(tab)).toHaveLength(2);
    expect(JSON.stringify(inTab(tab))).toContain('Not saved yet');
    browser.stores.device.fails = null;
    browser.passTimers();
    expect(onDevice()).toEqual([]);
  });

  test('a deletion that the device refused is done later, though the tab was chosen meanwhile', () => {
    put(browser.stores.device, { ...newer, id: '11111111-1' });
    const tab = ownDevice();
    browser.stores.device.fails = 'blocked';
    tab.actions().remove(the(tab.getState().others[0]));
    tab.actions().chooseWhere('tab');
    browser.stores.device.fails = null;
    browser.passTimers();
    expect(onDevice()).toEqual([]);
    expect(tab.getState().leftOnDevice).toBe(0);
  });

  test('what another tab has changed on the device stays there when this tab could not merge it', () => {
    const tab = ownDevice();
    const other = tabOf(anotherTab(browser));
    browser.stores.device.fails = 'full';
    tab.actions().give('a-c', low);
    browser.stores.device.fails = null;
    other.actions().give('a-b', high);
    browser.stores.device.fails = 'full';
    tab.wake();
    tab.actions().chooseWhere('tab');
    browser.stores.device.fails = null;
    browser.passTimers();
    expect(the(onDevice()[0]).answers).toMatchObject({ 'a-b': high });
    expect(the(inTab(tab)[0]).answers).toMatchObject({ 'a-a': low, 'a-c': low });
  });

  test('what lies on the device is moved to the tab when the person asks for it', () => {
    put(browser.stores.device, newer);
    put(browser.stores.device, { ...older, id: '11111111-1' });
    const tab = tabOf(anotherTab(browser));
    tab.actions().give('a-c', low);
    expect(tab.getState().leftOnDevice).toBe(2);
    tab.actions().moveHere();
    expect(tab.getState()).toMatchObject({ leftOnDevice: 0, others: [{}, {}] });
    expect(onDevice()).toEqual([]);
    expect(inTab(tab)).toHaveLength(3);
  });

  test('what lies on the device is merged when the tab has the same assessment', () => {
    const tab = sharedTab(older);
    put(browser.stores.device, newer);
    const again = tabOf(tab.world);
    again.actions().moveHere();
    expect(inTab(tab)).toHaveLength(1);
    expect(readOne(tab.world.stores.tab, newer.id)?.answers).toMatchObject(newer.answers);
    expect(again.getState().saved.answers).toMatchObject(newer.answers);
    expect(onDevice()).toEqual([]);
  });

  test('an unreadable text on the device is counted and left there', () => {
    browser.stores.device.entries.set('assessment/garbled', 'hello {');
    const tab = tabOf(anotherTab(browser));
    tab.actions().moveHere();
    expect(tab.getState().leftOnDevice).toBe(1);
    expect(browser.stores.device.entries.get('assessment/garbled')).toBe('hello {');
  });

  test('moving is no act on one’s own device, where nothing is left behind', () => {
    const tab = ownDevice();
    const before = new Map(browser.stores.device.entries);
    tab.actions().moveHere();
    expect(browser.stores.device.entries).toEqual(before);
  });

  test('an assessment that another tab has changed meanwhile stays on the device', () => {
    put(browser.stores.device, older);
    const tab = tabOf(anotherTab(browser));
    put(browser.stores.device, newer);
    tab.actions().moveHere();
    expect(onDevice()).toEqual([newer]);
    expect(inTab(tab)).toMatchObject([{ answers: older.answers }]);
    expect(tab.getState().leftOnDevice).toBe(1);
    tab.actions().moveHere();
    expect(onDevice()).toEqual([]);
    expect(the(inTab(tab)[0]).answers).toMatchObject(newer.answers);
  });
});

test('two stores of one browser are apart: a shared tab sees nothing of another’s', () => {
  const [one, other] = [sharedTab(older), tabOf(anotherTab(browser, memoryStores()))];
  one.actions().give('a-b', high);
  other.wake();
  expect(other.getState()).toMatchObject({ saved: { answers: {} }, others: [], leftOnDevice: 0 });
});
