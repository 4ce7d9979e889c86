import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  at,
  high,
  low,
  middle,
  rawDescription,
  savedWith,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import { chooseBefore, put, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { openedStore, world } from '../../../tests/support/world.ts';
import type { Opened, World } from '../../../tests/support/world.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import type { Environment } from './environment.ts';

const mine = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: { 'a-b': { ...high, at, history: [{ ...low, at }] }, 'a-c': { at, history: [] } },
  targets: { 'a-b': 'level-e' },
});
const finished: Saved = { ...mine, finishedAt: '2026-11-23T12:10:00.000Z' };

let browser: World;
let stores: MemoryStores;
let env: Environment;
beforeEach(() => {
  browser = world({ at: '2026-11-23T13:00:00.000Z', app: '0.2.0' });
  ({ stores, env } = browser);
});

/** An app on a person's own device, with the last of these open. */
function on(...kept: readonly Saved[]): Opened {
  chooseBefore(stores, 'device');
  for (const one of kept) putOpen(stores.device, one);
  return openedStore(env);
}
const idsKept = () => readAll(stores.device).map(({ id }) => id);

describe('a finished assessment', () => {
  test('finishing an assessment adds a date and changes nothing else', () => {
    const { getState, actions } = on(spring, mine);
    actions().finish(getState().saved);
    expect(readOne(stores.device, mine.id)).toEqual({
      ...mine,
      language: 'fi',
      updatedAt: '2026-11-23T13:00:00.000Z',
      finishedAt: '2026-11-23T13:00:00.000Z',
    });
    actions().finish(spring);
    expect(readOne(stores.device, spring.id)).toEqual({
      ...spring,
      finishedAt: '2026-11-23T13:00:00.000Z',
    });
    browser.pass(5);
    actions().finish(the(getState().others[0]));
    expect(readOne(stores.device, spring.id)?.finishedAt).toBe('2026-11-23T13:00:00.000Z');
  });

  test.each([
    ['an answer', (store: Opened) => store.actions().give('a-a', high)],
    ['a clearing', (store: Opened) => store.actions().clear('a-a')],
    ['a note', (store: Opened) => store.actions().note('a-a', 'In spring')],
    ['a target', (store: Opened) => store.actions().aim('a-a', 'level-c')],
    ['a situation', (store: Opened) => store.actions().write('situation', 'A course')],
  ])('%s on a finished assessment starts a new one, and this is reported once', (_, act) => {
    const store = on(finished);
    act(store);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    const { saved, others, news } = store.getState();
    expect(saved.id).not.toBe(mine.id);
    expect(saved.createdAt).toBe('2026-11-23T13:00:00.000Z');
    expect(saved).not.toHaveProperty('finishedAt');
    expect(saved).not.toHaveProperty('title');
    expect(others).toEqual([finished]);
    expect(news).toEqual({ kind: 'continued', finishedAt: finished.finishedAt });
    store.actions().dismiss();
    store.actions().give('a-b', low);
    expect(store.getState()).toMatchObject({ news: null, saved: { id: saved.id } });
    expect(idsKept()).toHaveLength(2);
  });

  test('a finished assessment can be given a title and a name', () => {
    const { getState, actions } = on(finished);
    actions().rename(getState().saved, ' Autumn 2026 ');
    expect(readOne(stores.device, mine.id)).toEqual({ ...finished, title: 'Autumn 2026' });
    expect(getState().saved.title).toBe('Autumn 2026');
    actions().write('person', 'Aino');
    expect(readOne(stores.device, mine.id)).toEqual({
      ...finished,
      title: 'Autumn 2026',
      person: 'Aino',
    });
    expect(getState().news).toBeNull();
  });

  test('the title and the name of a finished assessment can be removed', () => {
    const { getState, actions } = on({ ...finished, person: 'Aino' });
    actions().rename(getState().saved, '');
    actions().write('person', '');
    expect(readOne(stores.device, mine.id)).not.toHaveProperty('title');
    expect(readOne(stores.device, mine.id)).not.toHaveProperty('person');
    expect(readOne(stores.device, mine.id)?.answers).toEqual(finished.answers);
  });

  test('a finished assessment opens unchanged', () => {
    const { getState, actions } = on(finished, spring);
    actions().open(finished);
    expect(getState().saved).toEqual(finished);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
  });

  test('a finished assessment is not merged with a different file, which is added as another', () => {
    const { getState, actions } = on(finished);
    actions().open({ ...mine, answers: { 'a-a': { ...high, at } } });
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved.id).not.toBe(mine.id);
    expect(getState().saved.answers).toEqual({ 'a-a': { ...high, at } });
    actions().open({ ...mine, updatedAt: '2026-12-01T09:00:00.000Z' });
    expect(getState().saved).toEqual(finished);
    expect(idsKept()).toHaveLength(2);
  });

  test('a file that was added as another is recognised the next time', () => {
    const { getState, actions } = on(finished);
    const file = { ...mine, answers: { 'a-a': { ...high, at } } };
    actions().open(file);
    const { id } = getState().saved;
    actions().open(file);
    actions().open({ ...file, app: '9.9.9', language: 'sv' });
    expect(getState().saved.id).toBe(id);
    expect(idsKept()).toHaveLength(2);
  });

  test('opening the finished file of an unfinished assessment finishes it when the answers are the same', () => {
    const { getState, actions } = on(mine);
    actions().open(finished);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved).toEqual(finished);
  });

  test('an assessment that another tab has finished takes no change from this tab', () => {
    const { getState, actions } = on(mine);
    putOpen(stores.device, finished);
    actions().give('a-b', high);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved.id).not.toBe(mine.id);
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
  });

  test('a finished assessment moves to another store unchanged', () => {
    const { actions } = on(finished);
    actions().chooseWhere('tab');
    expect(readOne(stores.tab, mine.id)).toEqual(finished);
    expect(readOne(stores.device, mine.id)).toBeNull();
  });
});

