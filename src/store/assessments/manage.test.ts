import { beforeEach, describe, expect, test } from 'vitest';
import {
  at,
  descriptionWith,
  rawDescription,
  savedWith,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import { readDescription } from '../../domain/description/description.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { asStored } from './asStored.ts';
import { createAssessmentStore } from './store.ts';
import type { AssessmentStore } from './store.ts';
import { followOtherTab } from './otherTabs.ts';
import { rememberWhere, saveOpen, save, readAll, readOne } from './records.ts';
import type { Environment } from './state.ts';

const low = { level: 'level-a' };
const middle = { level: 'level-c' };
const high = { level: 'level-e' };
const mine = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: { 'a-b': { ...high, at, history: [{ ...low, at }] }, 'a-c': { at, history: [] } },
  targets: { 'a-b': 'level-e' },
});
const finished: Saved = { ...mine, finishedAt: '2026-11-23T12:10:00.000Z' };

let stores: MemoryStores;
let env: Environment;
let clock: number;
const pass = (minutes: number) => {
  clock += minutes * 60_000;
};
beforeEach(() => {
  stores = memoryStores();
  clock = Date.parse('2026-11-23T13:00:00.000Z');
  let ids = 0;
  env = {
    stores,
    now: () => new Date(clock),
    newId: () => {
      ids += 1;
      return `00000000-${ids}`;
    },
    app: '0.2.0',
    site: 'https://example.org/',
    description: descriptionWith(),
    language: () => 'fi',
  };
});

/** An app on a person's own device, with the last of these open. */
function on(...kept: readonly Saved[]): AssessmentStore {
  rememberWhere(stores, 'device');
  for (const one of kept) saveOpen(stores.device, one);
  return createAssessmentStore(env);
}
const idsKept = () => readAll(stores.device).map(({ id }) => id);

