import { describe, expect, test } from 'vitest';
import { answersIn, at, descriptionWith } from '../../../tests/support/building.ts';
import { aimAt, dropTarget, mostTargets, offeredTarget } from './targets.ts';
import type { Targets } from './targets.ts';

const three: Targets = { 'a-a': 'level-b', 'a-b': 'level-c', 'b-a': 'level-d' };

describe('the offered target', () => {
  const description = descriptionWith({ areas: [4, 1] });
  const answers = answersIn(description, [[1, 4, 5, '-']]);

  test('the offered target is one level above the answer', () => {
    expect(offeredTarget(description, answers, 'a-a')).toBe('level-b');
    expect(offeredTarget(description, answers, 'a-b')).toBe('level-e');
  });

  test('the offered target is the top level when the answer is already there', () => {
    expect(offeredTarget(description, answers, 'a-c')).toBe('level-e');
  });

  test('the offered target is the lowest level when no level is chosen', () => {
    expect(offeredTarget(description, answers, 'a-d')).toBe('level-a');
    expect(offeredTarget(description, answers, 'b-a')).toBe('level-a');
    expect(offeredTarget(description, { 'a-a': { level: 'somewhere', at } }, 'a-a')).toBe(
      'level-a',
    );
  });

  test('the offered target is empty on a scale without levels', () => {
    expect(offeredTarget({ ...description, levels: [] }, answers, 'a-a')).toBe('');
  });
});

describe('targets', () => {
  test('an assessment has at most three targets, and a fourth changes nothing', () => {
    expect(mostTargets).toBe(3);
    expect(aimAt(three, 'b-b', 'level-a')).toBe(three);
    const two = dropTarget(three, 'a-a');
    expect(aimAt(two, 'b-b', 'level-a')).toEqual({ ...two, 'b-b': 'level-a' });
  });

  test('a target can be changed when there are three', () => {
    expect(aimAt(three, 'a-a', 'level-e')).toEqual({ ...three, 'a-a': 'level-e' });
  });

  test('targets can be dropped one by one', () => {
    expect(dropTarget(three, 'a-b')).toEqual({ 'a-a': 'level-b', 'b-a': 'level-d' });
    expect(dropTarget(three, 'z-z')).toEqual(three);
  });
});
