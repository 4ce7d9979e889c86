import { angleOf } from './geometry.ts';
import { emsOf } from './widths.ts';
import { wrapWords } from './wrapping.ts';

/* The radar on the screen at its narrowest with titles (530 px), in units of the text's size (15 px). */
const [halfWidth, halfHeight] = [17.65, 15.35];
const radius = 10.08;
/** From the end of an axis to its title: outwards, and to the side as well. */
const [tick, gap] = [0.53, 0.67];
/** How wide the letters of the screen's font are compared with the widest one. */
const narrower = 0.742;
/** No line is longer, however much room there is. */
const longestLine = 7.5;

/** In units of the text's size. */
export const titleMeasures = { lineHeight: 1.2, halfLetter: 0.33, distance: 1.1 } as const;

/** How wide a line next to an axis may be; `aside` is how far the axis points to a side, 0 to 1. */
function roomBeside(aside: number): number {
  return halfWidth - (radius + tick + gap) * aside;
}

const widthOf = (line: string) => emsOf(line, narrower);

/** Breaks a title into the lines that fit next to its axis. */
export function titleLines(title: string, aside: number): readonly string[] {
  const widest = Math.min(longestLine, roomBeside(aside));
  return wrapWords(title, (line) => widthOf(line) <= widest);
}

/** Where the first line of a title stands below its axis's end, given how far down the axis points. */
export function titleRise(lines: number, down: number): number {
  const { lineHeight, halfLetter, distance } = titleMeasures;
  return down * distance + halfLetter - ((lines - 1) * lineHeight * (1 - down)) / 2;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a title on the screen, from the centre of the radar. */
function boxOf(title: string, axis: number, axes: number): Box {
  const angle = angleOf(axis, axes);
  const [right, down] = [Math.sin(angle), -Math.cos(angle)];
  const lines = titleLines(title, Math.abs(right));
  const width = Math.max(...lines.map(widthOf));
  const x = right * (radius + tick + gap);
  const left = Math.abs(right) < 0.15 ? x - width / 2 : right > 0 ? x : x - width;
  const baseline = down * (radius + tick) + titleRise(lines.length, down);
  const bottom = baseline + (lines.length - 1) * titleMeasures.lineHeight;
  return { left, right: left + width, top: baseline - 0.8, bottom: bottom + 0.25 };
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

const isInside = ({ left, right, top, bottom }: Box) =>
  left >= -halfWidth && right <= halfWidth && top >= -halfHeight && bottom <= halfHeight;

/** The places of the titles that have no room around the radar: they would be cut off or touch another one. */
export function titlesWithoutRoom(titles: readonly string[]): readonly number[] {
  const boxes = titles.map((title, axis) => boxOf(title, axis, titles.length));
  return boxes.flatMap((box, axis) => {
    const isAlone = boxes.every((other) => other === box || !touch(box, other));
    return isAlone && isInside(box) ? [] : [axis];
  });
}

/**
 * Whether the radar on the screen carries its titles. Otherwise it carries numbers, with a list of the titles.
 */
export function titlesFit(titles: readonly string[]): boolean {
  return titlesWithoutRoom(titles).length === 0;
}
