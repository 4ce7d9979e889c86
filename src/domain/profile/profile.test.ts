import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  at,
  descriptionWith,
  profileWith,
  someAnswers,
  someShape,
  the,
} from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import { competencesOf } from '../description/description.ts';
import { middleOf, profileOf } from './profile.ts';

/** The profile of the first area, on a scale of five levels by default. */
const areaOf = (row: Row, levels = 5) => the(profileWith([row, [null]], levels).areas[0]);

describe('the position of an area', () => {
  test('the position of an area is the mean of its answers', () => {
    expect(areaOf([1, 2, 4, 5]).position).toBe(3);
    expect(areaOf([1, 2, 2, 2]).position).toBe(1.75);
  });

  test('the position of an area needs answers to three quarters of its statements', () => {
    expect(areaOf([2, 2, 2, null]).position).toBe(2);
    expect(areaOf([2, 2, null, null]).position).toBeNull();
  });

  test.each([
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 6],
    [8, 6],
    [9, 7],
    [12, 9],
  ])('an area of %i statements needs %i answers to have a position', (total, needed) => {
    const row = (answered: number): Row =>
      Array.from({ length: total }, (_, index) => (index < answered ? 4 : null));
    expect(areaOf(row(needed)).position).toBe(4);
    expect(areaOf(row(needed - 1)).position).toBeNull();
  });

  test('“not part of my work” reduces the number of answers that a position needs', () => {
    expect(areaOf([3, 4, '-', '-']).position).toBe(3.5);
    expect(areaOf([3, 4, 5, '-']).position).toBe(4);
    expect(areaOf([3, null, '-', '-']).position).toBeNull();
    expect(areaOf([3, 4, null, '-']).position).toBeNull();
  });

  test('a position needs at least two answers', () => {
    expect(areaOf([5, '-', '-', '-']).position).toBeNull();
    expect(areaOf([5, '-']).position).toBeNull();
  });

  test('the position of an area with one statement is its only answer', () => {
    expect(areaOf([4])).toMatchObject({ position: 4, level: 'level-d' });
    expect(areaOf(['-']).position).toBeNull();
    expect(areaOf([null]).position).toBeNull();
  });

  test('“not part of my work” counts neither as zero nor as unanswered', () => {
    const area = areaOf([2, 4, '-', 3]);
    expect(area).toMatchObject({ position: 3, answered: 3, notMyWork: 1, unanswered: 0 });
  });
});

describe('the level of an area', () => {
  test('a position of two and a half rounds down to level two', () => {
    expect(areaOf([2, 3])).toMatchObject({ position: 2.5, level: 'level-b' });
  });

  test.each([
    [[1, 2], 'level-a'],
    [[4, 5], 'level-d'],
    [[2, 2, 3], 'level-b'],
    [[2, 3, 3], 'level-c'],
    [[1, 1, 1, 2, 2, 2], 'level-a'],
    [[5, 5, 5], 'level-e'],
  ] as const)('the answers %j give the level %s', (row, level) => {
    expect(areaOf(row).level).toBe(level);
  });

  test('an area without answers has no level', () => {
    expect(areaOf([null, null, null, null])).toMatchObject({
      position: null,
      level: null,
      lowest: null,
      highest: null,
      wide: false,
    });
  });

  test('an area with too few answers has no level, but shows its answers', () => {
    expect(areaOf([4, null, null, null])).toMatchObject({
      position: null,
      level: null,
      lowest: 4,
      highest: 4,
      answered: 1,
      unanswered: 3,
    });
  });

  test('an area that is wholly “not part of my work” has no level', () => {
    expect(areaOf(['-', '-', '-'])).toMatchObject({
      position: null,
      level: null,
      notMyWork: 3,
      unanswered: 0,
    });
  });
});

