import { describe, expect, test } from 'vitest';
import { anotherTab, openedStore, world } from '../../../tests/support/world.ts';
import type { World } from '../../../tests/support/world.ts';
import {
  at,
  high,
  low,
  opened,
  rawDescription,
  savedWith,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { openStore } from './openStore.ts';
import { createAssessmentStore } from './store.ts';
import type { AssessmentState } from '../../domain/saving/view.ts';
import type { AssessmentActions } from './actions.ts';
import type { Opens } from './store.ts';
import {
  chooseBefore,
  putOpen,
  readAll,
  readOpen,
  readOne,
} from '../../../tests/support/records.ts';

const open = (one: World) => openedStore(one.env);
const opensIn =
  ({ env }: World): Opens =>
  (store, done) =>
    openStore(env, store, ({ actions }) => done(actions));
const isKept = (state: AssessmentState) => expect(state.saveStatus.state).toBe('saved');
const currentIn = (one: World, name: 'device' | 'tab'): Saved | null =>
  readOpen(one.stores[name], 'test-frame');

describe('the store before it is opened', () => {
  test('a store that is not open exists, holds no answers and refuses to act', () => {
    const store = createAssessmentStore(world().env, () => Promise.resolve(opensIn(world())));
    expect(store.getState()).toMatchObject({ isOpen: false, saved: { answers: {} }, others: [] });
    expect(() => store.actions()).toThrow('not open');
  });

  test('the code of the store is fetched once, however often the store is opened', async () => {
    let fetches = 0;
    const store = createAssessmentStore(world().env, () => {
      fetches += 1;
      return Promise.resolve(opensIn(world()));
    });
    const [one, other] = await Promise.all([store.open(), store.open()]);
    expect(one).toBe(other);
    expect(store.actions()).toBe(one);
    expect(store.getState().isOpen).toBe(true);
    expect(fetches).toBe(1);
  });

  test('a fetch that fails is reported, and the next one opens the saved answers', async () => {
    const one = world();
    chooseBefore(one.stores, 'device');
    putOpen(one.stores.device, savedWith({ answers: { 'a-a': { ...low, at } } }));
    let fetches = 0;
    const store = createAssessmentStore(one.env, () => {
      fetches += 1;
      return fetches === 1
        ? Promise.reject(new Error('no network'))
        : Promise.resolve(opensIn(one));
    });
    await expect(store.open()).rejects.toThrow('no network');
    expect(store.getState().isOpen).toBe(false);
    await store.open();
    expect(store.getState()).toMatchObject({ saved: { answers: { 'a-a': low } } });
  });
});

describe('an app that opens for the first time', () => {
  test('a first visit has a new assessment and stores nothing', () => {
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
      id: state.saved.id,
      description: { id: 'test-frame', version: '1.2.3' },
      language: 'fi',
      createdAt: '2026-11-23T12:00:00.000Z',
      updatedAt: '2026-11-23T12:00:00.000Z',
      answers: {},
    });
    expect([...one.stores.tab.entries, ...one.stores.device.entries]).toEqual([]);
  });
});

