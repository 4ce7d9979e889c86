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

/** The profile of the first area, on a scale of five levels unless told. */
const areaOf = (row: Row, levels = 5) => the(profileWith([row, [null]], levels).areas[0]);

describe('the position of an area', () => {
  test('is the mean of its answers', () => {
    expect(areaOf([1, 2, 4, 5]).position).toBe(3);
    expect(areaOf([1, 2, 2, 2]).position).toBe(1.75);
  });

  test('needs three quarters of the answers', () => {
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
  ])('needs of %i statements %i answers', (total, needed) => {
    const row = (answered: number): Row =>
      Array.from({ length: total }, (_, index) => (index < answered ? 4 : null));
    expect(areaOf(row(needed)).position).toBe(4);
    expect(areaOf(row(needed - 1)).position).toBeNull();
  });

  test('needs no answers to what is not part of my work', () => {
    expect(areaOf([3, 4, '-', '-']).position).toBe(3.5);
    expect(areaOf([3, 4, 5, '-']).position).toBe(4);
    expect(areaOf([3, null, '-', '-']).position).toBeNull();
    expect(areaOf([3, 4, null, '-']).position).toBeNull();
  });

  test('needs two answers at least', () => {
    expect(areaOf([5, '-', '-', '-']).position).toBeNull();
    expect(areaOf([5, '-']).position).toBeNull();
  });

  test('of an area with one statement is its only answer', () => {
    expect(areaOf([4])).toMatchObject({ position: 4, level: 'level-d' });
    expect(areaOf(['-']).position).toBeNull();
    expect(areaOf([null]).position).toBeNull();
  });

  test('does not tell not part of my work from a zero or a gap', () => {
    const area = areaOf([2, 4, '-', 3]);
    expect(area).toMatchObject({ position: 3, answered: 3, notMyWork: 1, unanswered: 0 });
  });
});

describe('the level of an area', () => {
  test('two and a half rounds to level two', () => {
    expect(areaOf([2, 3])).toMatchObject({ position: 2.5, level: 'level-b' });
  });

  test.each([
    [[1, 2], 'level-a'],
    [[4, 5], 'level-d'],
    [[2, 2, 3], 'level-b'],
    [[2, 3, 3], 'level-c'],
    [[1, 1, 1, 2, 2, 2], 'level-a'],
    [[5, 5, 5], 'level-e'],
  ] as const)('of %j is %s', (row, level) => {
    expect(areaOf(row).level).toBe(level);
  });

  test('an area nobody answered has none', () => {
    expect(areaOf([null, null, null, null])).toMatchObject({
      position: null,
      level: null,
      lowest: null,
      highest: null,
      wide: false,
    });
  });

  test('an area with too few answers has none, but its answers are shown', () => {
    expect(areaOf([4, null, null, null])).toMatchObject({
      position: null,
      level: null,
      lowest: 4,
      highest: 4,
      answered: 1,
      unanswered: 3,
    });
  });

  test('an area wholly not part of my work has none', () => {
    expect(areaOf(['-', '-', '-'])).toMatchObject({
      position: null,
      level: null,
      notMyWork: 3,
      unanswered: 0,
    });
  });
});

describe('answers differ widely', () => {
  test.each([
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 4],
  ])('on a scale of %i levels when %i or more lie between them', (levels, middle) => {
    expect(middleOf(levels)).toBe(middle);
    expect(areaOf([1, 1 + middle], levels).wide).toBe(true);
    expect(areaOf([1, middle], levels).wide).toBe(false);
    expect(areaOf([levels - middle, levels], levels).wide).toBe(true);
  });

  test('in an area with too few answers too', () => {
    expect(areaOf([1, 5, null, null])).toMatchObject({ position: null, wide: true });
  });

  test('by the lowest and the highest, however many lie between', () => {
    expect(areaOf([3, 3, 1, 3, 4])).toMatchObject({ lowest: 1, highest: 4, wide: true });
  });
});

describe('a profile', () => {
  const description = descriptionWith({ areas: [2, 1] });

  test('tells every competence in the order of the description', () => {
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

  test('keeps a cleared answer unanswered, with its note', () => {
    const history = [{ level: 'level-c', at }];
    const profile = profileOf(description, { 'a-a': { note: 'Later', at, history } });
    expect(profile.competences[0]).toMatchObject({
      state: 'unanswered',
      rank: null,
      note: 'Later',
    });
  });

  test('passes over levels and competences that the description does not have', () => {
    const answers = {
      'a-a': { level: 'somewhere', at },
      'z-z': { level: 'level-e', at },
    };
    const profile = profileOf(description, answers);
    expect(profile.competences.map((one) => one.state)).toEqual(Array(3).fill('unanswered'));
    expect(profile.competences.every((one) => one.level === null)).toBe(true);
  });

  test('tells the top of its scale', () => {
    expect(profileWith([[1], [1]], 3).top).toBe(3);
    expect(profileWith([[1], [1]], 6).top).toBe(6);
  });

  test('has no number over the areas', () => {
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

  test('is its position with the target levels in place of those answers', () => {
    expect(targetOf([1, 2, 2, 3], { 'a-a': 'level-b', 'a-d': 'level-e' })).toBe(2.75);
  });

  test('is not there in an area without targets', () => {
    expect(targetOf([1, 2, 2, 3], {})).toBeNull();
    expect(targetOf([1, 2, 2, 3], { 'b-a': 'level-b' })).toBeNull();
  });

  test('counts a target on a statement nobody answered', () => {
    expect(targetOf([1, 2, null, null], { 'a-c': 'level-c' })).toBe(2);
  });

  test('needs as many levels as a position does', () => {
    expect(targetOf([1, null, null, null], { 'a-a': 'level-c' })).toBeNull();
  });

  test('passes over levels and competences that the description does not have', () => {
    expect(targetOf([1, 2, 2, 3], { 'a-a': 'somewhere', 'z-z': 'level-a' })).toBeNull();
  });

  test('leaves the position, the level and the bounds as they are answered', () => {
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

describe('for all answers', () => {
  test('their order never matters', () => {
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

  test('the order within an area does not move its position', () => {
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

  test('a position stays between the lowest and the highest answer, and its level within half a step', () => {
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

  test('every statement is counted once', () => {
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        for (const area of profileOf(description, answersIn(description, rows)).areas) {
          expect(area.answered + area.notMyWork + area.unanswered).toBe(area.total);
          expect(area.total).toBe(area.competences.length);
        }
      }),
    );
  });

  test('no ids and levels, however odd, break a profile', () => {
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
