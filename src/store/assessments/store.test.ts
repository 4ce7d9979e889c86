import { describe, expect, test } from 'vitest';
import {
  at,
  descriptionWith,
  opened,
  rawDescription,
  savedWith,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import { memoryPlaces } from '../../../tests/support/memoryPlaces.ts';
import type { MemoryPlaces } from '../../../tests/support/memoryPlaces.ts';
import { readDescription } from '../../domain/description/description.ts';
import type { Description } from '../../domain/description/description.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { createAssessmentStore } from './store.ts';
import { followOtherTab } from './otherTabs.ts';
import type { AssessmentState, Surroundings } from './state.ts';
import { choosePlace, keep, keptIn, readCurrent, readKept } from './kept.ts';

const low = { level: 'level-a' };
const high = { level: 'level-e' };

interface World {
  readonly places: MemoryPlaces;
  readonly around: Surroundings;
  readonly pass: (minutes: number) => void;
  language: string;
}

/** A browser with a clock of its own, where ids are counted. */
function world(description: Description = descriptionWith()): World {
  const places = memoryPlaces();
  let clock = new Date('2026-11-23T12:00:00.000Z').getTime();
  let ids = 0;
  const made: World = {
    places,
    language: 'fi',
    pass: (minutes) => {
      clock += minutes * 60_000;
    },
    around: {
      places,
      now: () => new Date(clock),
      newId: () => {
        ids += 1;
        return `00000000-${ids}`;
      },
      app: '0.1.0',
      site: 'https://example.org/',
      description,
      language: () => made.language,
    },
  };
  return made;
}

/** The app as it opens in that browser: the first time, after a reload, or in another tab. */
const open = (one: World) => createAssessmentStore(one.around);
const anotherTab = (one: World): World => {
  const places = { ...memoryPlaces(), device: one.places.device };
  return { ...one, places, around: { ...one.around, places, newId: () => '99999999-1' } };
};
const isKept = (state: AssessmentState) => expect(state.keeping.state).toBe('kept');
const currentIn = (one: World, name: 'device' | 'tab'): Saved | null =>
  readCurrent(one.places[name], 'test-frame');

describe('an app that opens for the first time', () => {
  test('has a new assessment, and has stored nothing', () => {
    const one = world();
    const state = open(one).getState();
    expect(state).toMatchObject({
      place: 'tab',
      keeping: { state: 'nothing' },
      dropped: false,
      aside: [],
    });
    expect(state.saved).toEqual({
      format: 1,
      app: '0.1.0',
      site: 'https://example.org/',
      id: '00000000-1',
      description: { id: 'test-frame', version: '1.2.3' },
      language: 'fi',
      createdAt: '2026-11-23T12:00:00.000Z',
      updatedAt: '2026-11-23T12:00:00.000Z',
      answers: {},
    });
    expect([...one.places.tab.entries, ...one.places.device.entries]).toEqual([]);
  });
});

describe('every change is kept at once', () => {
  test.each([
    ['an answer', (state: AssessmentState) => state.give('a-a', low)],
    ['a note', (state: AssessmentState) => state.note('a-a', 'In spring')],
    ['a situation', (state: AssessmentState) => state.write('situation', 'A course')],
    ['a target', (state: AssessmentState) => state.aim('a-a', 'level-c')],
    ['a name', (state: AssessmentState) => state.write('person', 'Aino')],
    ['an opened file', (state: AssessmentState) => state.open(savedWith({ title: 'Old' }))],
  ])('%s', (_, act) => {
    const one = world();
    const store = open(one);
    one.pass(3);
    act(store.getState());
    const { saved, keeping } = store.getState();
    expect(keeping).toEqual({ state: 'kept', at: '2026-11-23T12:03:00.000Z' });
    expect(saved.updatedAt).toBe('2026-11-23T12:03:00.000Z');
    expect(currentIn(one, 'tab')).toEqual(saved);
  });

  test('by the rules of the domain', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    one.pass(2);
    getState().give('a-a', high);
    getState().note('a-a', 'In spring');
    one.pass(2);
    getState().clear('a-a');
    expect(getState().saved.answers).toEqual({
      'a-a': {
        note: 'In spring',
        at: '2026-11-23T12:04:00.000Z',
        history: [
          { ...low, at: '2026-11-23T12:00:00.000Z' },
          { ...high, note: 'In spring', at: '2026-11-23T12:02:00.000Z' },
        ],
      },
    });
  });

  test('a target by the rules of targets', () => {
    const { getState } = open(world());
    for (const id of ['a-a', 'a-b', 'a-c', 'a-d']) getState().aim(id, 'level-c');
    getState().aim('a-b', 'level-d');
    getState().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({ 'a-b': 'level-d', 'a-c': 'level-c' });
    expect(getState().saved.answers).toEqual({});
  });

  test('and a target dropped that was not there changes none', () => {
    const { getState } = open(world());
    getState().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({});
  });

  test('with the language of the moment', () => {
    const one = world();
    const { getState } = open(one);
    one.language = 'sv';
    getState().give('a-a', low);
    expect(getState().saved.language).toBe('sv');
  });

  test('and a heading emptied is gone, not empty', () => {
    const { getState } = open(world());
    getState().write('person', 'Aino');
    getState().write('person', '');
    expect('person' in getState().saved).toBe(false);
  });

  test('and an opened assessment keeps what this app does not know', () => {
    const one = world();
    const later = { ...savedWith(), plan: { aim: 'level-c' } };
    open(one).getState().open(later);
    expect(currentIn(one, 'tab')).toMatchObject({ id: later.id, plan: { aim: 'level-c' } });
  });
});

