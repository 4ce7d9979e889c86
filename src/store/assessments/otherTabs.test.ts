import { beforeEach, describe, expect, test } from 'vitest';
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
import { memoryStores } from '../../../tests/support/memoryStores.ts';
import type { MemoryStores } from '../../../tests/support/memoryStores.ts';
import { chooseBefore, put, putOpen, readAll, readOne } from '../../../tests/support/records.ts';
import { anotherTab, tabOf, world } from '../../../tests/support/world.ts';
import type { Tab, World } from '../../../tests/support/world.ts';
import { readDescription } from '../../domain/description/readDescription.ts';

const autumn = savedWith({ title: 'Autumn', answers: { 'a-a': { ...low, at } } });
const spring = savedWith({
  id: '11111111-1',
  title: 'Spring',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: { 'a-b': { ...high, at } },
});

let browser: World;
let device: MemoryStores['device'];
beforeEach(() => {
  browser = world({ at: '2026-11-23T13:00:00.000Z', tick: 1000, app: '0.2.0' });
  ({ device } = browser.stores);
  chooseBefore(browser.stores, 'device');
  for (const one of [spring, autumn]) putOpen(device, one);
});

const openTab = (): Tab => tabOf(anotherTab(browser));
const openConflict = ({ getState }: Tab) => the(getState().conflicts[0]);

describe('two tabs with two assessments open', () => {
  test('each tab shows its own assessment after a reload, whichever was saved last', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().open(spring);
    one.actions().give('a-c', low);
    expect(other.reload().getState().saved.id).toBe(spring.id);
    other.actions().give('a-c', low);
    expect(one.reload().getState().saved.id).toBe(autumn.id);
  });

  test('a new tab shows the assessment that was saved last', () => {
    const other = openTab();
    other.actions().open(spring);
    expect(openTab().getState().saved.id).toBe(spring.id);
  });

  test('a reloaded tab shows another assessment when its own was deleted', () => {
    const tab = openTab();
    device.entries.delete(`assessment/${autumn.id}`);
    putOpen(device, spring);
    expect(tab.reload().getState().saved.id).toBe(spring.id);
  });
});

test('a new assessment stays open while the other tab changes an old one', () => {
  const [one, other] = [openTab(), openTab()];
  one.actions().startNew();
  other.actions().give('a-b', high);
  one.wake();
  expect(one.getState()).toMatchObject({
    saved: { answers: {} },
    others: [{ id: autumn.id, answers: { 'a-b': high } }, { id: spring.id }],
  });
  one.actions().give('a-a', middle);
  expect(readOne(device, autumn.id)?.answers['a-a']).toMatchObject(low);
});

test('a new assessment stays open when the tab is in front again, though there is one other', () => {
  device.entries.delete(`assessment/${spring.id}`);
  const one = openTab();
  one.actions().startNew();
  one.wake();
  expect(one.getState()).toMatchObject({ saved: { answers: {} }, others: [{ id: autumn.id }] });
});

test('a new assessment is not saved on the device after the other tab erased everything', async () => {
  const [one, other] = [openTab(), openTab()];
  one.actions().startNew();
  await other.actions().erase('all');
  one.wake();
  expect(one.getState()).toMatchObject({ where: 'tab', others: [], news: { kind: 'erased' } });
  one.actions().give('a-a', low);
  expect([...device.entries]).toEqual([]);
});

