import { describe, expect, test } from 'vitest';
import { answersIn, descriptionWith } from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import { questionsFor, resultOf } from './result.ts';

const resultWith = (rows: readonly Row[], targets = {}) => {
  const description = descriptionWith({ areas: rows.map((row) => row.length) });
  return resultOf(description, answersIn(description, rows), targets);
};
const four = [3, 3, 3, 3] as const;
const none = [null, null, null, null] as const;

describe('a result', () => {
  test('a result is empty only while nothing at all is answered', () => {
    expect(resultWith([none, none, none]).isEmpty).toBe(true);
    expect(resultWith([none, none, [null, null, null, '-']]).isEmpty).toBe(false);
  });

  test.each([
    ['drawn', [four, four, four]],
    ['drawn', [four, none, four, four]],
    ['too-few-positions', [four, four, none]],
    ['too-few-positions', [four, four, ['-', '-', '-', '-']]],
    ['too-few-areas', [four, four]],
  ] as const)('the radar is %s for %j', (radar, rows) => {
    expect(resultWith(rows).radar).toBe(radar);
  });

  test('what is not part of one’s work is listed and has no level', () => {
    const { notMyWork, profile } = resultWith([[3, '-', 3, 3], four, four]);
    expect(notMyWork.map(({ id }) => id)).toEqual(['a-b']);
    expect(notMyWork.every(({ rank }) => rank === null)).toBe(true);
    expect(profile.competences).toHaveLength(12);
  });

  test('the competences with a target are listed in the order of the description', () => {
    const { targets } = resultWith([four, four, four], {
      'c-a': 'level-e',
      'a-a': 'level-d',
    });
    expect(targets.map(({ id }) => id)).toEqual(['a-a', 'c-a']);
  });
});

describe('the questions for a discussion', () => {
  const words = {
    questions: { general: ['How?'], areas: { a: ['What of a?'], b: ['What of b?'] } },
    supervisor: ['Which support?'],
  };
  const feedback = (questions: object) =>
    ({ ...words, ...questions }) as unknown as Parameters<typeof questionsFor>[1];

  test('the questions are the general ones and those of the areas with a target', () => {
    const result = resultWith([four, four, four], { 'b-a': 'level-e' });
    expect(questionsFor(result, feedback({}))).toEqual({
      general: ['How?'],
      areas: [{ areaId: 'b', texts: ['What of b?'] }],
      supervisor: ['Which support?'],
    });
  });

  test('an area for which the description has no question is left out', () => {
    const result = resultWith([four, four, four], { 'c-a': 'level-e' });
    expect(questionsFor(result, feedback({}))?.areas).toEqual([]);
  });

  test('a description without questions has none', () => {
    const without = feedback({ questions: { general: [], areas: {} } });
    expect(questionsFor(resultWith([four, four, four]), without)).toBeNull();
  });
});