describe('after a reload', () => {
  test.each(['tab', 'device'] as const)('the answers of the %s are there', (name) => {
    const one = world();
    const before = open(one);
    before.getState().choosePlace(name);
    before.getState().give('a-a', low);
    one.pass(1);
    const after = open(one).getState();
    expect(after.place).toBe(name);
    expect(after.saved).toEqual(before.getState().saved);
    expect(after.keeping).toEqual({ state: 'kept', at: '2026-11-23T12:00:00.000Z' });
  });

  test.each(['tab', 'device'] as const)('the choice of the %s stands before any answer', (name) => {
    const one = world();
    open(one).getState().choosePlace(name);
    expect(open(one).getState().place).toBe(name);
  });

  test('without a choice the answers are still in the tab', () => {
    const one = world();
    open(one).getState().give('a-a', low);
    one.pass(5);
    expect(open(one).getState()).toMatchObject({
      place: 'tab',
      saved: { answers: { 'a-a': low } },
      dropped: false,
    });
  });

  test('of a tab silent for more than five minutes the answers are gone, and it says so', () => {
    const one = world();
    const before = open(one);
    before.getState().give('a-a', low);
    one.pass(5.1);
    const after = open(one).getState();
    expect(after).toMatchObject({ place: 'tab', dropped: true, keeping: { state: 'nothing' } });
    expect(after.saved.answers).toEqual({});
    expect(after.saved.id).not.toBe(before.getState().saved.id);
  });

  test('what can’t be read is offered, and the assessment is new', () => {
    const one = world();
    choosePlace(one.places, 'device');
    keep(one.places.device, savedWith());
    one.places.device.write(`assessment/${savedWith().id}`, 'hello {');
    const { getState } = open(one);
    expect(getState()).toMatchObject({ aside: ['hello {'], keeping: { state: 'nothing' } });
    getState().give('a-a', low);
    expect(open(one).getState()).toMatchObject({
      aside: ['hello {'],
      saved: { answers: { 'a-a': low } },
    });
  });
});

const file = savedWith({ title: 'From home', answers: { 'a-b': { ...high, at } } });

