import { describe, expect, test } from 'vitest';
import { anotherTab, openedStore, world } from '../../../tests/support/world.ts';
import type { World } from '../../../tests/support/world.ts';
import {
  at,
  opened,
  rawDescription,
  savedWith,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { followOtherTab } from './otherTabs.ts';
import type { AssessmentActions, AssessmentState, Environment } from './state.ts';
import { rememberWhere, saveOpen, readAll, readCurrent, readOne } from './records.ts';

const low = { level: 'level-a' };
const high = { level: 'level-e' };

const open = (one: World) => openedStore(one.env);
const isKept = (state: AssessmentState) => expect(state.saveStatus.state).toBe('saved');
const currentIn = (one: World, name: 'device' | 'tab'): Saved | null =>
  readCurrent(one.stores[name], 'test-frame');

describe('an app that opens for the first time', () => {
  test('has a new assessment, and has stored nothing', () => {
    const one = world();
    const state = open(one).getState();
    expect(state).toMatchObject({
      where: 'tab',
      saveStatus: { state: 'nothing' },
      expired: false,
      unreadable: [],
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
    expect([...one.stores.tab.entries, ...one.stores.device.entries]).toEqual([]);
  });
});

describe('every change is kept at once', () => {
  test.each<[string, (actions: AssessmentActions) => void]>([
    ['an answer', (actions) => actions.give('a-a', low)],
    ['a note', (actions) => actions.note('a-a', 'In spring')],
    ['a situation', (actions) => actions.write('situation', 'A course')],
    ['a target', (actions) => actions.aim('a-a', 'level-c')],
    ['a name', (actions) => actions.write('person', 'Aino')],
    ['an opened file', (actions) => actions.open(savedWith({ title: 'Old' }))],
  ])('%s', (_, act) => {
    const one = world();
    const store = open(one);
    one.pass(3);
    act(store.actions());
    const { saved, saveStatus } = store.getState();
    expect(saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:03:00.000Z' });
    expect(saved.updatedAt).toBe('2026-11-23T12:03:00.000Z');
    expect(currentIn(one, 'tab')).toEqual(saved);
  });

  test('by the rules of the domain', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    one.pass(2);
    actions().give('a-a', high);
    actions().note('a-a', 'In spring');
    one.pass(2);
    actions().clear('a-a');
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
    const { getState, actions } = open(world());
    for (const id of ['a-a', 'a-b', 'a-c', 'a-d']) actions().aim(id, 'level-c');
    actions().aim('a-b', 'level-d');
    actions().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({ 'a-b': 'level-d', 'a-c': 'level-c' });
    expect(getState().saved.answers).toEqual({});
  });

  test('and a target dropped that was not there changes none', () => {
    const { getState, actions } = open(world());
    actions().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({});
  });

  test('with the language of the moment', () => {
    const one = world();
    const { getState, actions } = open(one);
    one.language = 'sv';
    actions().give('a-a', low);
    expect(getState().saved.language).toBe('sv');
  });

  test('and a heading emptied is gone, not empty', () => {
    const { getState, actions } = open(world());
    actions().write('person', 'Aino');
    actions().write('person', '');
    expect('person' in getState().saved).toBe(false);
  });

  test('and an opened assessment keeps what this app does not know', () => {
    const one = world();
    const later = { ...savedWith(), plan: { aim: 'level-c' } };
    open(one).actions().open(later);
    expect(currentIn(one, 'tab')).toMatchObject({ id: later.id, plan: { aim: 'level-c' } });
  });
});

describe('after a reload', () => {
  test.each(['tab', 'device'] as const)('the answers of the %s are there', (name) => {
    const one = world();
    const before = open(one);
    before.actions().chooseWhere(name);
    before.actions().give('a-a', low);
    one.pass(1);
    const after = open(one).getState();
    expect(after.where).toBe(name);
    expect(after.saved).toEqual(before.getState().saved);
    expect(after.saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:00:00.000Z' });
  });

  test.each(['tab', 'device'] as const)('the choice of the %s stands before any answer', (name) => {
    const one = world();
    open(one).actions().chooseWhere(name);
    expect(open(one).getState().where).toBe(name);
  });

  test('without a choice the answers are still in the tab', () => {
    const one = world();
    open(one).actions().give('a-a', low);
    one.pass(5);
    expect(open(one).getState()).toMatchObject({
      where: 'tab',
      saved: { answers: { 'a-a': low } },
      expired: false,
    });
  });

  test('of a tab silent for more than five minutes the answers are gone, and it says so', () => {
    const one = world();
    const before = open(one);
    before.actions().give('a-a', low);
    one.pass(5.1);
    const after = open(one).getState();
    expect(after).toMatchObject({ where: 'tab', expired: true, saveStatus: { state: 'nothing' } });
    expect(after.saved.answers).toEqual({});
    expect(after.saved.id).not.toBe(before.getState().saved.id);
  });

  test('what can’t be read is offered, and the assessment is new', () => {
    const one = world();
    rememberWhere(one.stores, 'device');
    saveOpen(one.stores.device, savedWith());
    one.stores.device.write(`assessment/${savedWith().id}`, 'hello {');
    const { getState, actions } = open(one);
    expect(getState()).toMatchObject({ unreadable: ['hello {'], saveStatus: { state: 'nothing' } });
    actions().give('a-a', low);
    expect(open(one).getState()).toMatchObject({
      unreadable: ['hello {'],
      saved: { answers: { 'a-a': low } },
    });
  });
});

const file = savedWith({ title: 'From home', answers: { 'a-b': { ...high, at } } });

describe('opening an assessment', () => {
  test('puts the one that was open beside it, and nothing is lost', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().open(file);
    expect(getState().saved).toMatchObject({ id: file.id, title: 'From home' });
    expect(getState().others).toEqual([before]);
    expect(readAll(one.stores.tab)).toHaveLength(2);
    actions().open(before);
    expect(getState().saved).toMatchObject({ id: before.id, answers: { 'a-a': low } });
    expect(getState().others.map((other) => other.id)).toEqual([file.id]);
  });

  test('that is here already merges the two', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().open(file);
    one.pass(10);
    actions().give('a-a', low);
    actions().give('a-b', low);
    actions().open({
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
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    actions().open(file);
    expect(open(one).getState()).toMatchObject({ saved: { id: file.id }, others: [{}] });
  });

  test('of the version shown carries nothing over', () => {
    const { getState, actions } = open(world());
    actions().open(file);
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
    const { getState, actions } = open(world({ description: changed }));
    actions().open(earlier);
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
    const one = world({ description: changed });
    rememberWhere(one.stores, 'device');
    saveOpen(one.stores.device, earlier);
    const { getState, actions } = open(one);
    expect(getState()).toMatchObject({ saved: { answers: { 'a-a': low } }, carried: { ok: true } });
    expect(readOne(one.stores.device, earlier.id)).toEqual(earlier);
    actions().give('a-c', low);
    expect(currentIn(one, 'device')).toMatchObject({
      description: { version: '1.2.3' },
      answers: { 'a-a': low, 'a-c': low },
      notCarried: { '1.0.0': { gone: high } },
    });
  });

  test('is merged with a file of its own by the ids of this version', () => {
    const one = world({ description: changed });
    rememberWhere(one.stores, 'device');
    saveOpen(one.stores.device, { ...earlier, updatedAt: '2026-11-23T12:30:00.000Z' });
    const { getState, actions } = open(one);
    actions().open(earlier);
    expect(getState().saved.description.version).toBe('1.2.3');
    expect(getState().saved.answers['old-name']).toBeUndefined();
  });

  test('without a declared way stands by its ids', () => {
    const { getState, actions } = open(world());
    actions().open(earlier);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: earlier.answers,
    });
    expect(getState().carried).toMatchObject({ ok: false, reason: 'no-way' });
  });

  test('is none that is newer: it stays as it is', () => {
    const newer = savedWith({ ...earlier, description: { id: 'test-frame', version: '2.0.0' } });
    const { getState, actions } = open(world({ description: changed }));
    actions().open(newer);
    expect(getState().saved.description.version).toBe('2.0.0');
    expect(getState().carried).toMatchObject({ ok: false, reason: 'newer-version' });
  });
});

describe('a new assessment', () => {
  test('puts the open one away, kept', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().startNew();
    expect(getState()).toMatchObject({
      saved: { answers: {} },
      saveStatus: { state: 'nothing' },
      others: [before],
    });
    expect(getState().saved.id).not.toBe(before.id);
    actions().give('a-b', high);
    expect(readAll(one.stores.tab)).toHaveLength(2);
    expect(readOne(one.stores.tab, before.id)).toEqual(before);
  });

  test('takes no place while nothing is in it', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().startNew();
    expect(open(one).getState()).toMatchObject({ saved: before, others: [] });
  });
});