describe('a finished assessment of an earlier version', () => {
  const old: Saved = { ...finished, description: { id: 'test-frame', version: '1.0.0' } };
  const carrying = () => {
    env = {
      ...env,
      description: valueOf(
        readDescription({
          ...rawDescription(),
          changes: [{ from: '1.0.0', to: '1.2.3', renamed: { 'old-name': 'a-a' } }],
        }),
      ),
    };
    return on({ ...old, answers: { 'old-name': { ...low, at } } });
  };

  test('a finished assessment stays in its version, and a change starts one in the current version', () => {
    const { getState, actions } = carrying();
    expect(getState()).toMatchObject({ saved: { description: old.description }, carried: null });
    actions().give('old-name', high);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: { 'a-a': high },
    });
    expect(readOne(stores.device, mine.id)?.description).toEqual(old.description);
  });

  test('a finished assessment is carried over for display, while the stored one stays in its version', () => {
    const { getState, actions } = carrying();
    actions().carryFinished();
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-a': low }, finishedAt: finished.finishedAt },
      carried: { from: '1.0.0' },
    });
    expect(readOne(stores.device, mine.id)?.answers).toHaveProperty('old-name');
    actions().write('person', 'Aino');
    expect(readOne(stores.device, mine.id)).toMatchObject({
      person: 'Aino',
      description: old.description,
    });
    expect(readOne(stores.device, mine.id)?.answers).toHaveProperty('old-name');
  });
});

