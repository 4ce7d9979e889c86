/** A place on a drawing, from its top left corner, downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The colours of the European flag in a medium without spot colours; they are never changed. */
export const emblemColours = { field: '#003399', stars: '#FFCC00' } as const;

export interface Emblem {
  readonly width: number;
  readonly height: number;
  /** Where the stars are, clockwise from the one at the top. */
  readonly centres: readonly Point[];
  /** A star's ten corners around its own centre, clockwise from the one that points up. */
  readonly star: readonly Point[];
}

/**
 * The European flag of a given height by its construction rules: half as long again as high; twelve stars on a
 * circle a third of the height, placed as the hours of a clock; each star upright within a circle an eighteenth
 * of the height.
 */
export function emblemOf(height: number): Emblem {
  const width = 1.5 * height;
  return {
    width,
    height,
    centres: around(12, () => height / 3).map(({ x, y }) => ({
      x: width / 2 + x,
      y: height / 2 + y,
    })),
    star: around(10, (index) => (index % 2 === 0 ? height / 18 : (height / 18) * innerShare)),
  };
}

/** How far the inner corners of a star are: where the sides of a pentagram cross. */
const innerShare = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);

/** Places around the origin at even angles, clockwise from straight up. */
function around(count: number, distance: (index: number) => number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return { x: distance(index) * Math.sin(angle), y: -distance(index) * Math.cos(angle) };
  });
}
