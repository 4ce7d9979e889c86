import { describe, expect, test } from 'vitest';
import {
  at,
  faultsOf,
  rawDescription,
  savedWith,
  valueOf,
} from '../../../tests/support/building.ts';
import { canBeShown, carryOver } from './carryOver.ts';
import { idsBefore } from '../description/lineage.ts';
import { compareVersions, idsBeforeEach } from '../description/versions.ts';
import { readDescription } from '../description/readDescription.ts';

/** The test description (competences `a-a` … `b-b`, levels `level-a` … `level-e`) with declared changes. */
const withChanges = (...changes: readonly object[]) =>
  readDescription({ ...rawDescription({ areas: [2, 2] }), changes });
const step = (more: object = {}) => ({ from: '1.0.0', to: '1.2.3', ...more });

describe('versions', () => {
  test.each([
    ['1.2.3', '1.2.3', 0],
    ['1.2.3', '1.2.10', -1],
    ['1.10.0', '1.9.9', 1],
    ['0.9.9', '1.0.0', -1],
  ])('versions %s and %s are ordered number by number', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign);
    expect(Math.sign(compareVersions(other, one))).toBe(sign === 0 ? 0 : -sign);
  });
});

describe('declared changes', () => {
  test('a description may declare no changes, or a step without any change', () => {
    expect(faultsOf(withChanges())).toEqual([]);
    expect(faultsOf(withChanges(step()))).toEqual([]);
  });

  test('declared changes of every kind are accepted', () => {
    const change = step({
      renamed: { 'old-name': 'a-a' },
      split: { whole: ['a-b', 'b-a'] },
      dropped: ['gone'],
      reworded: ['b-b'],
      levels: { beginner: 'level-a', expert: null },
    });
    expect(faultsOf(withChanges(change))).toEqual([]);
    expect(
      faultsOf(withChanges(step({ merged: { 'a-a': ['one', 'two'] }, added: ['b-b'] }))),
    ).toEqual([]);
  });

  test('the ids of every earlier version follow from the declared changes', () => {
    const description = valueOf(
      withChanges(
        { from: '0.9.0', to: '1.0.0', renamed: { first: 'second' } },
        step({ renamed: { second: 'a-a' }, added: ['a-b'], levels: { old: 'level-a' } }),
      ),
    );
    const competencesAt = (place: number) =>
      [...idsBefore(description, place).competences].toSorted();
    expect(competencesAt(0)).toEqual(['b-a', 'b-b', 'first']);
    expect(competencesAt(1)).toEqual(['b-a', 'b-b', 'second']);
    expect(competencesAt(2)).toEqual(['a-a', 'a-b', 'b-a', 'b-b']);
    expect(idsBeforeEach(description)).toEqual(
      [0, 1].map((place) => idsBefore(description, place)),
    );
    expect(idsBefore(description, 1).levels).toContain('old');
    expect(idsBefore(description, 2).levels).not.toContain('old');
  });

  test.each([
    [
      'do not lead to a newer version',
      [{ from: '1.2.3', to: '1.2.3' }],
      'wrong-version changes.0.to',
    ],
    ['end before this version', [{ from: '1.0.0', to: '1.1.0' }], 'wrong-version changes.0.to'],
    ['leave a version out', [{ from: '0.1.0', to: '0.2.0' }, step()], 'wrong-version changes.0.to'],
    ['have a version in words', [{ from: 'spring', to: '1.2.3' }], 'version changes.0.from'],
    [
      'rename to an unknown id',
      [step({ renamed: { old: 'no' } })],
      'unknown-id changes.0.renamed.old',
    ],
    [
      'split into an unknown id',
      [step({ split: { old: ['a-a', 'no'] } })],
      'unknown-id changes.0.split.old',
    ],
    [
      'split into only one competence',
      [step({ split: { old: ['a-a'] } })],
      'too-few changes.0.split.old',
    ],
    [
      'merge only one competence',
      [step({ merged: { 'a-a': ['one'] } })],
      'too-few changes.0.merged.a-a',
    ],
    [
      'merge into an unknown id',
      [step({ merged: { no: ['one', 'two'] } })],
      'unknown-id changes.0.merged.no',
    ],
    ['add an unknown id', [step({ added: ['no'] })], 'unknown-id changes.0.added.0'],
    ['reword an unknown id', [step({ reworded: ['no'] })], 'unknown-id changes.0.reworded.0'],
    [
      'drop an id that is still there',
      [step({ dropped: ['a-a'] })],
      'duplicate changes.0.dropped.0',
    ],
    [
      'rename an id that is still there',
      [step({ renamed: { 'a-a': 'a-b' } })],
      'duplicate changes.0.renamed.a-a',
    ],
    [
      'give an id two roles',
      [step({ renamed: { old: 'a-a' }, dropped: ['old'] })],
      'duplicate changes.0.dropped.0',
    ],
    [
      'let two become one by renaming',
      [step({ renamed: { one: 'a-a', two: 'a-a' } })],
      'duplicate changes.0.renamed.two',
    ],
    [
      'use the id of a whole for a part',
      [step({ split: { 'a-a': ['a-a', 'a-b'] } })],
      'duplicate changes.0.split.a-a',
    ],
    [
      'bring a dropped id back',
      [{ from: '0.9.0', to: '1.0.0', dropped: ['a-a'] }, step({ added: ['a-a'] })],
      'duplicate changes.1.added.0',
    ],
    [
      'lead to an unknown level',
      [step({ levels: { old: 'no' } })],
      'unknown-id changes.0.levels.old',
    ],
    [
      'take away a level that is still there',
      [step({ levels: { 'level-a': null } })],
      'duplicate changes.0.levels.level-a',
    ],
    ['have an unknown field', [step({ moved: {} })], 'unknown-key changes.0.moved'],
    ['name an invalid id', [step({ dropped: ['A1'] })], 'id changes.0.dropped.0'],
  ])('declared changes are rejected when they %s', (_, changes, fault) => {
    expect(faultsOf(withChanges(...changes))).toEqual([fault]);
  });
});