describe('the file of a finished assessment that was carried over', () => {
  test('the file is recognised as the stored assessment, which stays in its version', () => {
    const old: Saved = { ...finished, description: { id: 'test-frame', version: '1.0.0' } };
    const frozen: Saved = {
      ...old,
      answers: { 'old-name': { ...low, at }, gone: { ...high, at } },
      targets: { gone: 'level-e' },
    };
    env = {
      ...env,
      description: valueOf(
        readDescription({
          ...rawDescription(),
          changes: [
            { from: '1.0.0', to: '1.2.3', renamed: { 'old-name': 'a-a' }, dropped: ['gone'] },
          ],
        }),
      ),
    };
    const { getState, actions } = on(frozen);
    actions().carryFinished();
    expect(getState().asStored).toEqual(frozen);
    const file = getState().saved;
    expect(file.description.version).toBe('1.2.3');
    actions().open(file);
    expect(idsKept()).toEqual([mine.id]);
    expect(readOne(stores.device, mine.id)).toEqual(frozen);
    actions().carryFinished();
    actions().remove(getState().saved);
    actions().undo();
    expect(readOne(stores.device, mine.id)).toEqual(frozen);
    expect(getState().saved).toEqual(frozen);
  });
});

describe('managing assessments', () => {
  test('an assessment started from another has the same answers and an empty history', () => {
    const { getState, actions } = on(mine, spring);
    actions().startFrom(mine);
    expect(getState().saved.id).not.toBe(mine.id);
    expect(getState().saved.answers).toEqual(mine.answers);
    actions().startFrom(spring);
    expect(getState().saved).toMatchObject({
      createdAt: '2026-11-23T13:00:00.000Z',
      answers: { 'a-b': { ...high, at } },
      targets: spring.targets,
    });
    expect(getState().saved.answers).toEqual({ 'a-b': { ...high, at } });
    expect(idsKept()).toHaveLength(4);
    expect(readOne(stores.device, spring.id)).toEqual(spring);
  });

  test('any assessment can be given a title, and a title can be removed', () => {
    const { getState, actions } = on(spring, mine);
    actions().rename(spring, 'Spring 2026');
    expect(getState().others.map(({ title }) => title)).toEqual(['Spring 2026']);
    actions().rename(the(getState().others[0]), '  ');
    expect(readOne(stores.device, spring.id)).not.toHaveProperty('title');
    actions().rename(getState().saved, 'Winter');
    expect(readOne(stores.device, mine.id)?.title).toBe('Winter');
  });

  test('a copy can be changed and has the same history', () => {
    const { getState, actions } = on(finished);
    actions().duplicate(getState().saved, 'Autumn (copy)');
    const copy = the(getState().others[0]);
    expect(copy.id).not.toBe(mine.id);
    expect(copy).toEqual({
      ...mine,
      id: copy.id,
      title: 'Autumn (copy)',
      updatedAt: '2026-11-23T13:00:00.000Z',
    });
  });

  test('a deletion can be undone, both of an open assessment and of another', () => {
    const { getState, actions } = on(spring, mine);
    actions().remove(spring);
    expect(getState()).toMatchObject({ others: [], news: { kind: 'removed' } });
    actions().undo();
    expect(getState()).toMatchObject({
      others: [spring],
      news: { kind: 'restored', what: 'removed' },
    });
    actions().remove(mine);
    expect(getState()).toMatchObject({ saved: { answers: {} }, saveStatus: { state: 'nothing' } });
    expect(idsKept()).toEqual([spring.id]);
    actions().undo();
    expect(getState().saved).toEqual(mine);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    actions().undo();
    expect(idsKept()).toHaveLength(2);
  });

  test('undoing a deletion merges a copy from a file that was added since', () => {
    const { getState, actions } = on(spring, mine);
    actions().remove(spring);
    actions().add({ ...spring, answers: { 'a-d': { ...middle, at } } });
    actions().undo();
    expect(getState().others).toMatchObject([{ answers: { 'a-b': high, 'a-d': middle } }]);
    expect(idsKept()).toHaveLength(2);
  });

  test.each([
    ['a finished assessment', { finishedAt: at }, {}],
    ['an assessment whose finished file was added since', {}, { finishedAt: at }],
  ])('undoing the deletion of %s leaves what is there', (_, deleted, back) => {
    const { getState, actions } = on({ ...spring, ...deleted }, mine);
    actions().remove({ ...spring, ...deleted });
    const added = { ...spring, ...back, title: 'From a file' };
    actions().add(added);
    actions().undo();
    expect(getState().others).toEqual([added]);
  });

  test('deleting an assessment that was never saved can be undone', () => {
    const { getState, actions } = on();
    stores.device.fails = 'full';
    actions().give('a-a', low);
    const { saved } = getState();
    actions().remove(saved);
    expect(getState().saved.answers).toEqual({});
    actions().undo();
    expect(getState().saved).toEqual(saved);
    actions().startNew();
    actions().remove(getState().saved);
    expect(getState()).toMatchObject({ saved: { answers: {} }, others: [saved] });
  });

  test('undoing a deletion does not touch answers given since', () => {
    const { getState, actions } = on(mine);
    actions().remove(mine);
    actions().give('a-b', high);
    actions().undo();
    expect(getState()).toMatchObject({ saved: { answers: { 'a-b': high } }, others: [mine] });
  });

  test('the size of the store and of each assessment is measured', () => {
    const { actions } = on(spring, mine);
    const { total, byId } = actions().measure();
    expect(Object.keys(byId).toSorted()).toEqual([spring.id, mine.id].toSorted());
    expect(total).toBeGreaterThan(the(byId[mine.id]) + the(byId[spring.id]));
  });

  test('all assessments move to the own device, and the page remembers the choice', () => {
    const remembered: string[] = [];
    const page = { ...env.page, rememberWhere: (where: string) => void remembered.push(where) };
    env = { ...env, page };
    const { getState, actions } = openedStore(env);
    actions().give('a-a', low);
    actions().startNew();
    actions().give('a-b', high);
    expect(remembered).toEqual([]);
    actions().chooseWhere('device');
    expect(remembered).toEqual(['device']);
    expect(idsKept()).toHaveLength(2);
    expect(readAll(stores.tab)).toEqual([]);
    expect(getState().others).toHaveLength(1);
  });

  test('changing to a shared tab leaves other assessments on the device, counts them and can move them', () => {
    const { getState, actions } = on(spring, mine);
    actions().chooseWhere('tab');
    expect(getState()).toMatchObject({ leftOnDevice: 1, others: [] });
    actions().moveHere();
    expect(getState()).toMatchObject({ leftOnDevice: 0, others: [spring] });
    expect(readAll(stores.device)).toEqual([]);
  });
});