describe('widely differing answers', () => {
  test.each([
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 4],
  ])(
    'on a scale of %i levels, answers differ widely when they are %i or more levels apart',
    (levels, middle) => {
      expect(middleOf(levels)).toBe(middle);
      expect(areaOf([1, 1 + middle], levels).wide).toBe(true);
      expect(areaOf([1, middle], levels).wide).toBe(false);
      expect(areaOf([levels - middle, levels], levels).wide).toBe(true);
    },
  );

  test('answers can differ widely in an area with too few answers', () => {
    expect(areaOf([1, 5, null, null])).toMatchObject({ position: null, wide: true });
  });

  test('answers differ widely by the lowest and the highest, whatever lies between', () => {
    expect(areaOf([3, 3, 1, 3, 4])).toMatchObject({ lowest: 1, highest: 4, wide: true });
  });
});

describe('a profile', () => {
  const description = descriptionWith({ areas: [2, 1] });

  test('a profile lists every competence in the order of the description', () => {
    const answers = {
      'b-a': { level: 'level-c', at },
      'a-b': { notMyWork: true as const, note: 'Somebody else does this', at },
    };
    expect(profileOf(description, answers).competences).toMatchObject([
      {
        id: 'a-a',
        code: 'A1',
        areaId: 'a',
        state: 'unanswered',
        level: null,
        rank: null,
        note: null,
      },
      {
        id: 'a-b',
        code: 'A2',
        areaId: 'a',
        state: 'not-my-work',
        level: null,
        rank: null,
        note: 'Somebody else does this',
      },
      {
        id: 'b-a',
        code: 'B1',
        areaId: 'b',
        state: 'answered',
        level: 'level-c',
        rank: 3,
        note: null,
      },
    ]);
  });

  test('a cleared answer is unanswered in the profile and keeps its note', () => {
    const history = [{ level: 'level-c', at }];
    const profile = profileOf(description, { 'a-a': { note: 'Later', at, history } });
    expect(profile.competences[0]).toMatchObject({
      state: 'unanswered',
      rank: null,
      note: 'Later',
    });
  });

  test('a profile ignores levels and competences that the description lacks', () => {
    const answers = {
      'a-a': { level: 'somewhere', at },
      'z-z': { level: 'level-e', at },
    };
    const profile = profileOf(description, answers);
    expect(profile.competences.map((one) => one.state)).toEqual(Array(3).fill('unanswered'));
    expect(profile.competences.every((one) => one.level === null)).toBe(true);
  });

  test('a profile gives the top level of its scale', () => {
    expect(profileWith([[1], [1]], 3).top).toBe(3);
    expect(profileWith([[1], [1]], 6).top).toBe(6);
  });

  test('a profile has no number that combines the areas', () => {
    expect(Object.keys(profileOf(description, {})).toSorted()).toEqual([
      'areas',
      'competences',
      'top',
    ]);
  });
});

describe('the target of an area', () => {
  const description = descriptionWith({ areas: [4, 1] });
  const targetOf = (row: Row, targets: Readonly<Record<string, string>>) =>
    the(profileOf(description, answersIn(description, [row]), targets).areas[0]).target;

  test('the target of an area is its position with the target levels in place of answers', () => {
    expect(targetOf([1, 2, 2, 3], { 'a-a': 'level-b', 'a-d': 'level-e' })).toBe(2.75);
  });

  test('an area without targets has no target position', () => {
    expect(targetOf([1, 2, 2, 3], {})).toBeNull();
    expect(targetOf([1, 2, 2, 3], { 'b-a': 'level-b' })).toBeNull();
  });

  test('a target on an unanswered statement counts', () => {
    expect(targetOf([1, 2, null, null], { 'a-c': 'level-c' })).toBe(2);
  });

  test('a target position needs as many levels as a position', () => {
    expect(targetOf([1, null, null, null], { 'a-a': 'level-c' })).toBeNull();
  });

  test('targets at unknown levels or competences are ignored', () => {
    expect(targetOf([1, 2, 2, 3], { 'a-a': 'somewhere', 'z-z': 'level-a' })).toBeNull();
  });

  test('targets change neither the position, the level nor the range of an area', () => {
    const answers = answersIn(description, [[1, 2, 2, 3]]);
    const plain = the(profileOf(description, answers).areas[0]);
    const aiming = the(profileOf(description, answers, { 'a-a': 'level-e' }).areas[0]);
    expect({ ...aiming, target: null, competences: [] }).toEqual({ ...plain, competences: [] });
    expect(aiming.competences[0]).toMatchObject({
      rank: 1,
      target: 'level-e',
      targetRank: 5,
      state: 'answered',
    });
    expect(aiming.competences[1]).toMatchObject({ target: null, targetRank: null });
  });
});

