import { describe, expect, test } from 'vitest';
import { savedWith } from '../../tests/building.ts';
import { mergeSaved } from '../domain/merge.ts';
import type { Answers } from '../domain/answers.ts';
import { asStateOf, differenceOf } from './openMerging.ts';

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

describe('what merging would change', () => {
  test('is counted as it will be', () => {
    expect(differenceOf(own, other)).toEqual({ differing: 3, replaced: 2, added: 1 });
  });

  test('is nothing where both say the same', () => {
    expect(differenceOf(own, own)).toEqual({ differing: 0, replaced: 0, added: 0 });
    expect(differenceOf(own, {})).toEqual({ differing: 0, replaced: 0, added: 0 });
  });
});

describe('another result as a state of one’s own', () => {
  const mine = savedWith({ person: 'Aino', title: 'Syksy', answers: own });
  const theirs = savedWith({
    id: '99999999-9',
    person: 'Kaisa',
    situation: 'Ensiapu',
    answers: other,
    targets: { newer: 'renew' },
    updatedAt: '2027-01-01T09:00:00.000Z',
  });

  test('brings its answers, and leaves the names one’s own', () => {
    const merged = mergeSaved(mine, asStateOf(mine, theirs));
    expect(merged).toMatchObject({ id: mine.id, person: 'Aino', title: 'Syksy' });
    expect(merged).not.toHaveProperty('situation');
    expect(merged.answers['newer']).toMatchObject({ level: 'renew', history: [{ level: 'try' }] });
    expect(merged.answers['older']).toMatchObject({ level: 'try', history: [{ level: 'renew' }] });
    expect(merged.answers['mine']).toEqual(own['mine']);
  });

  test('brings its targets only where there are none', () => {
    expect(asStateOf(mine, theirs).targets).toEqual(theirs.targets);
    expect(asStateOf({ ...mine, targets: {} }, theirs).targets).toEqual(theirs.targets);
    const aimed = { ...mine, targets: { mine: 'try' } };
    expect(asStateOf(aimed, theirs).targets).toEqual(aimed.targets);
    expect(asStateOf(mine, mine)).not.toHaveProperty('targets');
  });
});