describe('a statement that both tabs have answered', () => {
  const conflicted = () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().give('a-a', high);
    one.actions().give('a-a', middle);
    other.wake();
    expect(one.getState().conflicts).toHaveLength(1);
    return [one, other] as const;
  };

  test('a conflict remains when the other tab answers another statement', () => {
    const [one, other] = conflicted();
    other.actions().give('a-b', low);
    one.wake();
    expect(one.getState()).toMatchObject({
      saved: { answers: { 'a-b': low } },
      conflicts: [{ competenceId: 'a-a', here: middle, there: high }],
    });
    one.actions().settle(openConflict(one), 'there');
    expect(readOne(device, autumn.id)?.answers).toMatchObject({ 'a-a': high, 'a-b': low });
  });

  test('settling for this tab keeps what it typed after the conflict was found', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().note('a-a', 'Of the other tab');
    for (const text of ['H', 'He', 'Here']) one.actions().note('a-a', text);
    expect(one.getState().conflicts).toMatchObject([
      { here: { note: 'Here' }, there: { note: 'Of the other tab' } },
    ]);
    one.actions().settle(openConflict(one), 'here');
    expect(one.getState()).toMatchObject({
      conflicts: [],
      saved: { answers: { 'a-a': { ...low, note: 'Here' } } },
    });
  });

  test('an answer that gives way enters the history even within the same minute', () => {
    const [one] = conflicted();
    one.actions().settle(openConflict(one), 'there');
    const { level, history = [] } = one.getState().saved.answers['a-a'] ?? {};
    expect(level).toBe(high.level);
    expect(history).toEqual([
      expect.objectContaining(low),
      expect.objectContaining(high),
      expect.objectContaining(middle),
    ]);
  });

  test('a note that gives way enters the history', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().note('a-a', 'Of the other tab');
    one.actions().note('a-a', 'Here');
    one.actions().settle(openConflict(one), 'there');
    const { note, history = [] } = one.getState().saved.answers['a-a'] ?? {};
    expect(note).toBe('Of the other tab');
    expect(history).toContainEqual({ ...low, note: 'Here', at });
  });

  test('a note that gave way can be brought back, and the one in its place too', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().note('a-a', 'Of the other tab');
    one.actions().note('a-a', 'Here');
    one.actions().settle(openConflict(one), 'there');
    one.actions().restoreNote('a-a', 'Here');
    expect(one.getState().saved.answers['a-a']).toMatchObject({ ...low, note: 'Here' });
    one.actions().restoreNote('a-a', 'Of the other tab');
    expect(readOne(device, autumn.id)?.answers['a-a']?.note).toBe('Of the other tab');
  });

  test('a conflict disappears when the other tab answers the statement again', () => {
    const [one, other] = conflicted();
    other.actions().give('a-a', low);
    one.wake();
    expect(one.getState().conflicts).toEqual([]);
  });

  test('a conflict about a text or a target remains, whatever stands by now, until one is chosen', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().write('situation', 'Of the other tab');
    other.actions().aim('a-b', 'level-d');
    one.actions().write('situation', 'Here');
    other.wake();
    const aimed = openTab();
    aimed.actions().aim('a-c', 'level-d');
    one.actions().aim('a-c', 'level-e');
    const about = () => one.getState().conflicts.map(({ kind }) => kind);
    expect(about()).toEqual(['text', 'target']);
    other.wake();
    other.actions().give('a-d', low);
    one.wake();
    expect(about()).toEqual(['text', 'target']);
    other.actions().write('situation', 'Changed again');
    one.wake();
    expect(one.getState().conflicts).toMatchObject([
      { kind: 'text', here: 'Changed again', there: 'Of the other tab' },
      { kind: 'target' },
    ]);
    other.actions().aim('a-c', 'level-d');
    one.wake();
    expect(about()).toEqual(['text']);
  });

  test('a conflict disappears with its assessment', () => {
    const [one, other] = conflicted();
    other.actions().remove(other.getState().saved);
    one.wake();
    expect(one.getState().conflicts).toEqual([]);
  });
});

describe('deletions in the other tab', () => {
  test('a deletion in the other tab is reported here and can be undone here', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().remove(autumn);
    one.wake();
    expect(one.getState()).toMatchObject({
      saved: { answers: {} },
      news: { kind: 'removed', before: { kept: { title: 'Autumn' } } },
    });
    one.actions().undo();
    other.wake();
    expect(one.getState().saved).toEqual(autumn);
    expect(other.getState().news).toBeNull();
    expect(readAll(device)).toEqual([autumn, spring]);
  });

  test('erasing everything in the other tab is reported here and offers no undo', async () => {
    const [one, other] = [openTab(), openTab()];
    await other.actions().erase('all');
    one.wake();
    expect(one.getState()).toMatchObject({ where: 'tab', others: [], news: { kind: 'erased' } });
    one.actions().undo();
    one.actions().give('a-a', low);
    expect([...device.entries]).toEqual([]);
  });

  test('undoing a deletion does not overwrite a copy that the other tab reopened and changed', () => {
    const [one, other] = [openTab(), openTab()];
    one.actions().remove(spring);
    other.actions().open(spring);
    other.actions().give('a-b', middle);
    one.actions().undo();
    expect(readOne(device, spring.id)?.answers['a-b']).toMatchObject(middle);
    expect(one.getState().news).toEqual({ kind: 'restored', what: 'removed' });
  });

  test('undoing a deletion leaves an assessment that was finished since', () => {
    const [one] = [openTab()];
    one.actions().remove(spring);
    const finished = { ...spring, finishedAt: at };
    put(device, finished);
    one.actions().undo();
    expect(readOne(device, spring.id)).toEqual(finished);
  });

  test('the offer to undo a deletion ends when the other tab restores the assessment', () => {
    const [one, other] = [openTab(), openTab()];
    one.actions().remove(spring);
    other.actions().open(spring);
    one.wake();
    expect(one.getState().news).toBeNull();
  });
});

test('renaming from an outdated list keeps the answers of the other tab', () => {
  const [one, other] = [openTab(), openTab()];
  other.actions().open(spring);
  other.actions().give('a-c', high);
  one.actions().rename(spring, 'Summer');
  expect(readOne(device, spring.id)).toMatchObject({
    title: 'Summer',
    answers: { 'a-b': high, 'a-c': high },
  });
});