const earlier = { id: 'test-frame', version: '1.0.0' };
const low = { level: 'level-a', at };
const high = { level: 'level-e', at };

describe('answers of an earlier version', () => {
  const description = valueOf(
    withChanges(
      step({
        renamed: { old: 'a-a' },
        merged: { 'a-b': ['one', 'two'] },
        dropped: ['gone'],
        reworded: ['b-a'],
        levels: { beginner: 'level-a', expert: null },
      }),
    ),
  );
  const carried = (answers: Parameters<typeof savedWith>[0]) =>
    carryOver(savedWith({ description: earlier, ...answers }), description);

  test('answers move by the declared changes, and those without a place stay in the file', () => {
    const answers = { old: low, gone: high, 'b-a': high, 'b-b': { level: 'expert', at } };
    expect(carried({ answers })).toMatchObject({
      ok: true,
      from: '1.0.0',
      saved: {
        description: { version: '1.2.3' },
        answers: { 'a-a': low, 'b-a': { ...high, checkAgain: true } },
        notCarried: { '1.0.0': { gone: high, 'b-b': { level: 'expert', at } } },
      },
      carried: ['b-a', 'old'],
      checkAgain: ['b-a'],
      notCarried: [
        { id: 'b-b', reason: 'level' },
        { id: 'gone', reason: 'dropped' },
      ],
    });
  });

  test('equal answers to merged competences become one answer to check again', () => {
    const older = { ...low, at: '2026-10-01T08:00:00.000Z' };
    expect(carried({ answers: { one: older, two: low } }).saved.answers).toEqual({
      'a-b': { ...low, checkAgain: true, history: [older] },
    });
  });

  test('of merged answers the one of the later time counts, even if its text sorts first', () => {
    const older = { ...low, at: '2026-11-23T14:04:00+02:00' };
    const newer = { ...low, at: '2026-11-23T12:05:00.000Z' };
    for (const answers of [
      { one: older, two: newer },
      { one: newer, two: older },
    ]) {
      expect(carried({ answers }).saved.answers['a-b']).toMatchObject(newer);
    }
  });

  test('differing answers to merged competences are not carried over', () => {
    expect(carried({ answers: { one: low, two: high } })).toMatchObject({
      saved: { answers: {} },
      notCarried: [
        { id: 'one', reason: 'differ' },
        { id: 'two', reason: 'differ' },
      ],
    });
  });

  test('notes without an answer to merged competences become one note', () => {
    const answers = { one: { note: 'In spring', at }, two: { note: 'In autumn', at } };
    expect(carried({ answers }).saved.answers).toEqual({
      'a-b': { note: 'In spring\n\nIn autumn', at },
    });
  });

  test('the answer to merged competences keeps both histories, in whatever order they come', () => {
    const one = { ...low, history: [{ ...high, at }] };
    const two = { ...low, history: [{ notMyWork: true as const, at }] };
    const there = carried({ answers: { one, two } }).saved.answers;
    const back = carried({ answers: { two, one } }).saved.answers;
    expect(there).toEqual(back);
    expect(there['a-b']?.history).toHaveLength(3);
  });

  test('targets are carried over in the same way as answers', () => {
    const targets = { old: 'level-c', gone: 'level-c' };
    expect(carried({ targets })).toMatchObject({
      saved: { targets: { 'a-a': 'level-c' }, targetsNotCarried: { '1.0.0': { gone: 'level-c' } } },
      targetsNotCarried: [{ id: 'gone', reason: 'dropped' }],
    });
  });
});

describe('versions that can be shown', () => {
  const description = valueOf(withChanges(step()));
  const shown = (id: string, version: string) =>
    canBeShown(savedWith({ description: { id, version } }), description);

  test('this version and every older version can be shown, whether declared or not', () => {
    expect(shown('test-frame', '1.2.3')).toBe(true);
    expect(shown('test-frame', '1.0.0')).toBe(true);
    expect(shown('test-frame', '0.5.0')).toBe(true);
  });

  test('a newer version or another description cannot be shown', () => {
    expect(shown('test-frame', '2.0.0')).toBe(false);
    expect(shown('other-frame', '1.2.3')).toBe(false);
  });
});