describe('opening an assessment', () => {
  test('puts the one that was open beside it, and nothing is lost', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    const before = getState().saved;
    getState().open(file);
    expect(getState().saved).toMatchObject({ id: file.id, title: 'From home' });
    expect(getState().others).toEqual([before]);
    expect(keptIn(one.places.tab)).toHaveLength(2);
    getState().open(before);
    expect(getState().saved).toMatchObject({ id: before.id, answers: { 'a-a': low } });
    expect(getState().others.map((other) => other.id)).toEqual([file.id]);
  });

  test('that is here already merges the two', () => {
    const one = world();
    const { getState } = open(one);
    getState().open(file);
    one.pass(10);
    getState().give('a-a', low);
    getState().give('a-b', low);
    getState().open({
      ...file,
      answers: { ...file.answers, 'a-c': { ...high, at: '2026-11-01T12:00:00.000Z' } },
    });
    expect(getState().others).toEqual([]);
    expect(getState().saved.answers).toMatchObject({
      'a-a': low,
      'a-b': { ...low, history: [{ ...high, at }] },
      'a-c': high,
    });
    expect(currentIn(one, 'tab')).toEqual(getState().saved);
  });

  test('is what the next visit finds', () => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    getState().give('a-a', low);
    getState().open(file);
    expect(open(one).getState()).toMatchObject({ saved: { id: file.id }, others: [{}] });
  });

  test('of the version shown carries nothing over', () => {
    const { getState } = open(world());
    getState().open(file);
    expect(getState().carried).toBeNull();
  });
});

describe('an assessment of an earlier version of the description', () => {
  const changes = [
    { from: '1.0.0', to: '1.2.3', renamed: { 'old-name': 'a-a' }, dropped: ['gone'] },
  ];
  const changed = valueOf(readDescription({ ...rawDescription(), changes }));
  const earlier = savedWith({
    description: { id: 'test-frame', version: '1.0.0' },
    answers: { 'old-name': { ...low, at }, gone: { ...high, at }, 'a-b': { ...high, at } },
  });

  test('opened from a file is brought to this one, and says so', () => {
    const { getState } = open(world(changed));
    getState().open(earlier);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: { 'a-a': low, 'a-b': high },
      notCarried: { '1.0.0': { gone: high } },
    });
    expect(getState().carried).toMatchObject({
      ok: true,
      from: '1.0.0',
      notCarried: [{ id: 'gone', reason: 'dropped' }],
    });
  });

  test('found on the device is too, and is stored so only when something is changed', () => {
    const one = world(changed);
    choosePlace(one.places, 'device');
    keep(one.places.device, earlier);
    const { getState } = open(one);
    expect(getState()).toMatchObject({ saved: { answers: { 'a-a': low } }, carried: { ok: true } });
    expect(readKept(one.places.device, earlier.id)).toEqual(earlier);
    getState().give('a-c', low);
    expect(currentIn(one, 'device')).toMatchObject({
      description: { version: '1.2.3' },
      answers: { 'a-a': low, 'a-c': low },
      notCarried: { '1.0.0': { gone: high } },
    });
  });

  test('is merged with a file of its own by the ids of this version', () => {
    const one = world(changed);
    choosePlace(one.places, 'device');
    keep(one.places.device, { ...earlier, updatedAt: '2026-11-23T12:30:00.000Z' });
    const { getState } = open(one);
    getState().open(earlier);
    expect(getState().saved.description.version).toBe('1.2.3');
    expect(getState().saved.answers['old-name']).toBeUndefined();
  });

  test('without a declared way stands by its ids', () => {
    const { getState } = open(world());
    getState().open(earlier);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: earlier.answers,
    });
    expect(getState().carried).toMatchObject({ ok: false, reason: 'no-way' });
  });

  test('is none that is newer: it stays as it is', () => {
    const newer = savedWith({ ...earlier, description: { id: 'test-frame', version: '2.0.0' } });
    const { getState } = open(world(changed));
    getState().open(newer);
    expect(getState().saved.description.version).toBe('2.0.0');
    expect(getState().carried).toMatchObject({ ok: false, reason: 'newer-version' });
  });
});

