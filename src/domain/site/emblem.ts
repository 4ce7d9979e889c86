import type { Point } from '../radar/geometry.ts';

/** The colours of the European flag in media without spot colours. They must never change. */
export const emblemColours = { field: '#003399', stars: '#FFCC00' } as const;

/** The geometry of the European flag, in the unit of the given height. */
export interface Emblem {
  readonly width: number;
  readonly height: number;
  /** The centres of the stars, clockwise from the one at the top. */
  readonly centres: readonly Point[];
  /** A star's ten corners around its own centre, clockwise from the one that points up. */
  readonly star: readonly Point[];
}

/**
 * The European flag of a given height by its construction rules: 1.5 times as wide as high; twelve stars like
 * the hours on a clock, on a circle with a radius of a third of the height; each star upright in a circle
 * with a radius of an eighteenth of the height.
 */
export function emblemOf(height: number): Emblem {
  const width = 1.5 * height;
  return {
    width,
    height,
    centres: pointsClockwise(12, () => height / 3).map(({ x, y }) => ({
      x: width / 2 + x,
      y: height / 2 + y,
    })),
    star: pointsClockwise(10, (index) =>
      index % 2 === 0 ? height / 18 : (height / 18) * innerShare,
    ),
  };
}

/** The distance of a star's inner corners, where the sides of a pentagram cross, as a share of its radius. */
const innerShare = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);

/** Points around the origin at equal angles, clockwise from straight up. */
function pointsClockwise(count: number, distance: (index: number) => number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return { x: distance(index) * Math.sin(angle), y: -distance(index) * Math.cos(angle) };
  });
}
