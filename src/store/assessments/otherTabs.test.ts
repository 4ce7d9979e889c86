import { beforeEach, describe, expect, test } from 'vitest';
import { anotherTab, openedStore, world } from '../../../tests/support/world.ts';
import type { World } from '../../../tests/support/world.ts';
import { at, savedWith } from '../../../tests/support/building.ts';
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import type { AssessmentStore } from './store.ts';
import { followOtherTab, rememberOpen } from './otherTabs.ts';
import { rememberWhere, findOpen, saveOpen, save, readAll, readOne } from './records.ts';
import { isExpired, expiresAfter, markAlive } from '../browser/sharedTab.ts';

const low = { level: 'level-a' };
const middle = { level: 'level-c' };
const high = { level: 'level-e' };
const autumn = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: { 'a-b': { ...high, at } },
});

interface Tab {
  readonly store: AssessmentStore;
  readonly stores: MemoryStores;
  /** What the browser tells this tab of the other's writes; a tab that sleeps is told nothing. */
  readonly hear: (key?: string) => void;
  readonly reload: () => Tab;
}

let browser: World;
let device: MemoryStores['device'];
beforeEach(() => {
  browser = world({ at: '2026-11-23T13:00:00.000Z', tick: 1000, app: '0.2.0' });
  ({ device } = browser.stores);
  rememberWhere(browser.stores, 'device');
  for (const one of [spring, autumn]) saveOpen(device, one);
});

function openTab(stores: MemoryStores = { ...memoryStores(), device }): Tab {
  const { env } = anotherTab(browser, stores);
  const store = openedStore(env);
  const hear = (key?: string) => followOtherTab(store, env, key);
  const reload = () => {
    rememberOpen(store, env);
    return openTab(stores);
  };
  return { store, stores, hear, reload };
}

describe('two tabs with two assessments open', () => {
  test('each still has its own after a reload, whichever was written last', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().open(spring);
    one.store.actions().give('a-c', low);
    expect(other.reload().store.getState().saved.id).toBe(spring.id);
    other.store.actions().give('a-c', low);
    expect(one.reload().store.getState().saved.id).toBe(autumn.id);
  });

  test('are no rule for a new tab, which has the one written last', () => {
    const other = openTab();
    other.store.actions().open(spring);
    expect(openTab().store.getState().saved.id).toBe(spring.id);
  });

  test('do not look for one that is deleted', () => {
    const tab = openTab();
    device.remove(`assessment/${autumn.id}`);
    saveOpen(device, spring);
    expect(tab.reload().store.getState().saved.id).toBe(spring.id);
  });
});

test('a new assessment stays new while the other tab goes on with an old one', () => {
  const [one, other] = [openTab(), openTab()];
  one.store.actions().startNew();
  other.store.actions().give('a-b', high);
  one.hear();
  expect(one.store.getState()).toMatchObject({
    saved: { answers: {} },
    others: [{ id: autumn.id, answers: { 'a-b': high } }, { id: spring.id }],
  });
  one.store.actions().give('a-a', middle);
  expect(readOne(device, autumn.id)?.answers['a-a']).toMatchObject(low);
});

test('a new assessment is of no device any more when the other tab has erased everything', () => {
  const [one, other] = [openTab(), openTab()];
  one.store.actions().startNew();
  other.store.actions().erase('all');
  one.hear();
  expect(one.store.getState()).toMatchObject({ where: 'tab', others: [], news: null });
  one.store.actions().give('a-a', low);
  expect([...device.entries]).toEqual([]);
});