describe('a new assessment', () => {
  test('puts the open one away, kept', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    const before = getState().saved;
    getState().startNew();
    expect(getState()).toMatchObject({
      saved: { answers: {} },
      keeping: { state: 'nothing' },
      others: [before],
    });
    expect(getState().saved.id).not.toBe(before.id);
    getState().give('a-b', high);
    expect(keptIn(one.places.tab)).toHaveLength(2);
    expect(readKept(one.places.tab, before.id)).toEqual(before);
  });

  test('takes no place while nothing is in it', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    const before = getState().saved;
    getState().startNew();
    expect(open(one).getState()).toMatchObject({ saved: before, others: [] });
  });
});

describe('removing another assessment', () => {
  test('takes that one alone', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    const before = getState().saved;
    getState().open(file);
    getState().remove(before);
    expect(getState()).toMatchObject({ others: [], saved: { id: file.id } });
    expect(readKept(one.places.tab, before.id)).toBeNull();
    expect(currentIn(one, 'tab')).toEqual(getState().saved);
  });
});

describe('choosing a place', () => {
  test.each([
    ['tab', 'device'],
    ['device', 'tab'],
  ] as const)('moves the answers from the %s to the %s', (from, to) => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace(from);
    getState().give('a-a', low);
    getState().choosePlace(to);
    expect(getState().place).toBe(to);
    isKept(getState());
    expect(currentIn(one, to)).toEqual(getState().saved);
    expect(JSON.stringify([...one.places[from].entries])).not.toContain('level-a');
    expect(open(one).getState()).toMatchObject({ place: to, saved: { answers: { 'a-a': low } } });
  });

  test('stores no assessment where nothing is answered', () => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    expect([...one.places.device.entries.keys()]).toEqual(['place']);
    expect(getState().keeping).toEqual({ state: 'nothing' });
  });

  test('in an empty tab opens what lies there', () => {
    const one = world();
    keep(one.places.device, file);
    keep(one.places.device, savedWith({ id: '88888888-1', title: 'Second' }));
    const { getState } = open(one);
    getState().choosePlace('device');
    expect(getState()).toMatchObject({
      place: 'device',
      saved: { title: 'Second' },
      keeping: { state: 'kept', at },
      others: [{ title: 'From home' }],
    });
    expect(readKept(one.places.device, file.id)).toEqual(file);
  });

  test('with answers in the tab puts them beside what lies there', () => {
    const one = world();
    keep(one.places.device, file);
    const { getState } = open(one);
    getState().give('a-a', low);
    getState().choosePlace('device');
    expect(
      keptIn(one.places.device)
        .map((kept) => kept.id)
        .toSorted(),
    ).toEqual([file.id, getState().saved.id].toSorted());
    expect(readKept(one.places.device, file.id)).toEqual(file);
  });

  test('of the tab withdraws the choice of the device, for every tab', () => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    getState().choosePlace('tab');
    expect(open(anotherTab(one)).getState().place).toBe('tab');
  });

  test('leaves the answers where they were when the new place takes nothing', () => {
    const one = world();
    const { getState } = open(one);
    getState().give('a-a', low);
    one.places.device.fails = 'full';
    getState().choosePlace('device');
    expect(getState().keeping).toEqual({ state: 'failed', why: 'full' });
    expect(currentIn(one, 'tab')).toMatchObject({ answers: { 'a-a': low } });
    expect(open(one).getState()).toMatchObject({ saved: { answers: { 'a-a': low } } });
  });

  test('that is chosen already keeps the answers there', () => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    getState().give('a-a', low);
    getState().choosePlace('device');
    expect(currentIn(one, 'device')).toMatchObject({ answers: { 'a-a': low } });
  });
});

