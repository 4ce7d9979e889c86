import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersIn, profileWith, someAnswers, the } from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import { areasOf, extremesOf, feedbackOf } from './feedback.ts';
import type { Feedback, Picked } from './feedback.ts';
import { middleOf, profileOf } from './profile.ts';

type Differing = Extract<Feedback, { kind: 'differing' }>;

function differing(rows: readonly Row[], levels = 5): Differing {
  const feedback = feedbackOf(profileWith(rows, levels));
  if (feedback.kind !== 'differing') throw new Error(feedback.kind);
  return feedback;
}

const ids = (picked: Picked) => picked.chosen.map((one) => one.id);
const none: Picked = { chosen: [], tied: null };

const ranks = (picked: Picked) => [
  ...picked.chosen.map((one) => the(one.rank)),
  ...(picked.tied === null ? [] : [picked.tied.rank]),
];

describe('strengths', () => {
  test('strengths are the highest answers, from the highest down', () => {
    const { strengths, begun } = differing([
      [3, 1, 5],
      [4, 1, 1],
    ]);
    expect(ids(strengths)).toEqual(['a-c', 'b-a', 'a-a']);
    expect(strengths.tied).toBeNull();
    expect(begun).toEqual(none);
  });

  test('there are at most three strengths', () => {
    const { strengths } = differing([
      [5, 5, 5],
      [4, 3, 1],
    ]);
    expect(ids(strengths)).toEqual(['a-a', 'a-b', 'a-c']);
    expect(strengths.tied).toBeNull();
  });

  test.each([
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 4],
  ])('on a scale of %i levels, a strength is at level %i or higher', (levels, middle) => {
    const { strengths } = differing([[middle, middle - 1], [null]], levels);
    expect(ids(strengths)).toEqual(['a-a']);
  });

  test.each([
    [4, 2],
    [5, 2],
    [6, 3],
  ])('on a scale of %i levels, level %i is not a strength', (levels, below) => {
    expect(differing([[below, below - 1], [null]], levels).strengths).toEqual(none);
  });

  test('strengths that tie for too few places are counted instead of chosen', () => {
    const { strengths } = differing([
      [5, 5, 1],
      [5, 5, null],
      [1, null, null],
    ]);
    expect(strengths).toEqual({ chosen: [], tied: { rank: 5, count: 4, areaIds: ['a', 'b'] } });
  });

  test('strengths that tie for the remaining places are counted after the chosen ones', () => {
    const { strengths } = differing([
      [5, 4, 4],
      [4, 1, 1],
    ]);
    expect(ids(strengths)).toEqual(['a-a']);
    expect(strengths.tied).toEqual({ rank: 4, count: 3, areaIds: ['a', 'b'] });
  });

  test('no strengths are chosen below a tie that filled the list', () => {
    const { strengths } = differing([
      [5, 4, 4],
      [4, 3, 1],
    ]);
    expect(ids(strengths)).not.toContain('b-b');
  });
});

describe('answers below the middle of the scale', () => {
  test('the highest answers are shown as a beginning', () => {
    const { strengths, begun, suggestions } = differing([
      [2, 1, 1],
      [2, null, null],
    ]);
    expect(strengths).toEqual(none);
    expect(ids(begun)).toEqual(['a-a', 'b-a']);
    expect(ids(suggestions)).toEqual(['a-b', 'a-c']);
  });

  test('many beginnings are counted and their areas are named', () => {
    const { begun } = differing([
      [2, 2, 2],
      [2, 1, 1],
    ]);
    expect(begun).toEqual({ chosen: [], tied: { rank: 2, count: 4, areaIds: ['a', 'b'] } });
  });

  test('only answers at the highest chosen level are shown as a beginning', () => {
    const { begun } = differing([[3, 2, 1], [null]], 6);
    expect(ids(begun)).toEqual(['a-a']);
  });
});