describe('a statement that both tabs have answered', () => {
  const conflicted = () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().give('a-a', high);
    one.store.actions().give('a-a', middle);
    other.hear();
    expect(one.store.getState().conflicts).toHaveLength(1);
    return [one, other] as const;
  };

  test('is still to be settled when the other tab goes on with another statement', () => {
    const [one, other] = conflicted();
    other.store.actions().give('a-b', low);
    one.hear();
    expect(one.store.getState()).toMatchObject({
      saved: { answers: { 'a-b': low } },
      conflicts: [{ competenceId: 'a-a', here: middle, there: high }],
    });
    one.store.actions().settle('a-a', 'there');
    expect(readOne(device, autumn.id)?.answers).toMatchObject({ 'a-a': high, 'a-b': low });
  });

  test('is kept as it stands here by now, not as it was when the conflict was found', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().note('a-a', 'Of the other tab');
    for (const text of ['H', 'He', 'Here']) one.store.actions().note('a-a', text);
    expect(one.store.getState().conflicts).toMatchObject([
      { here: { note: 'Here' }, there: { note: 'Of the other tab' } },
    ]);
    one.store.actions().settle('a-a', 'here');
    expect(one.store.getState()).toMatchObject({
      conflicts: [],
      saved: { answers: { 'a-a': { ...low, note: 'Here' } } },
    });
  });

  test('keeps the answer that gives way in the history, though it is of this minute', () => {
    const [one] = conflicted();
    one.store.actions().settle('a-a', 'there');
    const { level, history = [] } = one.store.getState().saved.answers['a-a'] ?? {};
    expect(level).toBe(high.level);
    expect(history).toEqual([
      expect.objectContaining(low),
      expect.objectContaining(high),
      expect.objectContaining(middle),
    ]);
  });

  test('keeps the note that gives way in the history, as it keeps an answer', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().note('a-a', 'Of the other tab');
    one.store.actions().note('a-a', 'Here');
    one.store.actions().settle('a-a', 'there');
    const { note, history = [] } = one.store.getState().saved.answers['a-a'] ?? {};
    expect(note).toBe('Of the other tab');
    expect(history).toContainEqual({ ...low, note: 'Here', at });
  });

  test('is settled when it is answered in the other tab once more', () => {
    const [one, other] = conflicted();
    other.store.actions().give('a-a', low);
    one.hear();
    expect(one.store.getState().conflicts).toEqual([]);
  });

  test('is of no other assessment', () => {
    const [one, other] = conflicted();
    other.store.actions().remove(other.store.getState().saved);
    one.hear();
    expect(one.store.getState().conflicts).toEqual([]);
  });
});

describe('what the other tab deletes', () => {
  test('is told where it was open, and can be taken back from there', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().remove(autumn);
    one.hear();
    expect(one.store.getState()).toMatchObject({
      saved: { answers: {} },
      news: { kind: 'removed', before: { kept: { title: 'Autumn' } } },
    });
    one.store.actions().undo();
    other.hear();
    expect(one.store.getState().saved).toEqual(autumn);
    expect(other.store.getState().news).toBeNull();
    expect(readAll(device)).toEqual([autumn, spring]);
  });

  test('is not offered when everything is erased, though one key after another is heard of', () => {
    const [one, other] = [openTab(), openTab()];
    const { remove } = device;
    Object.assign(device, {
      remove: (key: string) => {
        remove(key);
        one.hear(key);
      },
    });
    other.store.actions().erase('all');
    expect(one.store.getState()).toMatchObject({ where: 'tab', others: [], news: null });
    one.store.actions().give('a-a', low);
    expect([...device.entries]).toEqual([]);
  });

  test('and has opened again from a file and changed, is not overwritten by undoing', () => {
    const [one, other] = [openTab(), openTab()];
    one.store.actions().remove(spring);
    other.store.actions().open(spring);
    other.store.actions().give('a-b', middle);
    one.store.actions().undo();
    expect(readOne(device, spring.id)?.answers['a-b']).toMatchObject(middle);
    expect(one.store.getState().news).toEqual({ kind: 'restored', what: 'removed' });
  });

  test('and has finished since, stays finished', () => {
    const [one] = [openTab()];
    one.store.actions().remove(spring);
    const finished = { ...spring, finishedAt: at };
    save(device, finished);
    one.store.actions().undo();
    expect(readOne(device, spring.id)).toEqual(finished);
  });

  test('and brings back, is no news any more', () => {
    const [one, other] = [openTab(), openTab()];
    one.store.actions().remove(spring);
    other.store.actions().open(spring);
    one.hear();
    expect(one.store.getState().news).toBeNull();
  });
});

test('what is named in a list that is out of date keeps what the other tab has answered', () => {
  const [one, other] = [openTab(), openTab()];
  other.store.actions().open(spring);
  other.store.actions().give('a-c', high);
  one.store.actions().rename(spring, 'Summer');
  expect(readOne(device, spring.id)).toMatchObject({
    title: 'Summer',
    answers: { 'a-b': high, 'a-c': high },
  });
});

test('what the other tab has finished goes on in a new assessment, and that is said', () => {
  const [one, other] = [openTab(), openTab()];
  other.store.actions().finish(other.store.getState().saved);
  one.store.actions().give('a-b', high);
  const finishedAt = readOne(device, autumn.id)?.finishedAt;
  expect(one.store.getState().news).toEqual({ kind: 'continued', finishedAt });
  expect(one.store.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
});

describe('a shared tab', () => {
  test('is stale when its last sign of life is too old, and only with something in it', () => {
    const stores = memoryStores();
    const clock = browser.env.now().getTime();
    const now = new Date(clock);
    const later = new Date(clock + expiresAfter + 1);
    expect(isExpired(stores.tab, later)).toBe(false);
    saveOpen(stores.tab, autumn);
    markAlive(stores.tab, now);
    expect(isExpired(stores.tab, new Date(clock + expiresAfter))).toBe(false);
    expect(isExpired(stores.tab, later)).toBe(true);
    expect(findOpen(stores, later, 'test-frame').expired).toBe(true);
  });
});
