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
  test('each tab shows its own assessment after a reload, whichever was saved last', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().open(spring);
    one.store.actions().give('a-c', low);
    expect(other.reload().store.getState().saved.id).toBe(spring.id);
    other.store.actions().give('a-c', low);
    expect(one.reload().store.getState().saved.id).toBe(autumn.id);
  });

  test('a new tab shows the assessment that was saved last', () => {
    const other = openTab();
    other.store.actions().open(spring);
    expect(openTab().store.getState().saved.id).toBe(spring.id);
  });

  test('a reloaded tab shows another assessment when its own was deleted', () => {
    const tab = openTab();
    device.remove(`assessment/${autumn.id}`);
    saveOpen(device, spring);
    expect(tab.reload().store.getState().saved.id).toBe(spring.id);
  });
});

test('a new assessment stays open while the other tab changes an old one', () => {
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

test('a new assessment is not saved on the device after the other tab erased everything', () => {
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

  test('a conflict remains when the other tab answers another statement', () => {
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

  test('settling for this tab keeps what it typed after the conflict was found', () => {
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

  test('an answer that gives way enters the history even within the same minute', () => {
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

  test('a note that gives way enters the history', () => {
    const [one, other] = [openTab(), openTab()];
    other.store.actions().note('a-a', 'Of the other tab');
    one.store.actions().note('a-a', 'Here');
    one.store.actions().settle('a-a', 'there');
    const { note, history = [] } = one.store.getState().saved.answers['a-a'] ?? {};
    expect(note).toBe('Of the other tab');
    expect(history).toContainEqual({ ...low, note: 'Here', at });
  });

  test('a conflict disappears when the other tab answers the statement again', () => {
    const [one, other] = conflicted();
    other.store.actions().give('a-a', low);
    one.hear();
    expect(one.store.getState().conflicts).toEqual([]);
  });

  test('a conflict disappears with its assessment', () => {
    const [one, other] = conflicted();
    other.store.actions().remove(other.store.getState().saved);
    one.hear();
    expect(one.store.getState().conflicts).toEqual([]);
  });
});

describe('deletions in the other tab', () => {
  test('a deletion in the other tab is reported here and can be undone here', () => {
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

  test('erasing everything offers no undo, even when the keys are removed one by one', () => {
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

  test('undoing a deletion does not overwrite a copy that the other tab reopened and changed', () => {
    const [one, other] = [openTab(), openTab()];
    one.store.actions().remove(spring);
    other.store.actions().open(spring);
    other.store.actions().give('a-b', middle);
    one.store.actions().undo();
    expect(readOne(device, spring.id)?.answers['a-b']).toMatchObject(middle);
    expect(one.store.getState().news).toEqual({ kind: 'restored', what: 'removed' });
  });

  test('undoing a deletion leaves an assessment that was finished since', () => {
    const [one] = [openTab()];
    one.store.actions().remove(spring);
    const finished = { ...spring, finishedAt: at };
    save(device, finished);
    one.store.actions().undo();
    expect(readOne(device, spring.id)).toEqual(finished);
  });

  test('the offer to undo a deletion ends when the other tab restores the assessment', () => {
    const [one, other] = [openTab(), openTab()];
    one.store.actions().remove(spring);
    other.store.actions().open(spring);
    one.hear();
    expect(one.store.getState().news).toBeNull();
  });
});

test('renaming from an outdated list keeps the answers of the other tab', () => {
  const [one, other] = [openTab(), openTab()];
  other.store.actions().open(spring);
  other.store.actions().give('a-c', high);
  one.store.actions().rename(spring, 'Summer');
  expect(readOne(device, spring.id)).toMatchObject({
    title: 'Summer',
    answers: { 'a-b': high, 'a-c': high },
  });
});

test('answering what the other tab has finished starts a new assessment and reports it', () => {
  const [one, other] = [openTab(), openTab()];
  other.store.actions().finish(other.store.getState().saved);
  one.store.actions().give('a-b', high);
  const finishedAt = readOne(device, autumn.id)?.finishedAt;
  expect(one.store.getState().news).toEqual({ kind: 'continued', finishedAt });
  expect(one.store.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
});

describe('a shared tab', () => {
  test('a shared tab with answers expires when its last sign of life is too old', () => {
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
