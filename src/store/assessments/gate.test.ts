import { describe, expect, test } from 'vitest';
import { at, high, low, savedWith, the } from '../../../tests/support/building.ts';
import type { MemoryStore } from '../../../tests/support/memoryStores.ts';
import { chooseBefore, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import { mostValues, readSaved, toSaved } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';

/** The most answers that the gate lets through. */
const mostAnswers = 2000;
const crowded = savedWith({
  answers: Object.fromEntries(
    Array.from({ length: mostAnswers }, (_, index) => [`foreign-${index}`, { ...low, at }]),
  ),
});
/** An assessment with a history that nobody reaches by answering. */
const long = (past: number) =>
  savedWith({
    answers: {
      'a-a': { ...low, at, history: Array.from({ length: past }, () => ({ ...low, at })) },
    },
  });
/** A field that this app does not know, nested as deep as the gate lets through in a current answer. */
const nested = (levels: number): unknown =>
  JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown;
const deepest = (() => {
  const withField = (levels: number): Saved => {
    const answer = { ...low, at, later: nested(levels) };
    return savedWith({ answers: { 'a-a': answer } });
  };
  const levels = Array.from({ length: 100 }, (_, index) => index + 1).findLast(
    (one) => readSaved(toSaved(withField(one))).ok,
  );
  return withField(the(levels));
})();

/** A store in which every text that is written passes the gate that will read it. */
function expectReadable({ entries }: MemoryStore): void {
  const texts = [...entries].filter(([key]) => key.startsWith('assessment/'));
  for (const [key, text] of texts) expect([key, readSaved(text).ok]).toEqual([key, true]);
}

function onDevice(...kept: readonly Saved[]) {
  const one = world({ at: '2026-11-23T13:00:00.000Z' });
  chooseBefore(one.stores, 'device');
  for (const saved of kept) putOpen(one.stores.device, saved);
  const tab = tabOf(one);
  return { ...tab, one, device: one.stores.device, act: tab.actions() };
}

describe('a change that would make an assessment unreadable', () => {
  test('one answer more than can be read again is refused, and the last good state stands', () => {
    const { act, device, getState } = onDevice(crowded);
    act.give('a-a', high);
    expect(getState()).toMatchObject({ news: { kind: 'refused' }, saveStatus: { state: 'saved' } });
    expect(getState().saved).toEqual(crowded);
    expect(readOne(device, crowded.id)).toEqual(crowded);
    act.give('foreign-0', high);
    expect(getState().news).toBeNull();
    expect(readOne(device, crowded.id)?.answers['foreign-0']).toMatchObject(high);
    expectReadable(device);
  });

  test('a note for one statement more than can be read again is refused', () => {
    const { act, device, getState } = onDevice(crowded);
    act.note('a-a', 'One more');
    expect(getState()).toMatchObject({ news: { kind: 'refused' }, saved: crowded });
    expectReadable(device);
  });

  test('a merge with more answers than can be read again is refused', () => {
    const { act, device, getState } = onDevice(crowded);
    act.open({ ...crowded, answers: { 'a-a': { ...high, at }, 'a-b': { ...high, at } } });
    expect(getState()).toMatchObject({ news: { kind: 'refused' }, saved: crowded });
    expect(readAll(device)).toEqual([crowded]);
    expectReadable(device);
  });

  test('one past answer more than can be opened again is refused, and nothing is lost', () => {
    const { act, device, getState } = onDevice(long(mostValues / 3 - 10));
    const finished = Array.from({ length: 20 }, (_, index) => index).find((index) => {
      act.give('a-a', index % 2 === 0 ? high : low);
      act.clear('a-a');
      return getState().news?.kind === 'refused';
    });
    expect(finished).toBeLessThan(20);
    expect(readOne(device, long(0).id)).toEqual(getState().saved);
    expectReadable(device);
  });

  test('what was stored before the limit is shown, and a new assessment can begin from it', () => {
    const endless = long(mostValues);
    const { act, device, getState } = onDevice(endless);
    expect(getState()).toMatchObject({ saved: endless, unreadable: [] });
    act.give('a-a', high);
    expect(getState()).toMatchObject({ saved: endless, news: { kind: 'refused' } });
    act.startFrom(endless);
    act.give('a-a', high);
    expect(getState().saved.answers['a-a']).toMatchObject(high);
    expect(readOne(device, endless.id)).toEqual(endless);
  });

  test('an answer whose unknown field would lie too deep in the history is refused', () => {
    const { act, device, getState } = onDevice(deepest);
    act.give('a-a', high);
    expect(getState()).toMatchObject({ news: { kind: 'refused' }, saved: deepest });
    expect(readOne(device, deepest.id)).toEqual(deepest);
    expectReadable(device);
  });

  test.each([
    ['opened', (tab: ReturnType<typeof onDevice>, one: Saved) => tab.act.open(one)],
    ['added', (tab: ReturnType<typeof onDevice>, one: Saved) => tab.act.add(one)],
    [
      'finished',
      (tab: ReturnType<typeof onDevice>, one: Saved) => tab.act.open({ ...one, finishedAt: at }),
    ],
    ['started from', (tab: ReturnType<typeof onDevice>, one: Saved) => tab.act.startFrom(one)],
    ['copied', (tab: ReturnType<typeof onDevice>, one: Saved) => tab.act.duplicate(one, 'Copy')],
  ])('an assessment that could not be read again is refused when it is %s', (_, act) => {
    const { answers } = crowded;
    const tooMany = {
      ...crowded,
      id: '44444444-1',
      answers: { ...answers, 'a-a': { ...low, at } },
    };
    const mine = savedWith();
    const tab = onDevice(mine);
    act(tab, tooMany);
    expect(tab.getState()).toMatchObject({ saved: mine, others: [], news: { kind: 'refused' } });
    expect(readAll(tab.device)).toEqual([mine]);
  });

  test('a change to a finished assessment is refused when the new one could not be read again', () => {
    const finished = { ...crowded, finishedAt: at };
    const { act, device, getState } = onDevice(finished);
    act.give('a-a', high);
    expect(getState()).toMatchObject({ saved: finished, news: { kind: 'refused' } });
    expect(readAll(device)).toEqual([finished]);
  });

  test('a finished assessment whose name could not be read again keeps its earlier name', () => {
    const finished = savedWith({ finishedAt: at, title: 'Autumn' });
    const { act, device, getState } = onDevice(finished);
    act.rename(finished, 'x'.repeat(11 * 1024 * 1024));
    expect(getState()).toMatchObject({ saved: { title: 'Autumn' }, news: { kind: 'refused' } });
    expect(readAll(device)).toEqual([finished]);
  });

  test('a note longer than the field allows is refused, and the earlier note stands', () => {
    const { act, device, getState } = onDevice(savedWith());
    act.note('a-a', 'Short');
    act.note('a-a', 'x'.repeat(100_000));
    expect(getState()).toMatchObject({
      news: { kind: 'refused' },
      saved: { answers: { 'a-a': { note: 'Short' } } },
    });
    expectReadable(device);
  });

  test('a note too long for the field is refused on a statement without an answer too', () => {
    const { act, getState } = onDevice(savedWith());
    act.note('a-a', 'x'.repeat(100_000));
    expect(getState()).toMatchObject({ news: { kind: 'refused' }, saved: { answers: {} } });
  });

  test('two tabs that together have too many answers keep both, one in memory, and say why', () => {
    const { answers } = crowded;
    const almost = { ...crowded, answers: Object.fromEntries(Object.entries(answers).slice(1)) };
    const { one, act, device, getState } = onDevice(almost);
    const second = anotherTab(one);
    const there = tabOf(second);
    there.actions().give('a-a', high);
    act.give('a-b', high);
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-b': high } },
      saveStatus: { state: 'failed', why: 'unfit' },
    });
    expect(readOne(device, almost.id)?.answers['a-a']).toMatchObject(high);
    expectReadable(device);
  });
});

