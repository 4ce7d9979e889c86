import { describe, expect, test } from 'vitest';
import { at, descriptionWith, savedWith } from '../../../tests/support/building.ts';
import { readSaved, toSaved } from '../assessment/saved.ts';
import type { Saved } from '../assessment/assessment.ts';
import { commit, keysFor } from './commit.ts';
import type { Pending, Put } from './pending.ts';
import type { Moment } from './state.ts';

const moment: Moment = {
  description: descriptionWith(),
  app: '0.2.0',
  site: 'https://example.org/',
  language: 'fi',
  at: '2026-11-23T13:00:00.000Z',
  id: 'mark',
};
const mine = savedWith({ answers: { 'a-a': { level: 'level-b', at } } });
const key = `assessment/${mine.id}`;
/** No reader lets this through: it has no time. */
const unfit: Saved = { ...mine, answers: { 'a-a': { level: 'level-b', at: '' } } };

const put = (saved: Saved, more: Partial<Put> = {}): Pending => ({
  kind: 'put',
  store: 'device',
  id: saved.id,
  base: null,
  mine: saved,
  opens: false,
  ...more,
});
const run = (records: Readonly<Record<string, string>>, ...pending: readonly Pending[]) =>
  commit(
    moment,
    records['born'] ?? null,
    new Map(Object.entries(records)),
    pending.map((change, index) => ({ change, id: `new-${index}` })),
  );

describe('what one transaction writes', () => {
  test('the first write of a store gives it a mark, and the next ones leave it', () => {
    expect(run({}, put(mine)).changes.get('born')).toBe('mark');
    expect(run({ born: 'x' }, put(mine)).changes.has('born')).toBe(false);
  });

  test('every text that is written can be read again', () => {
    const text = run({}, put(mine)).changes.get(key);
    expect(readSaved(text ?? '')).toMatchObject({ ok: true });
  });

  test('an assessment that could not be read again is refused, and nothing is written', () => {
    for (const lying of [{}, { [key]: 'hello {' }]) {
      const { changes, results } = run(lying, put(unfit));
      expect(results).toMatchObject([{ result: { kind: 'refused', why: 'unfit' } }]);
      expect([...changes]).toEqual([]);
    }
  });

  test('an unreadable text is moved aside with the write of its assessment', () => {
    const { changes } = run({ [key]: 'hello {' }, put(mine, { opens: true }));
    expect(changes.get('unreadable/new-0')).toBe('hello {');
    expect(changes.get('current/test-frame')).toBe(mine.id);
  });

  test('a change of an assessment sees what an earlier change of the transaction wrote', () => {
    const later = savedWith({ answers: { 'a-b': { level: 'level-c', at } } });
    const { changes } = run({}, put(mine), put(later));
    const reading = readSaved(changes.get(key) ?? '');
    expect(reading).toMatchObject({
      value: { answers: { 'a-a': { level: 'level-b' }, 'a-b': { level: 'level-c' } } },
    });
  });

  test('a store that was erased since takes nothing', () => {
    const records = new Map([['born', 'another']]);
    const planned = [{ change: put(mine), id: 'new' }];
    const committed = commit(moment, 'mine', records, planned);
    expect(committed).toEqual({ isErased: true, changes: new Map(), results: [] });
  });
});

test('a transaction reads every text that it may change', () => {
  const pending: Pending[] = [
    put(mine, { aside: 'unreadable/1' }),
    { kind: 'set', store: 'device', key: 'place', text: 'device' },
    { kind: 'remove', kept: savedWith(), store: 'device', id: 'x', descriptionId: 'other-frame' },
  ];
  expect(keysFor(pending).toSorted()).toEqual([
    key,
    'assessment/x',
    'born',
    'current/other-frame',
    'current/test-frame',
    'place',
    'unreadable/1',
  ]);
});

describe('an assessment that is not merged with the stored one', () => {
  const added = '00000000-1';
  const changesAfter = (stored: Saved, change: Pending) =>
    commit(moment, null, new Map([[key, toSaved(stored)]]), [{ change, id: added }]).changes;

  test('an assessment that is not open is added as another when a text of it differs', () => {
    const other: Saved = { ...mine, situation: 'From elsewhere' };
    const changes = changesAfter({ ...mine, situation: 'Here' }, put(other));
    expect(changes.has(key)).toBe(false);
    expect(changes.get(`assessment/${added}`)).toBe(toSaved({ ...other, id: added }));
  });

  test('an assessment that two tabs have finished with different answers stays twice', () => {
    const answers = { 'a-a': { level: 'level-c', at } };
    const other: Saved = { ...mine, answers, finishedAt: moment.at };
    const base = { text: toSaved(mine), saved: mine };
    const changes = changesAfter({ ...mine, finishedAt: at }, put(other, { base, opens: true }));
    expect(changes.has(key)).toBe(false);
    expect(changes.get(`assessment/${added}`)).toBe(toSaved({ ...other, id: added }));
  });
});