describe('suggestions', () => {
  test('suggestions are the lowest answers, from the lowest up', () => {
    const { suggestions } = differing([
      [2, 5, 1],
      [1, 5, 5],
    ]);
    expect(ids(suggestions)).toEqual(['a-c', 'b-a', 'a-a']);
  });

  test('there are at most five suggestions', () => {
    const { suggestions } = differing([
      [1, 1, 1],
      [1, 1, 2],
      [5, 5, 5],
    ]);
    expect(ids(suggestions)).toHaveLength(5);
    expect(suggestions.tied).toBeNull();
  });

  test('suggestions that tie for too few places are counted instead of chosen', () => {
    const { suggestions } = differing([
      [1, 1, 1],
      [1, 1, 1],
      [5, 5, 5],
    ]);
    expect(suggestions).toEqual({ chosen: [], tied: { rank: 1, count: 6, areaIds: ['a', 'b'] } });
  });

  test('suggestions that tie for the remaining places are counted after the chosen ones', () => {
    const { suggestions } = differing([
      [1, 2, 2],
      [2, 2, 2],
      [5, 5, 5],
    ]);
    expect(ids(suggestions)).toEqual(['a-a']);
    expect(suggestions.tied).toEqual({ rank: 2, count: 5, areaIds: ['a', 'b'] });
  });

  test('suggestions may be at the middle level when every shown strength is higher', () => {
    const { strengths, suggestions } = differing([
      [5, 4, 4],
      [3, 3, null],
    ]);
    expect(ids(strengths)).toEqual(['a-a', 'a-b', 'a-c']);
    expect(ids(suggestions)).toEqual(['b-a', 'b-b']);
  });

  test('suggestions are below the middle level when a shown strength is at it', () => {
    const { strengths, suggestions } = differing([
      [5, 3, null],
      [2, null, null],
    ]);
    expect(ids(strengths)).toEqual(['a-a', 'a-b']);
    expect(ids(suggestions)).toEqual(['b-a']);
  });

  test('suggestions are below strengths that are only counted', () => {
    const { strengths, suggestions } = differing([
      [5, 3, 3],
      [3, 3, 2],
    ]);
    expect(strengths.tied).toMatchObject({ rank: 3, count: 4 });
    expect(ids(suggestions)).toEqual(['b-c']);
  });

  test('suggestions are never above the middle level, however high the strengths are', () => {
    const { suggestions } = differing([
      [5, 5, 5],
      [4, 4, null],
    ]);
    expect(suggestions).toEqual(none);
  });

  test('there are no suggestions when every answer is a strength', () => {
    expect(differing([[5, 4], [null]]).suggestions).toEqual(none);
  });
});

describe('equal answers', () => {
  test.each([1, 3, 5])(
    'answers that are all at level %i give neither strengths nor suggestions',
    (rank) => {
      const rows: Row[] = [
        [rank, rank, null],
        [rank, '-', null],
      ];
      expect(feedbackOf(profileWith(rows))).toEqual({ kind: 'all-alike', rank, count: 3 });
    },
  );

  test('a single answer is treated as equal answers', () => {
    expect(feedbackOf(profileWith([[4, null], [null]]))).toEqual({
      kind: 'all-alike',
      rank: 4,
      count: 1,
    });
  });
});

describe('no answers', () => {
  test('a profile without answers is reported as one without answers', () => {
    expect(feedbackOf(profileWith([[null, null], [null]]))).toEqual({ kind: 'nothing-answered' });
  });

  test('a profile with only “not part of my work” is reported as one without answers', () => {
    expect(feedbackOf(profileWith([['-', '-'], ['-']]))).toEqual({ kind: 'nothing-answered' });
  });
});

describe('the highest and the lowest answers', () => {
  test('every area with a highest or a lowest answer is named', () => {
    const profile = profileWith([
      [5, 1],
      [3, 3],
      [5, 1],
      [2, null],
    ]);
    expect(extremesOf(profile)).toEqual({
      highest: 5,
      highestAreaIds: ['a', 'c'],
      lowest: 1,
      lowestAreaIds: ['a', 'c'],
    });
  });

  test('the highest and the lowest answer are the same when all answers are equal', () => {
    expect(extremesOf(profileWith([[2], [2]]))).toEqual({
      highest: 2,
      highestAreaIds: ['a', 'b'],
      lowest: 2,
      lowestAreaIds: ['a', 'b'],
    });
  });

  test('there is no highest or lowest answer when nothing is answered', () => {
    expect(extremesOf(profileWith([['-'], [null]]))).toBeNull();
  });

  test('each area is named once, in the order of the competences', () => {
    const { competences } = profileWith([
      [1, 1],
      [1, 1],
    ]);
    expect(areasOf(competences.toReversed())).toEqual(['b', 'a']);
    expect(areasOf(competences)).toEqual(['a', 'b']);
  });
});

describe('any answers', () => {
  test('strengths and suggestions stay within their limits, in order, and never overlap', () => {
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        const feedback = feedbackOf(profileOf(description, answersIn(description, rows)));
        if (feedback.kind !== 'differing') return;
        const { strengths, begun, suggestions } = feedback;
        const middle = middleOf(description.levels.length);
        expect(strengths.chosen.length).toBeLessThanOrEqual(3);
        expect(suggestions.chosen.length).toBeLessThanOrEqual(5);
        expect(ranks(strengths).every((rank) => rank >= middle)).toBe(true);
        expect(ranks(suggestions).every((rank) => rank <= middle)).toBe(true);
        expect(ranks(strengths)).toEqual(ranks(strengths).toSorted((a, b) => b - a));
        expect(ranks(suggestions)).toEqual(ranks(suggestions).toSorted((a, b) => a - b));
        const shown = [...ranks(strengths), ...ranks(begun)];
        expect(shown.length).toBeGreaterThan(0);
        expect(Math.max(0, ...ranks(suggestions))).toBeLessThan(Math.min(...shown));
        expect(ranks(begun).length === 0).toBe(ranks(strengths).length > 0);
      }),
    );
  });
});