describe('removing another assessment', () => {
  test('takes that one alone', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().open(file);
    actions().remove(before);
    expect(getState()).toMatchObject({ others: [], saved: { id: file.id } });
    expect(readOne(one.stores.tab, before.id)).toBeNull();
    expect(currentIn(one, 'tab')).toEqual(getState().saved);
  });
});

describe('choosing a place', () => {
  test.each([
    ['tab', 'device'],
    ['device', 'tab'],
  ] as const)('moves the answers from the %s to the %s', (from, to) => {
    const one = world();
    const { getState, actions } = open(one);
    actions().chooseWhere(from);
    actions().give('a-a', low);
    actions().chooseWhere(to);
    expect(getState().where).toBe(to);
    isKept(getState());
    expect(currentIn(one, to)).toEqual(getState().saved);
    expect(JSON.stringify([...one.stores[from].entries])).not.toContain('level-a');
    expect(open(one).getState()).toMatchObject({ where: to, saved: { answers: { 'a-a': low } } });
  });

  test('stores no assessment where nothing is answered', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().chooseWhere('device');
    expect([...one.stores.device.entries.keys()]).toEqual(['place']);
    expect(getState().saveStatus).toEqual({ state: 'nothing' });
  });

  test('in an empty tab opens what lies there', () => {
    const one = world();
    saveOpen(one.stores.device, file);
    saveOpen(one.stores.device, savedWith({ id: '88888888-1', title: 'Second' }));
    const { getState, actions } = open(one);
    actions().chooseWhere('device');
    expect(getState()).toMatchObject({
      where: 'device',
      saved: { title: 'Second' },
      saveStatus: { state: 'saved', at },
      others: [{ title: 'From home' }],
    });
    expect(readOne(one.stores.device, file.id)).toEqual(file);
  });

  test('with answers in the tab puts them beside what lies there', () => {
    const one = world();
    saveOpen(one.stores.device, file);
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    actions().chooseWhere('device');
    expect(
      readAll(one.stores.device)
        .map((kept) => kept.id)
        .toSorted(),
    ).toEqual([file.id, getState().saved.id].toSorted());
    expect(readOne(one.stores.device, file.id)).toEqual(file);
  });

  test('of the tab withdraws the choice of the device, for every tab', () => {
    const one = world();
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().chooseWhere('tab');
    expect(open(anotherTab(one)).getState().where).toBe('tab');
  });

  test('leaves the answers where they were when the new place takes nothing', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    one.stores.device.fails = 'full';
    actions().chooseWhere('device');
    expect(getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    expect(currentIn(one, 'tab')).toMatchObject({ answers: { 'a-a': low } });
    expect(open(one).getState()).toMatchObject({ saved: { answers: { 'a-a': low } } });
  });

  test('that is chosen already keeps the answers there', () => {
    const one = world();
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    actions().chooseWhere('device');
    expect(currentIn(one, 'device')).toMatchObject({ answers: { 'a-a': low } });
  });
});

