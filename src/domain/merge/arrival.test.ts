import { describe, expect, test } from 'vitest';
import { rawDescription, savedWith, valueOf } from '../../../tests/support/building.ts';
import { mergeSaved as mergeSavedAt } from './merge.ts';
import type { Answers } from '../assessment/answers.ts';
import { carryOver } from '../carryOver/carryOver.ts';
import type { Description } from '../description/description.ts';
import { readDescription } from '../description/readDescription.ts';
import { arrivalOf as arrivalAt, asStateOf } from './arrival.ts';
import type { Saved } from '../assessment/assessment.ts';

const now = '2027-02-01T12:00:00.000Z';
const mergeSaved = (one: Saved, other: Saved) => mergeSavedAt(one, other, now);
const arrivalOf = (incoming: Saved, all: readonly Saved[], description: Description) =>
  arrivalAt(incoming, all, description, now);

const [early, middle, late] = ['2026-11-01', '2026-11-10', '2026-11-20'].map(
  (day) => `${day}T09:00:00.000Z`,
);
const at = { early: early ?? '', middle: middle ?? '', late: late ?? '' };

const own: Answers = {
  same: { level: 'try', at: at.middle },
  older: { level: 'try', at: at.middle },
  newer: { level: 'try', at: at.middle },
  apart: { notMyWork: true, at: at.middle },
  cleared: { at: at.late, history: [{ level: 'try', at: at.early }] },
  mine: { level: 'try', at: at.middle },
};
const other: Answers = {
  same: { level: 'try', at: at.late },
  older: { level: 'renew', at: at.early },
  newer: { level: 'renew', at: at.late },
  apart: { level: 'renew', at: at.late },
  cleared: { level: 'renew', at: at.middle },
  theirs: { level: 'renew', at: at.early },
  noted: { note: 'No answer', at: at.early },
};

describe('another person’s result as a state of one’s own', () => {
  const mine = savedWith({ person: 'Aino', title: 'Syksy', answers: own });
  const theirs = savedWith({
    id: '99999999-9',
    person: 'Kaisa',
    situation: 'Ensiapu',
    answers: other,
    targets: { newer: 'renew' },
    updatedAt: '2027-01-01T09:00:00.000Z',
  });

  test('merging another result adds its answers and leaves one’s own names', () => {
    const merged = mergeSaved(mine, asStateOf(mine, theirs));
    expect(merged).toMatchObject({ id: mine.id, person: 'Aino', title: 'Syksy' });
    expect(merged).not.toHaveProperty('situation');
    expect(merged.answers['newer']).toMatchObject({ level: 'renew', history: [{ level: 'try' }] });
    expect(merged.answers['older']).toMatchObject({ level: 'try', history: [{ level: 'renew' }] });
    expect(merged.answers['mine']).toEqual(own['mine']);
  });

  test('merging another result adds its targets only when one has none', () => {
    expect(asStateOf(mine, theirs).targets).toEqual(theirs.targets);
    expect(asStateOf({ ...mine, targets: {} }, theirs).targets).toEqual(theirs.targets);
    const aimed = { ...mine, targets: { mine: 'try' } };
    expect(asStateOf(aimed, theirs).targets).toEqual(aimed.targets);
    expect(asStateOf(mine, mine)).not.toHaveProperty('targets');
  });

  test('merging another result adds its uncarried answers and keeps one’s own', () => {
    const lost = { '0.1.0': { gone: { level: 'try', at: at.early } } };
    const mineLost = { '0.1.0': { away: { level: 'renew', at: at.early } } };
    const merged = mergeSaved(
      { ...mine, notCarried: mineLost },
      asStateOf(
        { ...mine, notCarried: mineLost },
        { ...theirs, notCarried: lost, targetsNotCarried: { '0.1.0': { gone: 'try' } } },
      ),
    );
    expect(merged.notCarried).toEqual({ '0.1.0': { ...mineLost['0.1.0'], ...lost['0.1.0'] } });
    expect(merged.targetsNotCarried).toEqual({ '0.1.0': { gone: 'try' } });
  });
});

