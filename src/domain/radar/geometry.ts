/**
 * The geometry of the radar, shared by the screen and the PDF, on a unit circle: the centre is 0, the top
 * level lies at radius 1, y grows downwards, the first axis points straight up and the rest follow clockwise.
 */

/** A point on a drawing; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One value per axis in the description's order, 1…top; null where an area has no position. */
export type RadarValues = readonly (number | null)[];

/** The angle of an axis in radians, measured clockwise from twelve o'clock. */
export function angleOf(axis: number, axes: number): number {
  return (2 * Math.PI * axis) / axes;
}

/** Where `value` lies on an axis. Values are levels: 0 is the centre, `top` the outer ring. */
export function pointOn(axis: number, axes: number, value: number, top: number): Point {
  const radius = value / top;
  const angle = angleOf(axis, axes);
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** The corners of the ring of one level. */
export function ringOf(level: number, axes: number, top: number): readonly Point[] {
  return Array.from({ length: axes }, (_, axis) => pointOn(axis, axes, level, top));
}

/** The points of a series; null stays null, so that a missing area can never be drawn as the lowest. */
export function pointsOf(values: RadarValues, top: number): readonly (Point | null)[] {
  return values.map((value, axis) =>
    value === null ? null : pointOn(axis, values.length, value, top),
  );
}

/**
 * The lines of a series as runs of neighbouring known axes. A series with no gap is one closed run; a gap
 * breaks the line; a lone point has no line. The last axis is a neighbour of the first.
 */
export function runsOf(
  values: RadarValues,
): { readonly axes: readonly number[]; readonly closed: boolean }[] {
  const known = values.map((value) => value !== null);
  if (known.every(Boolean)) return [{ axes: values.map((_, axis) => axis), closed: true }];
  const start = known.indexOf(false);
  const runs: number[][] = [];
  let run: number[] = [];
  for (let step = 1; step <= values.length; step += 1) {
    const axis = (start + step) % values.length;
    if (known[axis]) run.push(axis);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  return runs.map((axes) => ({ axes, closed: false }));
}