describe('changes that could not be saved', () => {
  test('an unsaved assessment stays available and is saved once there is room', () => {
    const { getState, actions } = on(mine);
    stores.device.fails = 'full';
    actions().give('a-b', high);
    actions().startNew();
    expect(getState()).toMatchObject({
      saveStatus: { state: 'failed' },
      others: [{ id: mine.id }],
    });
    actions().open(the(getState().others[0]));
    expect(getState()).toMatchObject({ saved: { answers: { 'a-b': high } } });
    actions().startNew();
    stores.device.fails = null;
    actions().give('a-c', low);
    expect(readOne(stores.device, mine.id)?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(getState().saveStatus.state).toBe('saved');
  });

  test('an unsaved copy stays in memory until there is room', () => {
    const { getState, actions } = on(mine);
    stores.device.fails = 'full';
    actions().duplicate(mine, 'Copy');
    expect(getState().others.map(({ title }) => title)).toEqual(['Copy']);
    stores.device.fails = null;
    actions().give('a-b', high);
    expect(idsKept()).toHaveLength(2);
  });
});

describe('a store that was emptied from outside', () => {
  test('an emptied store is written again with everything this tab has, and this is reported', () => {
    const store = on(spring, mine);
    stores.device.entries.clear();
    store.dispatch({ type: 'emptied' });
    expect(store.getState()).toMatchObject({
      saved: mine,
      others: [spring],
      saveStatus: { state: 'failed', why: 'emptied' },
    });
    expect([...stores.device.entries]).toEqual([]);
    store.actions().give('a-b', middle);
    expect(store.getState().news).toEqual({ kind: 'rewritten' });
    expect(readOne(stores.device, spring.id)).toEqual(spring);
    expect(openedStore(env).getState()).toMatchObject({
      where: 'device',
      saved: { id: mine.id, answers: { 'a-a': low, 'a-b': middle } },
      others: [spring],
    });
  });

  test('a record of a newer app is not overwritten', () => {
    const { getState, actions } = on(mine);
    const newer = JSON.stringify({ ...mine, format: 2 });
    stores.device.entries.set(`assessment/${mine.id}`, newer);
    actions().give('a-b', high);
    expect(getState().saveStatus).toEqual({ state: 'failed', why: 'newer' });
    expect(stores.device.entries.get(`assessment/${mine.id}`)).toBe(newer);
  });
});

const conflicted = () => {
  const store = on(mine);
  put(stores.device, {
    ...mine,
    answers: { 'a-a': { ...high, at: at.replace('05', '20') } },
  });
  store.actions().give('a-a', middle);
  return store;
};

describe('a statement that two tabs have answered', () => {
  test('a conflict shows both answers until one is chosen', () => {
    const { getState, actions } = conflicted();
    expect(getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: middle, there: high },
    ]);
    expect(getState().saved.answers['a-a']).toMatchObject(middle);
    actions().settle(the(getState().conflicts[0]), 'there');
    expect(getState().conflicts).toEqual([]);
    expect(readOne(stores.device, mine.id)?.answers['a-a']).toMatchObject(high);
  });

  test('settling for this tab’s answer leaves it unchanged', () => {
    const { getState, actions } = conflicted();
    const before = getState().saved.answers;
    actions().settle(the(getState().conflicts[0]), 'here');
    expect(getState()).toMatchObject({ conflicts: [], saved: { answers: before } });
  });

  test('a conflict can be settled for a cleared answer or for “not part of my work”', () => {
    const store = on({ ...mine, answers: { 'a-a': { ...low, at }, 'a-b': { ...low, at } } });
    const later = at.replace('05', '20');
    put(stores.device, {
      ...mine,
      answers: { 'a-a': { at: later }, 'a-b': { notMyWork: true, note: 'Not mine', at: later } },
    });
    const { getState, actions } = store;
    actions().give('a-a', middle);
    actions().settle(the(getState().conflicts[0]), 'there');
    expect(getState().saved.answers['a-a']?.level).toBeUndefined();
    expect(getState().saved.answers['a-b']).toMatchObject({ notMyWork: true });
  });
});