describe('an incoming result among the saved ones', () => {
  const description = valueOf(
    readDescription({
      ...rawDescription(),
      changes: [{ from: '1.0.0', to: '1.2.3', renamed: { 'old-name': 'a-a' }, dropped: ['gone'] }],
    }),
  );
  const begun = savedWith({
    title: 'Syksy',
    answers: { 'a-a': { level: 'level-b', note: 'Keväällä', at: at.early } },
  });
  const done: Saved = { ...begun, finishedAt: at.late };
  const changed: Saved = { ...begun, answers: { 'a-a': { level: 'level-e', at: at.late } } };
  const away = savedWith({ id: '99999999-9', answers: begun.answers });
  const kindOf = (incoming: Saved, ...kept: readonly Saved[]) =>
    arrivalOf(incoming, kept, description).kind;

  test('a result is new when no saved result has its id', () => {
    expect(kindOf(begun, away)).toBe('new');
  });

  test('a result is merged when both it and the saved result are unfinished', () => {
    expect(arrivalOf(changed, [away, begun], description)).toEqual({ kind: 'merges', kept: begun });
    expect(kindOf({ ...begun, title: 'Kevät' }, begun)).toBe('merges');
  });

  test('a result with the same content is already there, whatever app wrote it', () => {
    const again: Saved = {
      ...begun,
      app: '9.9.9',
      updatedAt: at.late,
      answers: { 'a-a': { at: at.early, note: 'Keväällä', level: 'level-b' } },
    };
    expect(arrivalOf(again, [away, begun], description)).toEqual({ kind: 'there', kept: begun });
    expect(kindOf({ ...done, title: 'Other' }, done)).toBe('there');
    expect(kindOf(begun, done)).toBe('there');
  });

  test('a result is already there when it was merged before', () => {
    const merged = mergeSaved(begun, changed);
    expect(kindOf(changed, merged)).toBe('there');
    expect(kindOf(begun, merged)).toBe('merges');
  });

  test('a result that differs only in a note, a target or a text is merged, not already there', () => {
    const answers: Answers = { 'a-a': { level: 'level-b', note: 'Syksyllä', at: at.early } };
    expect(kindOf({ ...begun, answers }, begun)).toBe('merges');
    expect(kindOf({ ...begun, targets: { 'a-a': 'level-c' } }, begun)).toBe('merges');
    const older = { ...begun, title: 'Kevät', updatedAt: at.early };
    expect(kindOf(older, begun)).toBe('merges');
  });

  test('a finished result finishes a saved one with the same answers', () => {
    expect(arrivalOf(done, [begun], description)).toEqual({ kind: 'finishes', kept: begun });
  });

  test('a different result is added next to a finished one and recognised the next time', () => {
    expect(arrivalOf(changed, [done], description)).toEqual({ kind: 'beside', kept: done });
    expect(kindOf({ ...changed, finishedAt: at.late }, begun)).toBe('beside');
    const put = { ...changed, id: '00000000-1' };
    expect(arrivalOf(changed, [done, put], description)).toEqual({ kind: 'there', kept: put });
  });

  test('a finished result is recognised even when it was carried to a later version', () => {
    const frozen: Saved = {
      ...done,
      description: { ...done.description, version: '1.0.0' },
      answers: {
        'old-name': { level: 'level-b', at: at.early },
        gone: { level: 'level-c', at: at.early },
      },
    };
    const carried = carryOver(frozen, description).saved;
    expect(carried.description.version).toBe('1.2.3');
    expect(arrivalOf(carried, [frozen], description)).toEqual({ kind: 'there', kept: frozen });
    expect(arrivalOf(frozen, [carried], description)).toEqual({ kind: 'there', kept: carried });
  });
});