describe('a write that fails', () => {
  test.each(['full', 'blocked'] as const)('(%s) keeps the change in memory and says why', (why) => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    getState().give('a-a', low);
    one.places.device.fails = why;
    getState().give('a-b', high);
    expect(getState().keeping).toEqual({ state: 'failed', why });
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    one.places.device.fails = null;
    expect(currentIn(one, 'device')?.answers['a-b']).toBeUndefined();
  });

  test('is over when the next one succeeds, and nothing is lost', () => {
    const one = world();
    const { getState } = open(one);
    one.places.tab.fails = 'full';
    getState().give('a-a', low);
    one.places.tab.fails = null;
    getState().give('a-b', high);
    isKept(getState());
    expect(currentIn(one, 'tab')?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('a browser that blocks both stores still lets one answer', () => {
    const one = world();
    one.places.tab.fails = 'blocked';
    one.places.device.fails = 'blocked';
    const { getState } = open(one);
    expect(getState()).toMatchObject({ place: 'tab', keeping: { state: 'nothing' } });
    getState().give('a-a', low);
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-a': low } },
      keeping: { state: 'failed', why: 'blocked' },
    });
  });
});

const unkept = () => {
  const one = world();
  const { getState } = open(one);
  getState().give('a-a', low);
  one.places.tab.fails = 'full';
  getState().give('a-b', high);
  return { one, getState, id: getState().saved.id };
};

const everything = (getState: () => AssessmentState) =>
  JSON.stringify([getState().saved, getState().others]);

describe('what could not be kept', () => {
  test('is not lost by beginning a new assessment', () => {
    const { getState } = unkept();
    getState().startNew();
    expect(everything(getState)).toContain('level-e');
  });

  test('is not lost by opening a file', () => {
    const { getState } = unkept();
    getState().open(savedWith());
    expect(everything(getState)).toContain('level-e');
  });
});

describe('erasing', () => {
  test('everything leaves nothing in any store, and a new assessment', () => {
    const one = world();
    const { getState } = open(one);
    getState().choosePlace('device');
    getState().give('a-a', low);
    getState().write('person', 'Aino');
    one.places.tab.write('unreadable/1', 'hello {');
    const before = getState().saved.id;
    expect(getState().erase('all')).toBe(true);
    expect([...one.places.tab.entries, ...one.places.device.entries]).toEqual([]);
    expect(getState()).toMatchObject({
      place: 'tab',
      keeping: { state: 'nothing' },
      dropped: false,
      aside: [],
    });
    expect(getState().saved.answers).toEqual({});
    expect(getState().saved.person).toBeUndefined();
    expect(getState().saved.id).not.toBe(before);
  });

  test('the tab leaves what another person keeps on the device', () => {
    const one = world();
    keep(one.places.device, savedWith({ person: 'Somebody else' }));
    const { getState } = open(one);
    getState().give('a-a', low);
    expect(getState().erase('tab')).toBe(true);
    expect([...one.places.tab.entries]).toEqual([]);
    expect(currentIn(one, 'device')).toMatchObject({ person: 'Somebody else' });
  });

  test('that did not succeed is told', () => {
    const one = world();
    open(one).getState().give('a-a', low);
    const stubborn: Surroundings = {
      ...one.around,
      places: { ...one.places, tab: { ...one.places.tab, remove: () => undefined } },
    };
    expect(createAssessmentStore(stubborn).getState().erase('all')).toBe(false);
  });
});

const twoTabs = () => {
  const one = world();
  const here = open(one);
  here.getState().choosePlace('device');
  here.getState().give('a-a', low);
  const second = anotherTab(one);
  return { one, here, second, there: open(second) };
};

