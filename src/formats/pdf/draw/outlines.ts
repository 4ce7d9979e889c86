import type { Point } from '../../../domain/radar/geometry.ts';

/** A closed line of a letter: its start, and its steps in jsPDF's form, each relative to the last point. */
export interface Contour {
  readonly start: Point;
  readonly steps: readonly (readonly number[])[];
}

/**
 * Reads the letters of the statement from one of our emblem files (scripts/emblem-text.ts), in the file's
 * units. The PDF thus has the same paths as the web page. Any other file gives no letters.
 */
export function lettersIn(svg: string): readonly Contour[] {
  const scale = Number(/<g transform="scale\(([\d.]+)\)"/u.exec(svg)?.[1]);
  if (Number.isNaN(scale)) return [];
  const shapes = new Map(
    [...svg.matchAll(/<path id="(g\d+)" d="([^"]+)"/gu)].map((found) => [found[1], found[2] ?? '']),
  );
  return [...svg.matchAll(/<use href="#(g\d+)" x="([\d.-]+)" y="([\d.-]+)"/gu)].flatMap((found) => {
    const origin = { x: Number(found[2]), y: Number(found[3]) };
    return contoursOf(shapes.get(found[1]) ?? '', origin, scale);
  });
}

/** Reads the commands M, L and Q. A quadratic curve becomes a cubic one, since PDF has only those. */
function contoursOf(path: string, origin: Point, scale: number): Contour[] {
  const contours: { start: Point; steps: number[][] }[] = [];
  let last: Point = origin;
  for (const [, command, values] of path.matchAll(/([MLQ])([^MLQZ]*)/gu)) {
    const numbers = (values ?? '').match(/-?\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
    const points = scaledPoints(numbers, origin, scale);
    const end = points.at(-1);
    if (end === undefined) continue;
    if (command === 'M') contours.push({ start: end, steps: [] });
    else if (command === 'L') contours.at(-1)?.steps.push([end.x - last.x, end.y - last.y]);
    else contours.at(-1)?.steps.push(cubic(last, points[0] ?? end, end));
    last = end;
  }
  return contours;
}

function scaledPoints(numbers: readonly number[], origin: Point, scale: number): readonly Point[] {
  return numbers.flatMap((x, index) => {
    const y = numbers[index + 1];
    if (index % 2 === 1 || y === undefined) return [];
    return [{ x: (origin.x + x) * scale, y: (origin.y + y) * scale }];
  });
}

function cubic(from: Point, control: Point, to: Point): number[] {
  const towards = (end: Point) => [
    end.x + (2 / 3) * (control.x - end.x) - from.x,
    end.y + (2 / 3) * (control.y - end.y) - from.y,
  ];
  return [...towards(from), ...towards(to), to.x - from.x, to.y - from.y];
}