test('renaming what the other tab has deleted saves it again', () => {
  const [one, other] = [openTab(), openTab()];
  other.actions().remove(spring);
  one.wake();
  one.actions().rename(spring, 'Summer');
  expect(readOne(device, spring.id)).toEqual({ ...spring, title: 'Summer' });
});

test('deleting what the other tab has deleted can still be undone', () => {
  const [one, other] = [openTab(), openTab()];
  other.actions().remove(spring);
  one.wake();
  one.actions().remove(spring);
  one.actions().undo();
  expect(readOne(device, spring.id)).toEqual(spring);
});

describe('finishing in two tabs', () => {
  test('a second finish from a tab that missed the first leaves the first date', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().give('a-c', high);
    other.actions().finish(autumn);
    const finished = readOne(device, autumn.id);
    one.actions().finish(autumn);
    expect(readOne(device, autumn.id)).toEqual(finished);
    expect(one.getState()).toMatchObject({ saved: finished, news: null });
    expect(readAll(device)).toHaveLength(2);
  });

  test('a tab that finishes includes the answers of the other tab that it missed', () => {
    const [one, other] = [openTab(), openTab()];
    other.actions().give('a-c', high);
    one.actions().finish(autumn);
    const finished = readOne(device, autumn.id);
    expect(finished).toMatchObject({ answers: { 'a-a': low, 'a-c': high } });
    expect(finished?.finishedAt).toBeDefined();
    expect(one.getState().saved).toEqual(finished);
  });

  test('the names that two tabs give a finished assessment are both kept', () => {
    const [one, other] = [openTab(), openTab()];
    one.actions().finish(autumn);
    const finished = readOne(device, autumn.id);
    other.wake();
    other.actions().write('person', 'Aino');
    one.actions().rename(autumn, '');
    const { title: _, ...rest } = the(finished);
    expect(readOne(device, autumn.id)).toEqual({ ...rest, person: 'Aino' });
  });
});

describe('tabs of two versions of the description', () => {
  const { description } = world().env;
  const old = { id: 'test-frame', version: '1.0.0' };
  const later = valueOf(
    readDescription({
      ...rawDescription(),
      changes: [{ from: '1.0.0', to: description.version, renamed: { 'old-name': 'a-d' } }],
    }),
  );
  const openLater = (stores = anotherTab(browser).stores): Tab => {
    const one = anotherTab(browser, stores);
    return tabOf({ ...one, env: { ...one.env, description: later } });
  };

  test('a change of a tab with the earlier version is merged by the ids of the later one', () => {
    putOpen(device, { ...autumn, description: old });
    const one = openLater();
    const before = the(readOne(device, autumn.id));
    put(device, { ...before, answers: { ...before.answers, 'old-name': { ...high, at } } });
    one.actions().give('a-b', middle);
    expect(readOne(device, autumn.id)).toMatchObject({
      description: { version: description.version },
      answers: { 'a-a': low, 'a-b': middle, 'a-d': high },
    });
  });

  test('a tab that brings an assessment to the device finds it there in an earlier version', () => {
    put(device, { ...autumn, description: old, answers: { 'old-name': { ...high, at } } });
    const stores = { ...memoryStores(), device };
    putOpen(stores.tab, autumn);
    stores.tab.entries.set('alive', String(browser.env.now().getTime()));
    openLater(stores).actions().chooseWhere('device');
    expect(readOne(device, autumn.id)?.answers).toMatchObject({ 'a-a': low, 'a-d': high });
  });
});

test('answering what the other tab has finished starts a new assessment and reports it', () => {
  const [one, other] = [openTab(), openTab()];
  other.actions().finish(other.getState().saved);
  one.actions().give('a-b', high);
  const finishedAt = readOne(device, autumn.id)?.finishedAt;
  expect(one.getState().news).toEqual({ kind: 'continued', finishedAt });
  expect(one.getState().saved.answers).toMatchObject({ 'a-a': low, 'a-b': high });
});

test('undoing a deletion shows the changes that another tab has made since', () => {
  device.entries.delete(`assessment/${spring.id}`);
  const [one, other] = [openTab(), openTab()];
  one.actions().startNew();
  one.actions().remove(autumn);
  other.actions().give('a-c', high);
  one.wake();
  one.actions().undo();
  expect(one.getState()).toMatchObject({
    saved: { id: autumn.id, answers: { 'a-a': low, 'a-c': high } },
    saveStatus: { state: 'saved' },
  });
});

test('a database that the browser had only closed takes nothing away', () => {
  const tab = openTab();
  const before = readAll(device);
  tab.dispatch({ type: 'emptied' });
  expect(tab.getState().saveStatus).toEqual({ state: 'failed', why: 'emptied' });
  tab.wake();
  expect(tab.getState()).toMatchObject({ saveStatus: { state: 'saved' }, news: null });
  expect(readAll(device)).toEqual(before);
});