test('a key press parses only what it writes, however many assessments there are', () => {
  const { actions } = on(mine);
  const parsedAlone = parsedBy(() => actions().note('a-a', 'In spring'));
  const many = Array.from({ length: 50 }, (_, index) =>
    savedWith({ id: `22222222-${index}`, answers: mine.answers }),
  );
  const among = on(...many, mine);
  expect(parsedBy(() => among.actions().note('a-a', 'In spring'))).toBe(parsedAlone);
});

function parsedBy(act: () => void): number {
  const parse = vi.spyOn(JSON, 'parse');
  act();
  const { length } = parse.mock.calls;
  parse.mockRestore();
  return length;
}

describe('undoing', () => {
  const file = { ...spring, answers: { 'a-d': { ...middle, at } }, updatedAt: at };
  const merged = () => {
    const store = on(spring, mine);
    store.actions().open(file);
    expect(store.getState()).toMatchObject({
      saved: { id: spring.id, answers: { 'a-b': high, 'a-d': middle } },
      news: { kind: 'merged' },
    });
    return store;
  };
  const stored = () => ({
    ...Object.fromEntries(stores.device.entries),
    // The order of fields in a text does not matter.
    ...Object.fromEntries(readAll(stores.device).map((saved) => [`assessment/${saved.id}`, saved])),
  });

  test('undoing a merge restores exactly what was stored and the open assessment', () => {
    const before = (() => {
      on(spring, mine);
      return stored();
    })();
    const { getState, actions } = merged();
    actions().undo();
    expect(stored()).toEqual(before);
    expect(getState()).toMatchObject({
      saved: mine,
      others: [spring],
      saveStatus: { state: 'saved' },
      news: { kind: 'restored', what: 'merged' },
    });
    actions().undo();
    expect(stored()).toEqual(before);
  });

  test('undoing a merge announces the restoration and nothing else', () => {
    const store = merged();
    const told: unknown[] = [];
    store.subscribe(({ news }) => told.push(news?.kind));
    store.actions().undo();
    expect(told).toEqual(['restored']);
  });

  test('a merge that is undone while the store is full is undone in memory, and saved later', () => {
    const store = merged();
    const before = stored();
    stores.device.fails = 'full';
    store.actions().undo();
    expect(stored()).toEqual(before);
    expect(store.getState()).toMatchObject({
      saved: mine,
      others: [spring],
      saveStatus: { state: 'failed', why: 'full' },
      news: { kind: 'restored', what: 'merged' },
    });
    stores.device.fails = null;
    browser.passTimers();
    expect(readOne(stores.device, spring.id)).toEqual(spring);
    expect(store.getState().saveStatus.state).toBe('saved');
  });

  test('a deletion that is undone while the store is full is undone in memory, and saved later', () => {
    const { getState, actions } = on(spring, mine);
    actions().remove(mine);
    stores.device.fails = 'full';
    actions().undo();
    expect(getState()).toMatchObject({ saved: mine, saveStatus: { state: 'failed', why: 'full' } });
    expect(idsKept()).toEqual([spring.id]);
    stores.device.fails = null;
    browser.passTimers();
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    expect(getState()).toMatchObject({ saved: mine, saveStatus: { state: 'saved' } });
  });

  test('undoing works in memory when the store is blocked', () => {
    stores.device.fails = 'blocked';
    stores.tab.fails = 'blocked';
    const { getState, actions } = openedStore(env);
    actions().give('a-a', low);
    const before = getState().saved;
    actions().open({ ...before, answers: { 'a-b': { ...high, at } } });
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    actions().undo();
    expect(getState()).toMatchObject({ saved: before, saveStatus: { state: 'failed' } });
    actions().remove(getState().saved);
    expect(getState().saved.answers).toEqual({});
    actions().undo();
    expect(getState()).toMatchObject({ saved: before, saveStatus: { state: 'failed' } });
  });

  test('a merge can no longer be undone after a change in this tab or another', () => {
    const here = merged();
    here.actions().give('a-a', high);
    expect(here.getState().news).toBeNull();
    const there = merged();
    put(stores.device, { ...there.getState().saved, title: 'Elsewhere' });
    there.dispatch({ type: 'woke' });
    expect(there.getState().news).toBeNull();
    expect(there.getState().saved.title).toBe('Elsewhere');
  });
});

