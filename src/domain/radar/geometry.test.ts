import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { the } from '../../../tests/support/building.ts';
import { angleOf, pointOn, pointsOf, ringOf, runsOf } from './geometry.ts';
import type { RadarValues } from './geometry.ts';

const some: fc.Arbitrary<RadarValues> = fc.array(
  fc.oneof(fc.double({ min: 1, max: 5, noNaN: true }), fc.constant(null)),
  { minLength: 3, maxLength: 12 },
);

describe('the points of the radar', () => {
  test('the first axis points straight up', () => {
    const { x, y } = pointOn(0, 7, 5, 5);
    expect(x).toBeCloseTo(0);
    expect(y).toBeCloseTo(-1);
  });

  test('the axes follow clockwise: up, right, down, left', () => {
    const points = ringOf(4, 4, 4).map(({ x, y }) => [Math.round(x), Math.round(y)]);
    expect(points).toEqual(
      [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ].map(([x, y]) => [expect.closeTo(the(x)), expect.closeTo(the(y))]),
    );
  });

  test('the axes divide the circle evenly', () => {
    expect(angleOf(3, 12)).toBeCloseTo(Math.PI / 2);
    expect(angleOf(6, 12)).toBeCloseTo(Math.PI);
  });

  test('zero is at the centre, and level 1 is one ring out', () => {
    const { x, y } = pointOn(2, 5, 0, 5);
    expect(Math.hypot(x, y)).toBe(0);
    const lowest = pointOn(2, 5, 1, 5);
    expect(Math.hypot(lowest.x, lowest.y)).toBeCloseTo(0.2);
  });

  test('every ring lies at its level, the top one on the circle', () => {
    for (const [index, level] of [1, 2, 3, 4, 5, 6].entries()) {
      for (const { x, y } of ringOf(level, 7, 6)) {
        expect(Math.hypot(x, y)).toBeCloseTo((index + 1) / 6);
      }
    }
  });

  test('an area without a position has no point', () => {
    const points = pointsOf([3, null, 5], 5);
    expect(points[0]).toEqual(pointOn(0, 3, 3, 5));
    expect(points[1]).toBeNull();
    expect(points[2]).toEqual(pointOn(2, 3, 5, 5));
  });
});

describe('the lines of the radar', () => {
  test('values for every area give one closed line', () => {
    expect(runsOf([1, 2, 3])).toEqual([{ axes: [0, 1, 2], closed: true }]);
  });

  test('a line breaks at a gap', () => {
    expect(runsOf([null, 1, 2, null, 3, 4])).toEqual([
      { axes: [1, 2], closed: false },
      { axes: [4, 5], closed: false },
    ]);
  });

  test('a line continues from the last axis to the first', () => {
    expect(runsOf([1, null, 3, 4, 5])).toEqual([{ axes: [2, 3, 4, 0], closed: false }]);
    expect(runsOf([1, 2, null, 4, null, 6])).toEqual([{ axes: [5, 0, 1], closed: false }]);
  });

  test('a point without neighbours has no line', () => {
    expect(runsOf([1, null, 3, null, null])).toEqual([]);
  });

  test('two neighbouring areas have a line that is not closed', () => {
    expect(runsOf([null, 1, 2, null])).toEqual([{ axes: [1, 2], closed: false }]);
  });

  test('no line is drawn when no area has a position', () => {
    expect(runsOf([null, null, null])).toEqual([]);
  });

  test('a line never touches an area without a position, and touches no other area twice', () => {
    fc.assert(
      fc.property(some, (values) => {
        const drawn = runsOf(values).flatMap((run) => run.axes);
        expect(drawn.every((axis) => values[axis] !== null)).toBe(true);
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });

  test('every pair of known neighbours is joined', () => {
    fc.assert(
      fc.property(some, (values) => {
        const joined = new Set(
          runsOf(values).flatMap(({ axes, closed }) =>
            axes.slice(closed ? 0 : 1).map((axis, step) => {
              const before = closed ? axes.at(step - 1) : axes[step];
              return `${before} ${axis}`;
            }),
          ),
        );
        for (const [axis, value] of values.entries()) {
          const next = (axis + 1) % values.length;
          const wanted = value !== null && values[next] !== null;
          expect(joined.has(`${axis} ${next}`)).toBe(wanted);
        }
      }),
    );
  });
});