describe('any answers', () => {
  test('the order in which answers are stored never matters', () => {
    fc.assert(
      fc.property(someAnswers, fc.infiniteStream(fc.nat()), ({ description, rows }, chance) => {
        const answers = answersIn(description, rows);
        const shuffled = Object.fromEntries(
          Object.entries(answers)
            .map((entry) => ({ entry, place: the(chance.next().value) }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ entry }) => entry),
        );
        expect(profileOf(description, shuffled)).toEqual(profileOf(description, answers));
      }),
    );
  });

  test('the order of answers within an area does not change its position', () => {
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        const positions = (given: readonly Row[]) =>
          profileOf(description, answersIn(description, given)).areas.map((one) => one.position);
        const there = positions(rows);
        const back = positions(rows.map((row) => row.toReversed()));
        expect(back).toEqual(there);
      }),
    );
  });

  test('one more answer never lowers coverage', () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(), fc.nat(), ({ description, rows }, which, level) => {
        const answers = answersIn(description, rows);
        const open = competencesOf(description).filter((one) => answers[one.id] === undefined);
        fc.pre(open.length > 0);
        const { id } = the(open[which % open.length]);
        const chosen = the(description.levels[level % description.levels.length]);
        const before = profileOf(description, answers).areas;
        const after = profileOf(description, { ...answers, [id]: { level: chosen, at } }).areas;
        for (const [index, area] of after.entries()) {
          const was = the(before[index]);
          expect(area.answered).toBeGreaterThanOrEqual(was.answered);
          expect(area.unanswered).toBeLessThanOrEqual(was.unanswered);
          expect(was.position === null || area.position !== null).toBe(true);
        }
      }),
    );
  });

  test('a position lies between the lowest and highest answer, at most half a step from its level', () => {
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        for (const area of profileOf(description, answersIn(description, rows)).areas) {
          expect(area.level === null).toBe(area.position === null);
          if (area.position === null) continue;
          expect(area.position).toBeGreaterThanOrEqual(the(area.lowest));
          expect(area.position).toBeLessThanOrEqual(the(area.highest));
          const rank = description.levels.indexOf(the(area.level)) + 1;
          expect(area.position - rank).toBeGreaterThan(-0.5);
          expect(area.position - rank).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  test('every statement is counted exactly once', () => {
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        for (const area of profileOf(description, answersIn(description, rows)).areas) {
          expect(area.answered + area.notMyWork + area.unanswered).toBe(area.total);
          expect(area.total).toBe(area.competences.length);
        }
      }),
    );
  });

  test('no id and no level breaks a profile, however odd it is', () => {
    const id = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'a-a', 'level-a'),
    );
    const answers = fc.dictionary(
      id,
      fc.record(
        { level: id, notMyWork: fc.constant(true as const), note: fc.string(), at: fc.string() },
        { requiredKeys: ['at'] },
      ),
    );
    fc.assert(
      fc.property(someShape, answers, (shape, odd) => {
        const description = descriptionWith(shape);
        expect(profileOf(description, odd).areas).toHaveLength(description.areas.length);
      }),
    );
  });
});