describe('a change in another tab', () => {
  test('of the same device is taken over', () => {
    const { one, here, there } = twoTabs();
    expect(there.getState().saved).toEqual(here.getState().saved);
    one.pass(1);
    there.getState().give('a-b', high);
    followOtherTab(here, one.around);
    expect(here.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(here.getState().keeping).toEqual({ state: 'kept', at: '2026-11-23T12:01:00.000Z' });
  });

  test('and what is answered here next goes on from it', () => {
    const { one, here, there } = twoTabs();
    one.pass(1);
    there.getState().give('a-b', high);
    followOtherTab(here, one.around);
    here.getState().give('a-c', low);
    expect(currentIn(one, 'device')?.answers).toMatchObject({ 'a-b': high, 'a-c': low });
  });

  test('is no business of a shared tab', () => {
    const { second } = twoTabs();
    choosePlace(second.places, 'tab');
    const store = open(second);
    followOtherTab(store, second.around);
    expect(store.getState()).toMatchObject({ place: 'tab', saved: { answers: {} } });
  });

  test('that changed nothing leaves everything as it is', () => {
    const { one, here } = twoTabs();
    const before = here.getState();
    followOtherTab(here, one.around);
    expect(here.getState()).toBe(before);
  });

  test('that erased everything empties this tab too', () => {
    const { one, here, there } = twoTabs();
    there.getState().erase('all');
    followOtherTab(here, one.around);
    expect(here.getState()).toMatchObject({
      saved: { answers: {} },
      keeping: { state: 'nothing' },
    });
    expect([...one.places.device.entries]).toEqual([]);
  });

  test('that began the first assessment of this device is followed by an empty tab', () => {
    const one = world();
    const here = open(one);
    here.getState().choosePlace('device');
    const second = anotherTab(one);
    const there = open(second);
    there.getState().give('a-a', low);
    followOtherTab(here, one.around);
    expect(here.getState().saved).toEqual(there.getState().saved);
    expect(here.getState().keeping.state).toBe('kept');
  });

  test('in a store that is blocked just now takes nothing away', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.places.device.fails = 'blocked';
    followOtherTab(here, one.around);
    expect(here.getState().saved).toEqual(before);
  });

  test('that left something unreadable takes nothing away', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.places.device.write(`assessment/${before.id}`, 'hello {');
    followOtherTab(here, one.around);
    expect(here.getState().saved).toEqual(before);
  });

  test('that erased everything leaves no place chosen: what is answered next is found', () => {
    const { one, here, there } = twoTabs();
    there.getState().erase('all');
    followOtherTab(here, one.around);
    here.getState().give('a-b', high);
    expect(open(one).getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('does not touch what could not be kept here', () => {
    const { one, here, there } = twoTabs();
    one.places.device.fails = 'full';
    here.getState().give('a-b', high);
    one.places.device.fails = null;
    one.pass(1);
    there.getState().give('a-c', low);
    followOtherTab(here, one.around);
    expect(here.getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('that was not noticed is merged by the next write, not overwritten', () => {
    const { one, here, there } = twoTabs();
    one.pass(1);
    there.getState().give('a-b', high);
    there.getState().give('a-a', high);
    one.pass(1);
    here.getState().give('a-c', low);
    const kept = the(currentIn(one, 'device'));
    expect(kept.answers).toMatchObject({ 'a-a': high, 'a-b': high, 'a-c': low });
    expect(the(kept.answers['a-a']).history).toContainEqual({
      ...low,
      at: '2026-11-23T12:00:00.000Z',
    });
    expect(here.getState().saved).toEqual(kept);
  });
});

test('what is kept passes the gate of saved answers', () => {
  const one = world();
  const { getState } = open(one);
  getState().give('a-a', { notMyWork: true });
  const text = the(one.places.tab.read(`assessment/${getState().saved.id}`));
  expect(opened(text)).toEqual(getState().saved);
  expect(getState().saved.answers['a-a']).toEqual({
    notMyWork: true,
    at: at.replace('12:05', '12:00'),
  });
});