describe('saving changes', () => {
  test.each<[string, (actions: AssessmentActions) => void]>([
    ['an answer', (actions) => actions.give('a-a', low)],
    ['a note', (actions) => actions.note('a-a', 'In spring')],
    ['a situation', (actions) => actions.write('situation', 'A course')],
    ['a target', (actions) => actions.aim('a-a', 'level-c')],
    ['a name', (actions) => actions.write('person', 'Aino')],
    ['an opened file', (actions) => actions.open(savedWith({ title: 'Old' }))],
  ])('%s is saved at once', (_, act) => {
    const one = world();
    const store = open(one);
    one.pass(3);
    act(store.actions());
    const { saved, saveStatus } = store.getState();
    expect(saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:03:00.000Z' });
    expect(saved.updatedAt).toBe('2026-11-23T12:03:00.000Z');
    expect(currentIn(one, 'tab')).toEqual(saved);
  });

  test('answers and notes change by the rules of the domain', () => {
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

  test('targets change by the rules of targets', () => {
    const { getState, actions } = open(world());
    for (const id of ['a-a', 'a-b', 'a-c', 'a-d']) actions().aim(id, 'level-c');
    actions().aim('a-b', 'level-d');
    actions().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({ 'a-b': 'level-d', 'a-c': 'level-c' });
    expect(getState().saved.answers).toEqual({});
  });

  test('dropping a target that does not exist changes nothing', () => {
    const { getState, actions } = open(world());
    actions().dropTarget('a-a');
    expect(getState().saved.targets).toEqual({});
  });

  test('a change is saved with the current language of the interface', () => {
    const one = world();
    const { getState, actions } = open(one);
    one.language = 'sv';
    actions().give('a-a', low);
    expect(getState().saved.language).toBe('sv');
  });

  test('a heading that was emptied is removed', () => {
    const { getState, actions } = open(world());
    actions().write('person', 'Aino');
    actions().write('person', '');
    expect('person' in getState().saved).toBe(false);
  });

  test('an opened assessment keeps fields that this app does not know', () => {
    const one = world();
    const later = { ...savedWith(), plan: { aim: 'level-c' } };
    open(one).actions().open(later);
    expect(currentIn(one, 'tab')).toMatchObject({ id: later.id, plan: { aim: 'level-c' } });
  });
});

describe('after a reload', () => {
  test.each(['tab', 'device'] as const)(
    'the answers of the %s are there after a reload',
    (name) => {
      const one = world();
      const before = open(one);
      before.actions().chooseWhere(name);
      before.actions().give('a-a', low);
      one.pass(1);
      const after = open(one).getState();
      expect(after.where).toBe(name);
      expect(after.saved).toEqual(before.getState().saved);
      expect(after.saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:00:00.000Z' });
    },
  );

  test.each(['tab', 'device'] as const)(
    'the choice of the %s survives a reload before any answer',
    (name) => {
      const one = world();
      open(one).actions().chooseWhere(name);
      expect(open(one).getState().where).toBe(name);
    },
  );

  test('answers given without a choice are in the tab after a reload', () => {
    const one = world();
    open(one).actions().give('a-a', low);
    one.pass(5);
    expect(open(one).getState()).toMatchObject({
      where: 'tab',
      saved: { answers: { 'a-a': low } },
      expired: false,
    });
  });

  test('a tab silent for more than five minutes loses its answers and reports it', () => {
    const one = world();
    const before = open(one);
    before.actions().give('a-a', low);
    one.pass(5.1);
    const after = open(one).getState();
    expect(after).toMatchObject({ where: 'tab', expired: true, saveStatus: { state: 'nothing' } });
    expect(after.saved.answers).toEqual({});
    expect(after.saved.id).not.toBe(before.getState().saved.id);
  });

  test('an unreadable record is offered and a new assessment starts', () => {
    const one = world();
    chooseBefore(one.stores, 'device');
    putOpen(one.stores.device, savedWith());
    one.stores.device.entries.set(`assessment/${savedWith().id}`, 'hello {');
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
  test('opening a file saves the previous assessment among the others', () => {
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

  test('opening an assessment that is already here merges the two', () => {
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

  test('the next visit shows the assessment opened last', () => {
    const one = world();
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    actions().open(file);
    expect(open(one).getState()).toMatchObject({ saved: { id: file.id }, others: [{}] });
  });

  test('opening an assessment of the current version carries nothing over', () => {
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

  test('an earlier assessment opened from a file is carried over and this is reported', () => {
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

  test('an earlier assessment on the device is carried over, but saved only after a change', () => {
    const one = world({ description: changed });
    chooseBefore(one.stores, 'device');
    putOpen(one.stores.device, earlier);
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

  test('an earlier assessment is merged with its file by the ids of the current version', () => {
    const one = world({ description: changed });
    chooseBefore(one.stores, 'device');
    putOpen(one.stores.device, { ...earlier, updatedAt: '2026-11-23T12:30:00.000Z' });
    const { getState, actions } = open(one);
    actions().open(earlier);
    expect(getState().saved.description.version).toBe('1.2.3');
    expect(getState().saved.answers['old-name']).toBeUndefined();
  });

  test('an assessment of an undeclared version is used by its ids', () => {
    const { getState, actions } = open(world());
    actions().open(earlier);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: earlier.answers,
    });
    expect(getState().carried).toMatchObject({ ok: false, reason: 'no-way' });
  });

  test('an assessment of another description stays as it is', () => {
    const foreign = savedWith({ ...earlier, description: { id: 'other-frame', version: '1.2.3' } });
    const { getState, actions } = open(world());
    actions().open(foreign);
    expect(getState().saved).toMatchObject({
      description: foreign.description,
      answers: earlier.answers,
    });
  });

  test('an assessment of a newer version stays as it is', () => {
    const newer = savedWith({ ...earlier, description: { id: 'test-frame', version: '2.0.0' } });
    const { getState, actions } = open(world({ description: changed }));
    actions().open(newer);
    expect(getState().saved.description.version).toBe('2.0.0');
    expect(getState().carried).toMatchObject({ ok: false, reason: 'newer-version' });
  });
});

describe('a new assessment', () => {
  test('starting a new assessment saves the previous one among the others', () => {
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

  test('an empty new assessment is not stored', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().startNew();
    expect(open(one).getState()).toMatchObject({ saved: before, others: [] });
  });
});

describe('removing another assessment', () => {
  test('removing an assessment leaves the others', () => {
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

describe('choosing a store', () => {
  test.each([
    ['tab', 'device'],
    ['device', 'tab'],
  ] as const)('choosing a store moves the answers from the %s to the %s', (from, to) => {
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

  test('choosing a store saves no assessment when nothing is answered', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().chooseWhere('device');
    expect([...one.stores.device.entries.keys()].toSorted()).toEqual(['born', 'place']);
    expect([...one.stores.tab.entries]).toEqual([]);
    expect(getState().saveStatus).toEqual({ state: 'nothing' });
  });

  test('choosing the device in an empty tab opens what is saved there', () => {
    const one = world();
    putOpen(one.stores.device, file);
    putOpen(one.stores.device, savedWith({ id: '88888888-1', title: 'Second' }));
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

  test('choosing the device in a tab with answers adds them to those saved there', () => {
    const one = world();
    putOpen(one.stores.device, file);
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

  test('choosing the tab withdraws the choice of the device for every tab', () => {
    const one = world();
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().chooseWhere('tab');
    expect(open(anotherTab(one)).getState().where).toBe('tab');
  });

  test('the answers stay where they were when the new store refuses them', () => {
    const one = world();
    const { getState, actions } = open(one);
    actions().give('a-a', low);
    one.stores.device.fails = 'full';
    actions().chooseWhere('device');
    expect(getState().saveStatus).toEqual({ state: 'failed', why: 'full' });
    expect(currentIn(one, 'tab')).toMatchObject({ answers: { 'a-a': low } });
    expect(open(one).getState()).toMatchObject({ saved: { answers: { 'a-a': low } } });
  });

  test('choosing the same store again leaves the answers there', () => {
    const one = world();
    const { actions } = open(one);
    actions().chooseWhere('device');
    actions().give('a-a', low);
    actions().chooseWhere('device');
    expect(currentIn(one, 'device')).toMatchObject({ answers: { 'a-a': low } });
  });
});

describe('a write that fails', () => {
  test.each(['full', 'blocked'] as const)(
    'a write that fails (%s) leaves the change in memory and reports why',
    (why) => {
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
    },
  );

  test('the next successful write saves everything that had failed', () => {
    const one = world();
    const { getState, actions } = open(one);
    one.stores.tab.fails = 'full';
    actions().give('a-a', low);
    one.stores.tab.fails = null;
    actions().give('a-b', high);
    isKept(getState());
    expect(currentIn(one, 'tab')?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('a browser that blocks both stores still accepts answers', () => {
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

describe('unsaved answers', () => {
  test('unsaved answers survive the start of a new assessment', () => {
    const { getState, actions } = unsaved();
    actions().startNew();
    expect(everything(getState)).toContain('level-e');
  });

  test('unsaved answers survive the opening of a file', () => {
    const { getState, actions } = unsaved();
    actions().open(savedWith());
    expect(everything(getState)).toContain('level-e');
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
  test('this tab takes over a change that another tab saved on the device', () => {
    const { one, here, there } = twoTabs();
    expect(there.getState().saved).toEqual(here.getState().saved);
    one.pass(1);
    there.actions().give('a-b', high);
    here.dispatch({ type: 'woke' });
    expect(here.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(here.getState().saveStatus).toEqual({ state: 'saved', at: '2026-11-23T12:01:00.000Z' });
  });

  test('the next answer here adds to the change of the other tab', () => {
    const { one, here, there } = twoTabs();
    one.pass(1);
    there.actions().give('a-b', high);
    here.dispatch({ type: 'woke' });
    here.actions().give('a-c', low);
    expect(currentIn(one, 'device')?.answers).toMatchObject({ 'a-b': high, 'a-c': low });
  });

  test('a shared tab ignores changes on the device', () => {
    const { second } = twoTabs();
    chooseBefore(second.stores, 'tab');
    const store = open(second);
    store.dispatch({ type: 'woke' });
    expect(store.getState()).toMatchObject({ where: 'tab', saved: { answers: {} } });
  });

  test('a notice without a change leaves every part of the state untouched', () => {
    const { here } = twoTabs();
    const before = here.getState();
    here.dispatch({ type: 'woke' });
    for (const [name, value] of Object.entries(here.getState())) {
      expect(value).toBe(before[name as keyof AssessmentState]);
    }
  });

  test('this tab is emptied when another tab erases everything', async () => {
    const { one, here, there } = twoTabs();
    await there.actions().erase('all');
    here.dispatch({ type: 'woke' });
    expect(here.getState()).toMatchObject({
      saved: { answers: {} },
      saveStatus: { state: 'nothing' },
      news: { kind: 'erased' },
    });
    expect([...one.stores.device.entries]).toEqual([]);
  });

  test('an empty tab follows the first assessment that another tab starts', () => {
    const one = world();
    const here = open(one);
    here.actions().chooseWhere('device');
    const second = anotherTab(one);
    const there = open(second);
    there.actions().give('a-a', low);
    here.dispatch({ type: 'woke' });
    expect(here.getState().saved).toEqual(there.getState().saved);
    expect(here.getState().saveStatus.state).toBe('saved');
  });

  test('a blocked store takes nothing away from this tab', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.stores.device.fails = 'blocked';
    here.dispatch({ type: 'woke' });
    expect(here.getState().saved).toEqual(before);
  });

  test('an unreadable record in the store takes nothing away from this tab', () => {
    const { one, here } = twoTabs();
    const before = here.getState().saved;
    one.stores.device.entries.set(`assessment/${before.id}`, 'hello {');
    here.dispatch({ type: 'woke' });
    expect(here.getState().saved).toEqual(before);
  });

  test('an answer given after another tab erased everything is found after a reload', async () => {
    const { one, here, there } = twoTabs();
    await there.actions().erase('all');
    here.dispatch({ type: 'woke' });
    here.actions().give('a-b', high);
    expect(open(one).getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('unsaved answers survive a change in another tab', () => {
    const { one, here, there } = twoTabs();
    one.stores.device.fails = 'full';
    here.actions().give('a-b', high);
    one.stores.device.fails = null;
    one.pass(1);
    there.actions().give('a-c', low);
    here.dispatch({ type: 'woke' });
    expect(here.getState().saved.answers).toMatchObject({ 'a-b': high });
  });

  test('a change that this tab missed is merged by its next write, not overwritten', () => {
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

test('a stored assessment can be loaded as a saved file', () => {
  const one = world();
  const { getState, actions } = open(one);
  actions().give('a-a', { notMyWork: true });
  const text = the(one.stores.tab.entries.get(`assessment/${getState().saved.id}`));
  expect(opened(text)).toEqual(getState().saved);
  expect(getState().saved.answers['a-a']).toEqual({
    notMyWork: true,
    at: at.replace('12:05', '12:00'),
  });
});
