import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersIn, profileWith, someAnswers, the } from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import { compareProfiles } from './compare.ts';
import { profileOf } from './profile.ts';

const compare = (then: readonly Row[], now: readonly Row[]) =>
  compareProfiles(profileWith(then), profileWith(now));

describe('an area in an earlier and a later result', () => {
  test('the change of an area is counted in steps from level to level', () => {
    const [up, down, same] = compare(
      [
        [2, 2],
        [4, 4],
        [3, 3],
      ],
      [
        [4, 4],
        [3, 3],
        [3, 3],
      ],
    );
    expect([the(up).steps, the(down).steps, the(same).steps]).toEqual([2, -1, 0]);
  });

  test('an area without an earlier or a later level has no steps', () => {
    const [before, after, neither] = compare(
      [
        [null, null],
        [3, 3],
        ['-', '-'],
      ],
      [
        [3, 3],
        [null, null],
        ['-', '-'],
      ],
    );
    expect([the(before).steps, the(after).steps, the(neither).steps]).toEqual([null, null, null]);
  });

  test('an area counts higher, lower and equal answers among statements answered both times', () => {
    const [area] = compare([[1, 5, 3, 2, null, '-'], [1]], [[2, 4, 3, null, 2, 3], [1]]);
    expect(area).toMatchObject({ higher: 1, lower: 1, same: 1 });
    expect(the(area).competences.map((one) => one.steps)).toEqual([1, -1, 0, null, null, null]);
  });

  test('each competence shows its earlier and its current answer', () => {
    const [area] = compare([[1, '-'], [1]], [[5, 2], [1]]);
    const answers = the(area).competences.map((one) => [
      one.before.state,
      one.before.rank,
      one.now.rank,
    ]);
    expect(answers).toEqual([
      ['answered', 1, 5],
      ['not-my-work', null, 2],
    ]);
  });
});

describe('parts that only one result has', () => {
  test('areas and competences that only one result has are left out', () => {
    const changes = compare([[1, 2], [1]], [[1, 2, 3], [1], [4, 4]]);
    expect(changes.map((area) => area.now.id)).toEqual(['a', 'b']);
    expect(the(changes[0]).competences.map((one) => one.now.id)).toEqual(['a-a', 'a-b']);
  });
});

test('comparing a result with itself shows no change, and swapping two results reverses each step', () => {
  fc.assert(
    fc.property(someAnswers, ({ description, rows }) => {
      const now = profileOf(description, answersIn(description, rows));
      const then = profileOf(
        description,
        answersIn(
          description,
          rows.map((row) => row.toReversed()),
        ),
      );
      for (const area of compareProfiles(now, now)) {
        expect([area.higher, area.lower, area.steps ?? 0]).toEqual([0, 0, 0]);
      }
      const back = compareProfiles(now, then);
      for (const [index, area] of compareProfiles(then, now).entries()) {
        const other = the(back[index]);
        expect([area.higher, area.lower, area.same]).toEqual([
          other.lower,
          other.higher,
          other.same,
        ]);
        expect((area.steps ?? 0) + (other.steps ?? 0)).toBe(0);
      }
    }),
  );
});
