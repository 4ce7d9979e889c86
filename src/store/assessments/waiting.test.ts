import { beforeEach, describe, expect, test } from 'vitest';
import { at, high, low, middle, savedWith, the } from '../../../tests/support/building.ts';
import type { MemoryStore } from '../../../tests/support/memoryStores.ts';
import { chooseBefore, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import type { Tab, World } from '../../../tests/support/world.ts';
import { toSaved } from '../../domain/assessment/saved.ts';

const autumn = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
});

let one: World;
let device: MemoryStore;
let here: Tab;
let there: Tab;
/** Two tabs of one device, with autumn open. From now on every transaction waits until `device.run()`. */
beforeEach(() => {
  one = world({ at: '2026-11-23T13:00:00.000Z', tick: 1000 });
  ({ device } = one.stores);
  chooseBefore(one.stores, 'device');
  putOpen(device, spring);
  putOpen(device, autumn);
  here = tabOf(one);
  there = tabOf(anotherTab(one));
  device.waiting = [];
});

const act = () => here.actions();
/** The other tab acts, and its transaction goes before those that wait. */
const meanwhile = (change: (tab: Tab) => void) => {
  const waiting = device.waiting;
  device.waiting = null;
  change(there);
  device.waiting = waiting;
};
const stored = () => the(readOne(device, autumn.id));
const status = () => here.getState().saveStatus.state;