describe('a finished assessment', () => {
  test('finishing an assessment adds a date and changes nothing else', () => {
    const { getState } = on(spring, mine);
    getState().finish(getState().saved);
    expect(readOne(stores.device, mine.id)).toEqual({
      ...mine,
      language: 'fi',
      updatedAt: '2026-11-23T13:00:00.000Z',
      finishedAt: '2026-11-23T13:00:00.000Z',
    });
    getState().finish(spring);
    expect(readOne(stores.device, spring.id)).toEqual({
      ...spring,
      finishedAt: '2026-11-23T13:00:00.000Z',
    });
    pass(5);
    getState().finish(the(getState().others[0]));
    expect(readOne(stores.device, spring.id)?.finishedAt).toBe('2026-11-23T13:00:00.000Z');
  });

  test.each([
    ['an answer', (store: AssessmentStore) => store.getState().give('a-a', high)],
    ['a clearing', (store: AssessmentStore) => store.getState().clear('a-a')],
    ['a note', (store: AssessmentStore) => store.getState().note('a-a', 'In spring')],
    ['a target', (store: AssessmentStore) => store.getState().aim('a-a', 'level-c')],
    ['a situation', (store: AssessmentStore) => store.getState().write('situation', 'A course')],
  ])('%s on a finished assessment starts a new one, and this is reported once', (_, act) => {
    const store = on(finished);
    act(store);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    const { saved, others, news } = store.getState();
    expect(saved).toMatchObject({ id: '00000000-1', createdAt: '2026-11-23T13:00:00.000Z' });
    expect(saved).not.toHaveProperty('finishedAt');
    expect(saved).not.toHaveProperty('title');
    expect(others).toEqual([finished]);
    expect(news).toEqual({ kind: 'continued', finishedAt: finished.finishedAt });
    store.getState().dismiss();
    store.getState().give('a-b', low);
    expect(store.getState()).toMatchObject({ news: null, saved: { id: '00000000-1' } });
    expect(idsKept()).toHaveLength(2);
  });

  test('a finished assessment can be given a title and a name', () => {
    const { getState } = on(finished);
    getState().rename(getState().saved, ' Autumn 2026 ');
    expect(readOne(stores.device, mine.id)).toEqual({ ...finished, title: 'Autumn 2026' });
    expect(getState().saved.title).toBe('Autumn 2026');
    getState().write('person', 'Aino');
    expect(readOne(stores.device, mine.id)).toEqual({
      ...finished,
      title: 'Autumn 2026',
      person: 'Aino',
    });
    expect(getState().news).toBeNull();
  });

  test('a finished assessment opens unchanged', () => {
    const { getState } = on(finished, spring);
    getState().open(finished);
    expect(getState().saved).toEqual(finished);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
  });

  test('a finished assessment is not merged with a different file, which is added as another', () => {
    const { getState } = on(finished);
    getState().open({ ...mine, answers: { 'a-a': { ...high, at } } });
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved).toMatchObject({ id: '00000000-1', answers: { 'a-a': high } });
    getState().open({ ...mine, updatedAt: '2026-12-01T09:00:00.000Z' });
    expect(getState().saved).toEqual(finished);
    expect(idsKept()).toHaveLength(2);
  });

  test('a file that was added as another is recognised the next time', () => {
    const { getState } = on(finished);
    const file = { ...mine, answers: { 'a-a': { ...high, at } } };
    getState().open(file);
    getState().open(file);
    getState().open({ ...file, app: '9.9.9', language: 'sv' });
    expect(getState().saved.id).toBe('00000000-1');
    expect(idsKept()).toHaveLength(2);
  });

  test('opening the finished file of an unfinished assessment finishes it when the answers are the same', () => {
    const { getState } = on(mine);
    getState().open(finished);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved).toEqual(finished);
  });

  test('an assessment that another tab has finished takes no change from this tab', () => {
    const { getState } = on(mine);
    saveOpen(stores.device, finished);
    getState().give('a-b', high);
    expect(readOne(stores.device, mine.id)).toEqual(finished);
    expect(getState().saved).toMatchObject({
      id: '00000000-1',
      answers: { 'a-a': low, 'a-b': high },
    });
  });

  test('a finished assessment moves to another store unchanged', () => {
    const { getState } = on(finished);
    getState().chooseWhere('tab');
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
    const { getState } = carrying();
    expect(getState()).toMatchObject({ saved: { description: old.description }, carried: null });
    getState().give('old-name', high);
    expect(getState().saved).toMatchObject({
      description: { version: '1.2.3' },
      answers: { 'a-a': high },
    });
    expect(readOne(stores.device, mine.id)?.description).toEqual(old.description);
  });

  test('a finished assessment is carried over for display, while the stored one stays in its version', () => {
    const { getState } = carrying();
    getState().carryFinished();
    expect(getState()).toMatchObject({
      saved: { answers: { 'a-a': low }, finishedAt: finished.finishedAt },
      carried: { from: '1.0.0' },
    });
    expect(readOne(stores.device, mine.id)?.answers).toHaveProperty('old-name');
    getState().write('person', 'Aino');
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
    const { getState } = on(frozen);
    getState().carryFinished();
    expect(asStored(getState())).toEqual(frozen);
    const file = getState().saved;
    expect(file.description.version).toBe('1.2.3');
    getState().open(file);
    expect(idsKept()).toEqual([mine.id]);
    expect(readOne(stores.device, mine.id)).toEqual(frozen);
    getState().carryFinished();
    getState().remove(getState().saved);
    getState().undo();
    expect(readOne(stores.device, mine.id)).toEqual(frozen);
    expect(getState().saved).toEqual(frozen);
  });
});