describe('what the gate refused once', () => {
  // Two tabs of release 0.1.0 wrote this: `chosenAt` is empty.
  const broken = toSaved(
    savedWith({ answers: { 'a-a': { at, chosenAt: '', note: 'A longer note' } } }),
  );

  test('a record with an empty time is offered as a file, and stays when a new one is begun', () => {
    const { id } = savedWith();
    const one = world();
    chooseBefore(one.stores, 'device');
    one.stores.device.entries.set(`assessment/${id}`, broken);
    const { getState, actions } = tabOf(one);
    expect(getState()).toMatchObject({ unreadable: [broken], saved: { answers: {} } });
    actions().give('a-b', high);
    expect(one.stores.device.entries.get(`assessment/${id}`)).toBe(broken);
  });

  test('a note alone that two tabs write in turn while one cannot save stays readable', () => {
    const { one, act, device, wake, getState } = onDevice(savedWith());
    const there = tabOf(anotherTab(one));
    act.note('a-a', 'Course K');
    there.wake();
    one.pass(1);
    device.fails = 'full';
    act.note('a-a', 'Course K and');
    device.fails = null;
    there.actions().give('a-b', low);
    one.pass(1);
    act.note('a-a', 'Course K and more');
    expectReadable(device);
    wake();
    expect(getState().saved.answers).toMatchObject({
      'a-a': { note: 'Course K and more' },
      'a-b': low,
    });
    expect(tabOf(anotherTab(one)).getState().saved.answers['a-a']?.note).toBe('Course K and more');
  });
});

describe('a text that is longer than its field', () => {
  test('a longer text is refused at the moment of the change, and the last good one stands', () => {
    const one = world();
    const { actions, getState } = tabOf(one);
    actions().write('situation', 'A course');
    actions().write('situation', 'x'.repeat(201));
    expect(getState()).toMatchObject({
      saved: { situation: 'A course' },
      news: { kind: 'refused' },
    });
    actions().note('a-a', 'x'.repeat(2001));
    expect(getState().saved.answers).toEqual({});
    actions().rename(getState().saved, 'x'.repeat(101));
    expect('title' in getState().saved).toBe(false);
  });

  test('a longer text from a file can be shortened letter by letter, and loses nothing else', () => {
    const one = world();
    const { actions, getState } = tabOf(one);
    actions().open(savedWith({ situation: 'x'.repeat(300), title: 'y'.repeat(150) }));
    actions().write('situation', 'x'.repeat(299));
    actions().rename(getState().saved, 'y'.repeat(149));
    expect(getState()).toMatchObject({
      saved: { situation: 'x'.repeat(299), title: 'y'.repeat(149) },
      news: null,
    });
  });
});