describe('a store that takes its time', () => {
  test('an answer counts as saved only when its transaction is complete', () => {
    act().give('a-b', high);
    expect(here.getState().saved.answers['a-b']).toMatchObject(high);
    expect(status()).toBe('saving');
    expect(stored().answers['a-b']).toBeUndefined();
    device.run();
    expect(status()).toBe('saved');
    expect(stored().answers['a-b']).toMatchObject(high);
  });

  test('an answer given during a write is written next, and counts as saved only then', () => {
    act().give('a-b', high);
    act().give('a-c', middle);
    expect(device.waiting).toHaveLength(1);
    device.run(1);
    expect(stored().answers['a-c']).toBeUndefined();
    expect(status()).toBe('saving');
    device.run();
    expect(status()).toBe('saved');
    expect(stored().answers).toMatchObject({ 'a-b': high, 'a-c': middle });
    expect(here.getState()).toMatchObject({ conflicts: [], news: null });
  });

  test('letters typed during a write are all saved', () => {
    for (const text of ['I', 'In', 'In ', 'In s', 'In spring']) act().note('a-a', text);
    device.run();
    expect(stored().answers['a-a']?.note).toBe('In spring');
    expect(here.getState().saved.answers).toEqual(stored().answers);
  });

  test('what another tab wrote before the write is shown merged', () => {
    act().give('a-b', high);
    meanwhile((tab) => tab.actions().give('a-c', middle));
    device.run();
    expect(here.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high, 'a-c': middle });
    expect(here.getState()).toMatchObject({ conflicts: [], saveStatus: { state: 'saved' } });
  });

  test('an answer given during a write is merged with what another tab wrote before it', () => {
    act().give('a-b', high);
    act().give('a-d', high);
    meanwhile((tab) => tab.actions().give('a-c', middle));
    device.run(1);
    const all = { 'a-a': low, 'a-b': high, 'a-c': middle, 'a-d': high };
    expect(here.getState().saved.answers).toMatchObject(all);
    device.run();
    expect(stored().answers).toMatchObject(all);
    expect(here.getState().saved).toEqual(stored());
  });

  test('what another tab wrote is shown when the page looks again after the write', () => {
    here.wake();
    meanwhile((tab) => tab.actions().give('a-c', middle));
    device.run();
    expect(here.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-c': middle });
  });

  test('an answer given while the page looks at the store is not overwritten by what it sees', () => {
    here.wake();
    act().give('a-b', high);
    device.run();
    expect(here.getState().saved.answers).toMatchObject({ 'a-b': high });
    expect(stored().answers['a-b']).toMatchObject(high);
  });

  test('a deletion that is undone during its transaction is undone in the store too', () => {
    act().remove(autumn);
    act().undo();
    device.run();
    expect(stored()).toEqual(autumn);
    expect(here.getState().saved).toEqual(autumn);
  });

  test('a deletion takes what was answered during the write before it', () => {
    act().give('a-b', high);
    act().remove(here.getState().saved);
    device.run();
    expect(readOne(device, autumn.id)).toBeNull();
    expect(here.getState().saved.answers).toEqual({});
    act().undo();
    device.run();
    expect(stored().answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('the list of others shows what is being written', () => {
    act().duplicate(spring, 'Copy');
    expect(here.getState().others.map(({ title }) => title)).toEqual(['Copy', 'Spring']);
    expect(status()).toBe('saving');
    device.run();
    expect(here.getState().others.map(({ title }) => title)).toEqual(['Copy', 'Spring']);
  });

  test('a write that fails is reported, and what was answered meanwhile is tried with it', () => {
    act().give('a-b', high);
    act().give('a-c', middle);
    device.fails = 'full';
    device.run();
    expect(here.getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    device.fails = null;
    one.passTimers();
    device.run();
    expect(stored().answers).toMatchObject({ 'a-b': high, 'a-c': middle });
    expect(status()).toBe('saved');
  });

  test('an answer given while each change is tried alone is written too', () => {
    device.fits = 1000;
    act().note('a-a', 'x'.repeat(1500));
    act().duplicate(spring, 'Copy');
    act().rename(spring, 'Small');
    device.run(2);
    act().rename(spring, 'Smaller');
    act().note('a-a', 'Short');
    device.run();
    expect(
      readAll(device)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Autumn', 'Copy', 'Smaller']);
    expect(stored().answers['a-a']?.note).toBe('Short');
    expect(status()).toBe('saved');
  });
});

describe('other assessments during a write', () => {
  test('a second name given during the write of the first is the one that stays', () => {
    act().rename(spring, 'First');
    act().rename(spring, 'Second');
    meanwhile((tab) => {
      tab.actions().open(spring);
      tab.actions().give('a-c', middle);
    });
    device.run();
    expect(readOne(device, spring.id)).toMatchObject({
      title: 'Second',
      answers: { 'a-c': middle },
    });
    expect(here.getState().saved.id).toBe(autumn.id);
    expect(here.getState().others).toMatchObject([{ title: 'Second' }]);
  });

  test('a record that a newer app wrote meanwhile is not overwritten by later answers either', () => {
    act().give('a-b', high);
    act().give('a-c', middle);
    const newer = toSaved(autumn).replace('"format": 1', '"format": 2');
    device.entries.set(`assessment/${autumn.id}`, newer);
    device.run();
    expect(device.entries.get(`assessment/${autumn.id}`)).toBe(newer);
    expect(here.getState()).toMatchObject({
      saved: { answers: { 'a-b': high, 'a-c': middle } },
      saveStatus: { state: 'failed', why: 'newer' },
    });
  });
});

describe('conflicts during a write', () => {
  test('a statement answered in two tabs at once is reported as a conflict', () => {
    act().give('a-a', high);
    meanwhile((tab) => tab.actions().give('a-a', middle));
    device.run();
    expect(here.getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: high, there: middle },
    ]);
  });

  test('a statement answered during a write that brought another tab’s answer is a conflict', () => {
    act().give('a-b', high);
    act().give('a-a', high);
    meanwhile((tab) => tab.actions().give('a-a', middle));
    device.run();
    expect(here.getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: high, there: middle },
    ]);
    const [conflict] = here.getState().conflicts;
    act().settle(the(conflict), 'there');
    device.run();
    expect(stored().answers['a-a']).toMatchObject(middle);
  });

  test('settling for this tab keeps what it typed during the write', () => {
    act().note('a-a', 'H');
    for (const text of ['He', 'Here']) act().note('a-a', text);
    meanwhile((tab) => tab.actions().note('a-a', 'Of the other tab'));
    device.run();
    expect(here.getState().conflicts).toMatchObject([
      { here: { note: 'Here' }, there: { note: 'Of the other tab' } },
    ]);
    act().settle(the(here.getState().conflicts[0]), 'here');
    device.run();
    expect(stored().answers['a-a']?.note).toBe('Here');
    expect(here.getState().conflicts).toEqual([]);
  });

  test('a conflict about an assessment that is not open is not reported', () => {
    act().give('a-a', high);
    meanwhile((tab) => tab.actions().give('a-a', middle));
    act().startNew();
    device.run();
    expect(here.getState().conflicts).toEqual([]);
    expect(stored().answers['a-a']?.history).toHaveLength(2);
  });
});

describe('an assessment that another tab finishes during a write', () => {
  test('an answer in the write begins a new assessment, which is shown and reported', () => {
    act().give('a-b', high);
    meanwhile((tab) => tab.actions().finish(autumn));
    const finished = stored();
    device.run();
    expect(stored()).toEqual(finished);
    const { saved, news } = here.getState();
    expect(saved.id).not.toBe(autumn.id);
    expect(saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(news).toEqual({ kind: 'continued', finishedAt: finished.finishedAt });
    expect(readOne(device, saved.id)).toEqual(saved);
  });

  test('answers given during that write too go into one new assessment', () => {
    act().give('a-b', high);
    act().give('a-c', middle);
    meanwhile((tab) => tab.actions().finish(autumn));
    const finished = stored();
    device.run();
    expect(stored()).toEqual(finished);
    expect(readAll(device)).toHaveLength(3);
    expect(here.getState().saved.answers).toMatchObject({ 'a-b': high, 'a-c': middle });
    expect(readOne(device, here.getState().saved.id)).toEqual(here.getState().saved);
  });

  test('an answer given after a renaming begins a new assessment, and the finished one never changes', () => {
    act().rename(here.getState().saved, 'Renamed');
    act().give('a-c', middle);
    meanwhile((tab) => tab.actions().finish(autumn));
    const finished = stored();
    device.run();
    expect(stored()).toEqual({ ...finished, title: 'Renamed' });
    const { saved, news } = here.getState();
    expect(saved.id).not.toBe(autumn.id);
    expect(saved.answers).toMatchObject({ 'a-a': low, 'a-c': middle });
    expect(saved.finishedAt).toBeUndefined();
    expect(news).toMatchObject({ kind: 'continued' });
    expect(readOne(device, saved.id)?.answers).toEqual(saved.answers);
  });

  test('finishing in both tabs leaves the first date', () => {
    act().finish(autumn);
    meanwhile((tab) => tab.actions().finish(autumn));
    const { finishedAt } = stored();
    device.run();
    expect(stored().finishedAt).toBe(finishedAt);
    expect(here.getState().saved.finishedAt).toBe(finishedAt);
    expect(readAll(device)).toHaveLength(2);
  });
});

describe('erasing during a write', () => {
  test('the outcome of a write that began before erasing changes nothing', async () => {
    act().give('a-b', high);
    const erasing = act().erase('all');
    await Promise.resolve();
    await Promise.resolve();
    device.run();
    await erasing;
    expect([...device.entries]).toEqual([]);
    expect(here.getState()).toMatchObject({
      where: 'tab',
      saved: { answers: {} },
      others: [],
      saveStatus: { state: 'nothing' },
      news: null,
    });
  });

  test('a look that began before erasing brings nothing back', () => {
    here.wake();
    const look = the(device.waiting?.shift());
    const before = new Map(device.entries);
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    for (const [key, text] of before) device.entries.set(key, text);
    look();
    expect(here.getState()).toMatchObject({ where: 'tab', saved: { answers: {} }, others: [] });
  });

  test('a write that fails after erasing reports no failure', () => {
    act().give('a-b', high);
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    device.fails = 'blocked';
    device.run();
    expect(here.getState()).toMatchObject({
      saveStatus: { state: 'nothing' },
      news: { kind: 'erased' },
    });
  });

  test('what is still to be tried alone is not written after erasing', () => {
    device.fits = 1000;
    act().note('a-a', 'x'.repeat(1500));
    act().rename(spring, 'Small');
    act().duplicate(spring, 'Copy');
    device.run(1);
    here.dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    device.entries.clear();
    device.run();
    one.passTimers();
    device.run();
    expect([...device.entries]).toEqual([]);
  });

  test('answers given in a tab after erasing are saved while the old write still waits', () => {
    act().give('a-b', high);
    here.dispatch({ type: 'erased', store: 'device', by: 'here' });
    device.entries.clear();
    act().give('a-c', low);
    expect(status()).toBe('saved');
    act().chooseWhere('device');
    device.run();
    expect(readAll(device)).toMatchObject([{ answers: { 'a-c': low } }]);
    expect(readAll(device)[0]?.answers['a-b']).toBeUndefined();
  });
});

describe('choosing another store during a write', () => {
  /** A shared tab with an assessment that also lies on the device, in another state. */
  const shared = (): Tab => {
    const second = anotherTab(one);
    putOpen(second.stores.tab, { ...autumn, answers: { 'a-d': { ...high, at } } });
    second.stores.tab.entries.set('place', 'tab');
    second.stores.tab.entries.set('alive', String(Date.parse('2026-11-23T13:00:00.000Z')));
    const waiting = device.waiting;
    device.waiting = null;
    const tab = tabOf(second);
    device.waiting = waiting;
    return tab;
  };

  test('answers given while the device is looked at move to the device', () => {
    const tab = shared();
    tab.actions().chooseWhere('device');
    tab.actions().give('a-c', middle);
    expect(tab.getState().where).toBe('tab');
    device.run();
    expect(tab.getState().where).toBe('device');
    expect(stored().answers).toMatchObject({ 'a-a': low, 'a-c': middle, 'a-d': high });
    expect(readAll(tab.world.stores.tab)).toEqual([]);
  });

  test('a choice that is taken back while the device is looked at changes nothing', () => {
    const tab = shared();
    const before = tab.getState().saved;
    tab.actions().chooseWhere('device');
    tab.actions().chooseWhere('tab');
    device.run();
    expect(tab.getState()).toMatchObject({ where: 'tab', saved: before });
    expect(stored()).toEqual(autumn);
  });

  test('a choice of the device that is taken back during the write leaves the assessment in the tab', () => {
    const tab = shared();
    tab.actions().chooseWhere('device');
    device.run(1);
    expect(tab.getState().where).toBe('device');
    tab.actions().chooseWhere('tab');
    device.run();
    expect(tab.getState()).toMatchObject({ where: 'tab', saveStatus: { state: 'saved' } });
    // What it was merged with on the device has come along.
    const [mine] = readAll(tab.world.stores.tab);
    expect(mine?.answers).toMatchObject({ 'a-a': low, 'a-d': high });
    expect(tab.getState().saved).toEqual(mine);
    expect(readAll(device).map(({ id }) => id)).toEqual([spring.id]);
    expect(device.entries.get('place')).toBeUndefined();
  });

  test('a new assessment that moves to the tab during its write does not stay on the device', () => {
    act().startNew();
    act().give('a-b', high);
    act().chooseWhere('tab');
    device.run();
    expect(here.getState()).toMatchObject({ where: 'tab', saveStatus: { state: 'saved' } });
    expect(readAll(one.stores.tab)).toMatchObject([{ answers: { 'a-b': high } }]);
    expect(
      readAll(device)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([spring.id, autumn.id].toSorted());
  });

  test('an assessment that moves to the tab during its write and is deleted there leaves the device', () => {
    act().give('a-b', high);
    act().chooseWhere('tab');
    act().remove(here.getState().saved);
    device.run();
    expect(readOne(device, autumn.id)).toBeNull();
    expect(readAll(one.stores.tab)).toEqual([]);
    act().undo();
    expect(readAll(one.stores.tab)).toMatchObject([{ answers: { 'a-a': low, 'a-b': high } }]);
  });

  test('another assessment that is being written when the tab is chosen stays on the device', () => {
    act().rename(spring, 'Renamed');
    act().chooseWhere('tab');
    device.run();
    expect(readAll(device)).toMatchObject([{ title: 'Renamed' }]);
    expect(here.getState()).toMatchObject({ saved: autumn, others: [], leftOnDevice: 1 });
    expect(readAll(one.stores.tab)).toHaveLength(1);
  });

  test('a draft that was written next to a finished one stays in the tab when the choice is taken back', () => {
    meanwhile((tab) => tab.actions().finish(autumn));
    const finished = stored();
    const tab = shared();
    const { answers } = tab.getState().saved;
    tab.actions().chooseWhere('device');
    device.run(1);
    tab.actions().chooseWhere('tab');
    device.run();
    expect(stored()).toEqual(finished);
    expect(tab.getState()).toMatchObject({ where: 'tab', saved: { answers } });
    expect(readAll(tab.world.stores.tab)).toMatchObject([{ answers }]);
  });

  test('an assessment stays on the device as long as a full tab cannot take it', () => {
    act().give('a-b', high);
    one.stores.tab.fails = 'full';
    act().chooseWhere('tab');
    device.run();
    expect(stored().answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(here.getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    one.stores.tab.fails = null;
    one.passTimers();
    device.run();
    expect(readOne(device, autumn.id)).toBeNull();
    expect(readOne(one.stores.tab, autumn.id)?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });
});

test('two tabs that write at the same time in 200 rounds lose nothing', () => {
  let unseen: string[] = [];
  for (let round = 0; round < 200; round += 1) {
    const [area, otherArea] = ['abc'.charAt(round % 3), 'bca'.charAt(round % 3)];
    const competence = 'abcd'.charAt(round % 4);
    const both = round % 5 === 0;
    here.actions().note(`${area}-${competence}`, `here ${round}.`);
    there.actions().note(`${both ? area : otherArea}-${competence}`, `there ${round}.`);
    unseen.push(`here ${round}.`, `there ${round}.`);
    // Sometimes the transactions of two rounds wait together, and they may run in any order.
    if (round % 3 === 0) continue;
    if (round % 2 === 0) device.waiting?.reverse();
    device.run();
    const text = JSON.stringify(stored());
    for (const note of unseen) expect(text).toContain(note);
    unseen = [];
    if (round % 7 === 0) here.wake();
    if (round % 11 === 0) there.wake();
  }
  for (const tab of [here, there]) {
    tab.wake();
    device.run();
    expect(tab.getState().saved).toEqual(stored());
    expect(tab.getState().saveStatus.state).toBe('saved');
  }
});

describe('a finished assessment that two tabs name at the same time', () => {
  test('both names are shown until one is chosen, and nothing else of it changes', () => {
    meanwhile((tab) => tab.actions().finish(autumn));
    here.dispatch({ type: 'woke' });
    device.run();
    const { finishedAt } = stored();
    act().write('title', 'Here');
    meanwhile((tab) => tab.actions().write('title', 'There'));
    device.run();
    const [conflict] = here.getState().conflicts;
    expect(conflict).toMatchObject({ kind: 'text', field: 'title', here: 'Here', there: 'There' });
    act().settle(the(conflict), 'there');
    device.run();
    expect(stored()).toMatchObject({ title: 'There', finishedAt, answers: autumn.answers });
    act().write('title', '');
    device.run();
    expect('title' in stored()).toBe(false);
  });
});

test('an assessment deleted in the tab that it has moved to is not left on the device', () => {
  act().chooseWhere('tab');
  act().give('a-b', high);
  device.run(1);
  act().remove(here.getState().saved);
  device.run();
  expect(readOne(device, autumn.id)).toBeNull();
  expect(readAll(one.stores.tab)).toEqual([]);
});

test('a title given while another tab finishes the assessment is that of the new one', () => {
  // The two changes wait together while something else is written.
  act().rename(spring, 'Spring term');
  act().write('title', 'Next');
  act().give('a-b', high);
  meanwhile((tab) => tab.actions().finish(autumn));
  device.run();
  expect(here.getState()).toMatchObject({
    saved: { title: 'Next', answers: { 'a-b': high } },
    news: { kind: 'continued' },
  });
  expect(stored().title).toBe(autumn.title);
});

test('an answer given while the tab is being chosen and another tab finishes is not lost', () => {
  act().chooseWhere('tab');
  act().give('a-b', high);
  meanwhile((tab) => tab.actions().finish(autumn));
  device.run();
  expect(here.getState()).toMatchObject({ where: 'tab', saved: { answers: { 'a-b': high } } });
  expect(readAll(one.stores.tab)).toMatchObject([{ answers: { 'a-b': high } }]);
  expect(stored().answers).toEqual(autumn.answers);
});