describe('managing assessments', () => {
  test('an assessment started from another has the same answers and an empty history', () => {
    const { getState } = on(mine, spring);
    getState().startFrom(mine);
    const from = getState().saved;
    expect(from).toMatchObject({ id: '00000000-2', answers: mine.answers });
    getState().startFrom(spring);
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
    const { getState } = on(spring, mine);
    getState().rename(spring, 'Spring 2026');
    expect(getState().others.map(({ title }) => title)).toEqual(['Spring 2026']);
    getState().rename(the(getState().others[0]), '  ');
    expect(readOne(stores.device, spring.id)).not.toHaveProperty('title');
    getState().rename(getState().saved, 'Winter');
    expect(readOne(stores.device, mine.id)?.title).toBe('Winter');
  });

  test('a copy can be changed and has the same history', () => {
    const { getState } = on(finished);
    getState().duplicate(getState().saved, 'Autumn (copy)');
    const [copy] = getState().others;
    expect(copy).toEqual({
      ...mine,
      id: '00000000-1',
      title: 'Autumn (copy)',
      updatedAt: '2026-11-23T13:00:00.000Z',
    });
  });

  test('a deletion can be undone, both of an open assessment and of another', () => {
    const { getState } = on(spring, mine);
    getState().remove(spring);
    expect(getState()).toMatchObject({ others: [], news: { kind: 'removed' } });
    getState().undo();
    expect(getState()).toMatchObject({
      others: [spring],
      news: { kind: 'restored', what: 'removed' },
    });
    getState().remove(mine);
    expect(getState()).toMatchObject({ saved: { answers: {} }, saveStatus: { state: 'nothing' } });
    expect(idsKept()).toEqual([spring.id]);
    getState().undo();
    expect(getState().saved).toEqual(mine);
    expect(readOne(stores.device, mine.id)).toEqual(mine);
    getState().undo();
    expect(idsKept()).toHaveLength(2);
  });

  test('undoing a deletion does not touch answers given since', () => {
    const { getState } = on(mine);
    getState().remove(mine);
    getState().give('a-b', high);
    getState().undo();
    expect(getState()).toMatchObject({ saved: { answers: { 'a-b': high } }, others: [mine] });
  });

  test('the size of the store and of each assessment is measured', () => {
    const { getState } = on(spring, mine);
    const { total, byId } = getState().measure();
    expect(Object.keys(byId).toSorted()).toEqual([spring.id, mine.id].toSorted());
    expect(total).toBeGreaterThan(the(byId[mine.id]) + the(byId[spring.id]));
  });

  test('all assessments move to the own device, and the browser is asked for persistence', () => {
    let asked = 0;
    env = { ...env, askForPersistence: () => (asked += 1) };
    const { getState } = createAssessmentStore(env);
    getState().give('a-a', low);
    getState().startNew();
    getState().give('a-b', high);
    expect(asked).toBe(0);
    getState().chooseWhere('device');
    expect(asked).toBe(1);
    expect(idsKept()).toHaveLength(2);
    expect(readAll(stores.tab)).toEqual([]);
    expect(getState().others).toHaveLength(1);
  });

  test('changing to a shared tab leaves other assessments on the device, counts them and can move them', () => {
    const { getState } = on(spring, mine);
    getState().chooseWhere('tab');
    expect(getState()).toMatchObject({ leftOnDevice: 1, others: [] });
    getState().moveFromDevice();
    expect(getState()).toMatchObject({ leftOnDevice: 0, others: [spring] });
    expect(readAll(stores.device)).toEqual([]);
  });
});