describe('adding results to a full store', () => {
  test.each([
    ['a finished file', (store: Opened) => store.actions().open({ ...spring, finishedAt: at })],
    ['a file', (store: Opened) => store.actions().open(spring)],
    ['a copy', (store: Opened) => store.actions().duplicate(mine, 'Copy')],
    ['a result kept as it is', (store: Opened) => store.actions().add(spring)],
  ])('%s stays in memory and the failure is reported when the store is full', (_, act) => {
    const store = on(mine);
    stores.device.fails = 'full';
    act(store);
    const { saved, others, saveStatus } = store.getState();
    expect([saved, ...others]).toHaveLength(2);
    expect(saveStatus).toEqual({ state: 'failed', why: 'full' });
    stores.device.fails = null;
    store.actions().give('a-b', high);
    expect(idsKept()).toEqual(expect.arrayContaining([saved, ...others].map(({ id }) => id)));
    expect(store.getState().saveStatus.state).toBe('saved');
  });
});

test('adding the same result several times saves it once', () => {
  const { actions } = on(mine);
  actions().add(spring);
  actions().add({ ...spring, app: '9.9.9' });
  actions().add({ ...spring, title: 'Another' });
  actions().add({ ...spring, title: 'Another' });
  expect(idsKept()).toHaveLength(3);
});
