import { describe, expect, test } from 'vitest';
import { at, high, low, middle, savedWith, the } from '../../../tests/support/building.ts';
import { chooseBefore, put, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { tabOf, world } from '../../../tests/support/world.ts';

const autumn = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: { 'a-b': { ...high, at } },
});

/** An app on a person's own device, with autumn open. */
function onDevice() {
  const one = world();
  chooseBefore(one.stores, 'device');
  putOpen(one.stores.device, spring);
  putOpen(one.stores.device, autumn);
  const tab = tabOf(one);
  return { ...tab, one, device: one.stores.device, act: tab.actions() };
}

describe('a full store', () => {
  test('a finished assessment is not lost when a change to it follows in a full store', () => {
    const { act, device, getState } = onDevice();
    device.fails = 'full';
    act.finish(getState().saved);
    const { finishedAt } = getState().saved;
    act.give('a-c', high);
    expect(getState().others).toMatchObject([{ id: autumn.id, finishedAt }, { id: spring.id }]);
    device.fails = null;
    act.give('a-d', high);
    expect(readOne(device, autumn.id)).toMatchObject({ finishedAt, answers: autumn.answers });
    expect(readOne(device, getState().saved.id)?.answers).toMatchObject({
      'a-c': high,
      'a-d': high,
    });
    expect(readAll(device)).toHaveLength(3);
  });

  test('a note and an answer that were not saved survive a renaming once there is room', () => {
    const { act, device, getState } = onDevice();
    device.fails = 'full';
    act.note('a-a', 'Not saved yet');
    act.give('a-c', high);
    act.startNew();
    device.fails = null;
    act.rename(the(getState().others.find(({ id }) => id === autumn.id)), 'Renamed');
    expect(readOne(device, autumn.id)).toMatchObject({
      title: 'Renamed',
      answers: { 'a-a': { ...low, note: 'Not saved yet' }, 'a-c': high },
    });
  });

  test('what fits is written though another change does not fit', () => {
    const { act, device, getState } = onDevice();
    device.fails = 'full';
    act.note('a-a', 'x'.repeat(1500));
    act.rename(spring, 'Small');
    act.duplicate(spring, 'Copy');
    device.fails = null;
    device.fits = 1000;
    act.add(savedWith({ id: '22222222-1', title: 'Added' }));
    const titles = readAll(device).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Added', 'Autumn', 'Copy', 'Small']);
    expect(readOne(device, autumn.id)).toEqual(autumn);
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-a': { note: 'x'.repeat(1500) } } },
      saveStatus: { state: 'failed', why: 'full' },
    });
  });

  test('what fits is written once, however often the rest does not fit', () => {
    const { act, device, one, getState } = onDevice();
    device.fails = 'full';
    act.note('a-a', 'x'.repeat(1500));
    act.rename(spring, 'Small');
    act.open(spring);
    act.give('a-c', high);
    act.finish(getState().saved);
    device.fails = null;
    device.fits = 1000;
    act.duplicate(savedWith({ id: '33333333-1' }), 'Copy');
    for (const _ of [1, 2, 3]) one.passTimers();
    expect(readAll(device)).toHaveLength(3);
    expect(readOne(device, spring.id)).toMatchObject({
      finishedAt: expect.any(String) as string,
      answers: { 'a-b': high, 'a-c': high },
    });
    device.fits = Infinity;
    one.passTimers();
    expect(readOne(device, autumn.id)?.answers['a-a']?.note).toHaveLength(1500);
    expect(readAll(device)).toHaveLength(3);
    expect(getState().saveStatus.state).toBe('saved');
  });

  test('what was not saved is tried again after some seconds', () => {
    const { act, device, one, getState } = onDevice();
    device.fails = 'full';
    act.give('a-c', high);
    one.passTimers();
    expect(getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    device.fails = null;
    one.passTimers();
    expect(getState().saveStatus.state).toBe('saved');
    expect(readOne(device, autumn.id)?.answers['a-c']).toMatchObject(high);
    expect(getState().news).toBeNull();
  });

  test('what was not saved is tried again when the tab is in front again', () => {
    const { act, device, wake, getState } = onDevice();
    device.fails = 'full';
    act.give('a-c', high);
    device.fails = null;
    wake();
    expect(getState().saveStatus.state).toBe('saved');
    expect(readOne(device, autumn.id)?.answers['a-c']).toMatchObject(high);
  });

  test('a deletion that fails is shown at once, and done once the store accepts it', () => {
    const { act, device, one, getState } = onDevice();
    device.fails = 'blocked';
    act.remove(spring);
    expect(getState()).toMatchObject({
      others: [],
      saveStatus: { state: 'failed', why: 'blocked' },
    });
    expect(readOne(device, spring.id)).toEqual(spring);
    device.fails = null;
    one.passTimers();
    expect(readOne(device, spring.id)).toBeNull();
    act.undo();
    expect(readOne(device, spring.id)).toEqual(spring);
  });

  test('a deletion that failed can be undone before it is done', () => {
    const { act, device, one, getState } = onDevice();
    device.fails = 'blocked';
    act.remove(autumn);
    act.undo();
    device.fails = null;
    one.passTimers();
    expect(readOne(device, autumn.id)).toEqual(autumn);
    expect(getState().saved).toEqual(autumn);
  });

  test('undoing a deletion gives back what another tab had added before it', () => {
    const { act, device, getState } = onDevice();
    put(device, { ...spring, answers: { ...spring.answers, 'a-d': { ...middle, at } } });
    act.remove(spring);
    act.undo();
    expect(getState().others).toMatchObject([{ answers: { 'a-b': high, 'a-d': middle } }]);
  });
});