describe('changes that could not be saved', () => {
  test('an unsaved assessment stays available and is saved once there is room', () => {
    const { getState } = on(mine);
    stores.device.fails = 'full';
    getState().give('a-b', high);
    getState().startNew();
    expect(getState()).toMatchObject({
      saveStatus: { state: 'failed' },
      others: [{ id: mine.id }],
    });
    getState().open(the(getState().others[0]));
    expect(getState()).toMatchObject({ saved: { answers: { 'a-b': high } } });
    getState().startNew();
    stores.device.fails = null;
    getState().give('a-c', low);
    expect(readOne(stores.device, mine.id)?.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    expect(getState().unsaved).toEqual([]);
  });

  test('an unsaved copy stays in memory until there is room', () => {
    const { getState } = on(mine);
    stores.device.fails = 'full';
    getState().duplicate(mine, 'Copy');
    expect(getState().others.map(({ title }) => title)).toEqual(['Copy']);
    stores.device.fails = null;
    getState().give('a-b', high);
    expect(idsKept()).toHaveLength(2);
  });
});

describe('a store that was emptied from outside', () => {
  test('an emptied store is written again with everything this tab has, and this is reported', () => {
    const store = on(spring, mine);
    stores.device.entries.clear();
    followOtherTab(store, env, null);
    store.getState().give('a-b', middle);
    expect(store.getState().news).toEqual({ kind: 'rewritten' });
    expect(readOne(stores.device, spring.id)).toEqual(spring);
    expect(createAssessmentStore(env).getState()).toMatchObject({
      where: 'device',
      saved: { id: mine.id, answers: { 'a-a': low, 'a-b': middle } },
      others: [spring],
    });
  });

  test('a record of a newer app is not overwritten', () => {
    const { getState } = on(mine);
    const newer = JSON.stringify({ ...mine, format: 2 });
    stores.device.write(`assessment/${mine.id}`, newer);
    getState().give('a-b', high);
    expect(getState().saveStatus).toEqual({ state: 'failed', why: 'newer' });
    expect(stores.device.read(`assessment/${mine.id}`)).toBe(newer);
  });
});

const conflicted = () => {
  const store = on(mine);
  save(stores.device, {
    ...mine,
    answers: { 'a-a': { ...high, at: at.replace('05', '20') } },
  });
  store.getState().give('a-a', middle);
  return store;
};

describe('a statement that two tabs have answered', () => {
  test('a conflict shows both answers until one is chosen', () => {
    const { getState } = conflicted();
    expect(getState().conflicts).toMatchObject([
      { competenceId: 'a-a', here: middle, there: high },
    ]);
    expect(getState().saved.answers['a-a']).toMatchObject(middle);
    getState().settle('a-a', 'there');
    expect(getState().conflicts).toEqual([]);
    expect(readOne(stores.device, mine.id)?.answers['a-a']).toMatchObject(high);
  });

  test('settling for this tab’s answer leaves it unchanged', () => {
    const { getState } = conflicted();
    const before = getState().saved.answers;
    getState().settle('a-a', 'here');
    expect(getState()).toMatchObject({ conflicts: [], saved: { answers: before } });
    getState().settle('a-a', 'there');
    expect(getState().saved.answers).toEqual(before);
  });

  test('a conflict can be settled for a cleared answer or for “not part of my work”', () => {
    const store = on({ ...mine, answers: { 'a-a': { ...low, at }, 'a-b': { ...low, at } } });
    const later = at.replace('05', '20');
    save(stores.device, {
      ...mine,
      answers: { 'a-a': { at: later }, 'a-b': { notMyWork: true, note: 'Not mine', at: later } },
    });
    const { getState } = store;
    getState().give('a-a', middle);
    getState().settle('a-a', 'there');
    expect(getState().saved.answers['a-a']?.level).toBeUndefined();
    expect(getState().saved.answers['a-b']).toMatchObject({ notMyWork: true });
  });
});

test('a key press parses no stored text, however many assessments there are', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    savedWith({ id: `22222222-${index}`, answers: mine.answers }),
  );
  const { getState } = on(...many, mine);
  const parse = JSON.parse;
  let parsed = 0;
  JSON.parse = (...input) => {
    parsed += 1;
    return parse(...input);
  };
  getState().note('a-a', 'In spring');
  getState().give('a-b', high);
  JSON.parse = parse;
  expect(parsed).toBe(0);
});

