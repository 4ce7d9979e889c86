import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { the } from '../../../tests/support/building.ts';
import { emblemColours, emblemOf } from './emblem.ts';
import { fundingStatements } from '../languages.ts';

const { width, height, centres, star } = emblemOf(180);

describe('the European flag', () => {
  test('the flag is one and a half times as wide as it is high', () => {
    expect(width / height).toBe(1.5);
  });

  test('the flag has twelve stars in a circle, placed as the hours on a clock', () => {
    expect(centres).toHaveLength(12);
    for (const [hour, { x, y }] of centres.entries()) {
      expect(Math.hypot(x - width / 2, y - height / 2)).toBeCloseTo(60, 9);
      const angle = Math.atan2(x - width / 2, height / 2 - y);
      expect((angle + 2 * Math.PI) % (2 * Math.PI)).toBeCloseTo((hour * Math.PI) / 6, 9);
    }
    expect(the(centres[0]).y).toBeLessThan(the(centres[6]).y);
  });

  test('the points of each star lie on a circle of one eighteenth of the height', () => {
    const points = star.filter((_, index) => index % 2 === 0);
    expect(points).toHaveLength(5);
    for (const { x, y } of points) expect(Math.hypot(x, y)).toBeCloseTo(10, 9);
  });

  test('every star is upright, with one point straight up and two points level', () => {
    const [top, , right, , , , , , left] = star;
    expect(the(top).x).toBeCloseTo(0, 9);
    expect(the(top).y).toBeCloseTo(-10, 9);
    expect(the(right).y).toBeCloseTo(the(left).y, 9);
    expect(the(right).x).toBeCloseTo(-the(left).x, 9);
  });

  test('the stars have straight sides, because the inner corners lie on the lines of a pentagram', () => {
    const [top, inner, right, , , , , , left] = star;
    // The side from the point at the right to the one at the left runs through the corner beside the top.
    expect(the(inner).y).toBeCloseTo(the(right).y, 9);
    expect(the(inner).y).toBeCloseTo(the(left).y, 9);
    expect(the(inner).y).toBeGreaterThan(the(top).y);
  });
});

describe('the emblem with its statement', () => {
  const small = emblemOf(60);

  test.each(Object.entries(fundingStatements))(
    'the emblem in %s follows the rules for its colours and stars',
    (language, text) => {
      const picture = readFileSync(`public/eu-${language}.svg`, 'utf8');
      expect(picture).toContain(`<title>${text}</title>`);
      expect(new Set(picture.match(/#[\dA-F]{6}\b/giu))).toEqual(
        new Set(Object.values(emblemColours)),
      );
      const placed = Array.from(
        picture.matchAll(/href="#star" x="(.*?)" y="(.*?)"/gu),
        (found) => ({
          x: Number(found[1]),
          y: Number(found[2]),
        }),
      );
      expect(placed).toHaveLength(12);
      for (const [index, at] of placed.entries()) {
        expect(at.x).toBeCloseTo(the(small.centres[index]).x, 3);
        expect(at.y).toBeCloseTo(the(small.centres[index]).y, 3);
      }
      const corners = the(/id="star" d="M(.*?)Z"/u.exec(picture)?.[1])
        .split(' ')
        .map(Number);
      expect(corners).toEqual(
        small.star.flatMap(({ x, y }) => [x, y]).map((value) => expect.closeTo(value, 3)),
      );
    },
  );

  test.each(Object.keys(fundingStatements))(
    'the emblem in %s has its letters the right way up',
    (language) => {
      const picture = readFileSync(`public/eu-${language}.svg`, 'utf8');
      const outlines = Array.from(
        picture.matchAll(/id="g\d+" d="(.*?)"/gu),
        ([, path]) => path ?? '',
      );
      expect(outlines.length).toBeGreaterThan(8);
      for (const path of outlines) {
        // Downwards is more, so what stands on the line is below zero; only tails hang under it.
        const heights = Array.from(path.matchAll(/-?\d+/gu), Number).filter(
          (_, index) => index % 2,
        );
        expect(-Math.min(...heights)).toBeGreaterThan(Math.max(...heights));
      }
    },
  );
});