describe('a write that fails', () => {
  test.each(['full', 'blocked'] as const)('(%s) keeps the change in memory and says why', (why) => {
    const one = world();
    const { getState, actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    one.stores.device.fails = why;
    actions().give('a-b', high);
    expect(getState().saveStatus).toEqual({ state: 'failed', why });
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    one.stores.device.fails = null;
    expect(currentIn(one, 'device')?.answers['a-b']).toBeUndefined();
  });

  test('is over when the next one succeeds, and nothing is lost', () => {
    const one = world();
    const { getState, actions } = open(one);
    one.stores.tab.fails = 'full';
    actions().give('a-a', low);
    one.stores.tab.fails = null;
    actions().give('a-b', high);
    isKept(getState());
    expect(currentIn(one, 'tab')?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('a browser that blocks both stores still lets one answer', () => {
    const one = world();
    one.stores.tab.fails = 'blocked';
    one.stores.device.fails = 'blocked';
    const { getState, actions } = open(one);
    expect(getState()).toMatchObject({ where: 'tab', saveStatus: { state: 'nothing' } });
    actions().give('a-a', low);
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-a': low } },
      saveStatus: { state: 'failed', why: 'blocked' },
    });
  });
});

const unsaved = () => {
  const one = world();
  const { getState, actions } = open(one);
  actions().give('a-a', low);
  one.stores.tab.fails = 'full';
  actions().give('a-b', high);
  return { one, getState, actions, id: getState().saved.id };
};

const everything = (getState: () => AssessmentState) =>
  JSON.stringify([getState().saved, getState().others]);

describe('what could not be kept', () => {
  test('is not lost by beginning a new assessment', () => {
    const { getState, actions } = unsaved();
    actions().startNew();
    expect(everything(getState)).toContain('level-e');
  });

  test('is not lost by opening a file', () => {
    const { getState, actions } = unsaved();
    actions().open(savedWith());
    expect(everything(getState)).toContain('level-e');
  });
});

describe('erasing', () => {
  test('everything leaves nothing in any store, and a new assessment', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    actions().write('person', 'Aino');
    one.stores.tab.write('unreadable/1', 'hello {');
    const before = getState().saved.id;
    expect(actions().erase('all')).toBe(true);
    expect([...one.stores.tab.entries, ...one.stores.device.entries]).toEqual([]);
    expect(getState()).toMatchObject({
      where: 'tab',
      saveStatus: { state: 'nothing' },
      expired: false,
      unreadable: [],
    });
    expect(getState().saved.answers).toEqual({});
    expect(getState().saved.person).toBeUndefined();
    expect(getState().saved.id).not.toBe(before);
  });

  test('the tab leaves what another person keeps on the device', () => {
    const one = world();
    saveOpen(one.stores.device, savedWith({ person: 'Somebody else' }));
    const { actions } = open(one);
    actions().give('a-a', low);
    expect(actions().erase('tab')).toBe(true);
    expect([...one.stores.tab.entries]).toEqual([]);
    expect(currentIn(one, 'device')).toMatchObject({ person: 'Somebody else' });
  });

  test('that did not succeed is told', () => {
    const one = world();
    open(one).actions().give('a-a', low);
    const stubborn: Environment = {
      ...one.env,
      stores: { ...one.stores, tab: { ...one.stores.tab, remove: () => undefined } },
    };
    expect(openedStore(stubborn).actions().erase('all')).toBe(false);
  });
});

const twoTabs = () => {
  const one = world();
  const here = open(one);
  here.actions().chooseWhere('device');
  here.actions().give('a-a', low);
  const second = anotherTab(one);
  return { one, here, second, there: open(second) };
};

describe('a change in another tab', () => {
  test('of the same device is taken over', () => {
    const { one, here, there } = twoTabs();
    expect(there.getState().saved).toEqual(here.getState().saved);
    one.pass(1);
    there.actions().give('a-b', high);
    followOtherTab(here, one.env);
    expect(here.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(here.getState().saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:01:00.000Z' });
  });

  test('and what is answered here next goes on from it', () => {
    const { one, here, there } = twoTabs();
    one.pass(1);
    there.actions().give('a-b', high);
    followOtherTab(here, one.env);
    here.actions().give('a-c', low);
    expect(currentIn(one, 'device')?.answers).toMatchObject({ 'a-b': high, 'a-c': low });
  });

  test('is no business of a shared tab', () => {
    const { second } = twoTabs();
    rememberWhere(second.stores, 'tab');
    const store = open(second);
    followOtherTab(store, second.env);
    expect(store.getState()).toMatchObject({ where: 'tab', saved: { answers: {} } });
  });

  test('that changed nothing leaves everything as it is', () => {
    const { one, here } = twoTabs();
    const before = here.getState();
    followOtherTab(here, one.env);
    expect(here.getState()).toBe(before);
  });

  test('that erased everything empties this tab too', () => {
    const { one, here, there } = twoTabs();
    there.actions().erase('all');
    followOtherTab(here, one.env);
    expect(here.getState()).toMatchObject({
      saved: { answers: {} },
      saveStatus: { state: 'nothing' },
    });
    expect([...one.stores.device.entries]).toEqual([]);
  });

  test('that began the first assessment of this device is followed by an empty tab', () => {
    const one = world();
    const here = open(one);
    here.actions().chooseWhere('device');
    const second = anotherTab(one);
    const there = open(second);
    there.actions().give('a-a', low);
    followOtherTab(here, one.env);
    expect(here.getState().saved).toEqual(there.getState().saved);
    expect(here.getState().saveStatus.state).toBe('saved');
  });

  test('in a store that is blocked just now takes nothing away', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.stores.device.fails = 'blocked';
    followOtherTab(here, one.env);
    expect(here.getState().saved).toEqual(before);
  });

  test('that left something unreadable takes nothing away', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.stores.device.write(`assessment/${before.id}`, 'hello {');
    followOtherTab(here, one.env);
    expect(here.getState().saved).toEqual(before);
  });

  test('that erased everything leaves no place chosen: what is answered next is found', () => {
    const { one, here, there } = twoTabs();
    there.actions().erase('all');
    followOtherTab(here, one.env);
    here.actions().give('a-b', high);
    expect(open(one).getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('does not touch what could not be kept here', () => {
    const { one, here, there } = twoTabs();
    one.stores.device.fails = 'full';
    here.actions().give('a-b', high);
    one.stores.device.fails = null;
    one.pass(1);
    there.actions().give('a-c', low);
    followOtherTab(here, one.env);
    expect(here.getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('that was not noticed is merged by the next write, not overwritten', () => {
    const { one, here, there } = twoTabs();
    one.pass(1);
    there.actions().give('a-b', high);
    there.actions().give('a-a', high);
    one.pass(1);
    here.actions().give('a-c', low);
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
  const { getState, actions } = open(one);
  actions().give('a-a', { notMyWork: true });
  const text = the(one.stores.tab.read(`assessment/${getState().saved.id}`));
  expect(opened(text)).toEqual(getState().saved);
  expect(getState().saved.answers['a-a']).toEqual({
    notMyWork: true,
    at: at.replace('12:05', '12:00'),
  });
});