describe('a store that was emptied from outside', () => {
  const emptied = () => {
    const all = onDevice();
    all.device.entries.clear();
    all.dispatch({ type: 'emptied' });
    return all;
  };

  test('an emptied store is not filled again unless the person acts', () => {
    const { device, one, wake, getState } = emptied();
    one.passTimers();
    wake();
    one.passTimers();
    expect([...device.entries]).toEqual([]);
    expect(getState()).toMatchObject({
      where: 'device',
      saved: autumn,
      others: [spring],
      saveStatus: { state: 'failed', why: 'emptied' },
    });
  });

  test('the next act writes everything into the emptied store, with the choice of the device', () => {
    const { act, device, reload, getState } = emptied();
    act.give('a-c', high);
    expect(getState()).toMatchObject({
      news: { kind: 'rewritten' },
      saveStatus: { state: 'saved' },
    });
    expect(readOne(device, spring.id)).toEqual(spring);
    expect(reload().getState()).toMatchObject({
      where: 'device',
      saved: { answers: { 'a-c': high } },
    });
  });

  test('an emptied store does not bring back what the person has deleted', () => {
    const all = onDevice();
    all.device.fails = 'blocked';
    all.act.remove(spring);
    all.device.fails = null;
    all.device.entries.clear();
    all.dispatch({ type: 'emptied' });
    all.act.give('a-c', high);
    expect(readAll(all.device).map(({ id }) => id)).toEqual([autumn.id]);
  });

  test('what was not saved before the store was emptied is written with the rest', () => {
    const all = onDevice();
    all.device.fails = 'full';
    all.act.give('a-c', high);
    all.act.remove(spring);
    all.device.entries.clear();
    all.dispatch({ type: 'emptied' });
    all.device.fails = null;
    all.act.give('a-d', low);
    expect(all.reload().getState()).toMatchObject({
      where: 'device',
      saved: { answers: { 'a-a': low, 'a-c': high, 'a-d': low } },
    });
  });

  test('a new assessment in an emptied store is found after a reload', () => {
    const one = world();
    const tab = tabOf(one);
    tab.actions().chooseWhere('device');
    one.stores.device.entries.clear();
    one.page.clear();
    tab.dispatch({ type: 'emptied' });
    tab.wake();
    expect(tab.getState()).toMatchObject({ where: 'device', saveStatus: { state: 'nothing' } });
    tab.actions().give('a-a', low);
    one.page.clear();
    expect(tabOf(one).getState()).toMatchObject({
      where: 'device',
      saved: { answers: { 'a-a': low } },
    });
  });

  test('a shared tab loses nothing when the device is emptied', () => {
    const one = world();
    const tab = tabOf(one);
    tab.actions().give('a-a', low);
    put(one.stores.device, spring);
    const shared = tabOf(one);
    expect(shared.getState().leftOnDevice).toBe(1);
    shared.dispatch({ type: 'emptied' });
    expect(shared.getState()).toMatchObject({
      leftOnDevice: 0,
      saved: { answers: { 'a-a': low } },
      saveStatus: { state: 'saved' },
    });
  });
});