describe('undoing', () => {
  const file = { ...spring, answers: { 'a-d': { ...middle, at } }, updatedAt: at };
  const merged = () => {
    const store = on(spring, mine);
    store.getState().open(file);
    expect(store.getState()).toMatchObject({
      saved: { id: spring.id, answers: { 'a-b': high, 'a-d': middle } },
      news: { kind: 'merged' },
    });
    return store;
  };
  const stored = () => Object.fromEntries(stores.device.entries);

  test('undoing a merge restores the exact stored texts and the open assessment', () => {
    const before = (() => {
      on(spring, mine);
      return stored();
    })();
    const { getState } = merged();
    getState().undo();
    expect(stored()).toEqual(before);
    expect(getState()).toMatchObject({
      saved: mine,
      others: [spring],
      saveStatus: { state: 'saved' },
      news: { kind: 'restored', what: 'merged' },
    });
    getState().undo();
    expect(stored()).toEqual(before);
  });

  test('undoing a merge announces the restoration and nothing else', () => {
    const store = merged();
    const told: unknown[] = [];
    store.subscribe(({ news }) => told.push(news?.kind));
    store.getState().undo();
    expect(told).toEqual(['restored']);
  });

  test.each([
    ['the assessment', (key: string) => key.startsWith('assessment/')],
    ['the pointer to the open one', (key: string) => key.startsWith('current/')],
  ])('undoing changes nothing when there is no room for %s, and can be repeated', (_, isFull) => {
    const store = merged();
    const before = [stored(), store.getState().saved] as const;
    const { write } = stores.device;
    Object.assign(stores.device, {
      write: (key: string, text: string) => (isFull(key) ? 'full' : write(key, text)),
    });
    store.getState().undo();
    expect([stored(), store.getState().saved]).toEqual(before);
    expect(store.getState().news).toMatchObject({ kind: 'merged', refused: true });
    Object.assign(stores.device, { write });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ saved: mine, others: [spring] });
  });

  test('undoing a deletion reports a full store and can be repeated', () => {
    const { getState } = on(spring, mine);
    getState().remove(mine);
    stores.device.fails = 'full';
    getState().undo();
    expect(getState().news).toMatchObject({ kind: 'removed', refused: true });
    expect(idsKept()).toEqual([spring.id]);
    stores.device.fails = null;
    getState().undo();
    expect(getState().saved).toEqual(mine);
  });

  test('undoing works in memory when the store is blocked', () => {
    stores.device.fails = 'blocked';
    stores.tab.fails = 'blocked';
    const { getState } = createAssessmentStore(env);
    getState().give('a-a', low);
    const before = getState().saved;
    getState().open({ ...before, answers: { 'a-b': { ...high, at } } });
    expect(getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
    getState().undo();
    expect(getState()).toMatchObject({ saved: before, saveStatus: { state: 'failed' } });
    getState().remove(getState().saved);
    expect(getState().saved.answers).toEqual({});
    getState().undo();
    expect(getState()).toMatchObject({ saved: before, saveStatus: { state: 'failed' } });
  });

  test('a merge can no longer be undone after a change in this tab or another', () => {
    const here = merged();
    here.getState().give('a-a', high);
    expect(here.getState().news).toBeNull();
    const there = merged();
    save(stores.device, { ...there.getState().saved, title: 'Elsewhere' });
    followOtherTab(there, env, `assessment/${spring.id}`);
    expect(there.getState().news).toBeNull();
    expect(there.getState().saved.title).toBe('Elsewhere');
  });
});

describe('adding results to a full store', () => {
  test.each([
    [
      'a finished file',
      (store: AssessmentStore) => store.getState().open({ ...spring, finishedAt: at }),
    ],
    ['a file', (store: AssessmentStore) => store.getState().open(spring)],
    ['a copy', (store: AssessmentStore) => store.getState().duplicate(mine, 'Copy')],
    ['a result added as it is', (store: AssessmentStore) => store.getState().add(spring)],
  ])('%s stays in memory and the failure is reported when the store is full', (_, act) => {
    const store = on(mine);
    stores.device.fails = 'full';
    act(store);
    const { saved, others, saveStatus } = store.getState();
    expect([saved, ...others]).toHaveLength(2);
    expect(saveStatus).toEqual({ state: 'failed', why: 'full' });
    stores.device.fails = null;
    store.getState().give('a-b', high);
    expect(idsKept()).toEqual(expect.arrayContaining([saved, ...others].map(({ id }) => id)));
    expect(store.getState().saveStatus.state).toBe('saved');
  });
});

test('adding the same result several times saves it once', () => {
  const { getState } = on(mine);
  getState().add(spring);
  getState().add({ ...spring, app: '9.9.9' });
  getState().add({ ...spring, title: 'Another' });
  getState().add({ ...spring, title: 'Another' });
  expect(idsKept()).toHaveLength(3);
});
