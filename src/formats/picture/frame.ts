import { pointOn } from '../../domain/radar/geometry.ts';
import type { Point } from '../../domain/radar/geometry.ts';
import { areApart, placeLabels } from '../../domain/radar/labels.ts';
import type { Label } from '../../domain/radar/labels.ts';
import { emsOf } from '../../domain/radar/widths.ts';
import { wrapAnywhere, wrapWords } from '../../domain/radar/wrapping.ts';
import { round } from './shapes.ts';
import type { Text } from './shapes.ts';

/** The size of a slide; a picture with very long names is higher. */
export const slide = { width: 1280, height: 720, margin: 16 } as const;
export const ink = '#14221F';

/** Where the chart stands, and the names of its axes. */
export interface Frame {
  readonly radius: number;
  readonly centre: Point;
  readonly names: readonly Text[];
  /** The height of chart and names with the margin above them. */
  readonly height: number;
}

const bold = { kind: 'text', weight: 600, fill: ink } as const;
const { width, height, margin } = slide;

/** Chooses the place of the chart above a key of that height, with names around it or, without room, numbers. */
export function frameOf(axes: readonly string[], keyHeight: number): Frame {
  const room = height - keyHeight;
  return namedFrame(axes, room) ?? numberedFrame(axes, room);
}

/** The possible lengths of a spoke; the chart uses the longest that leaves room for the names. */
const radii = [230, 215, 200, 185, 170, 155] as const;
const size = 20;
const leading = 24;
const widthOf = (line: string) => emsOf(line) * size;

/** The largest chart with its names around it; null if no size has room for them. */
function namedFrame(axes: readonly string[], room: number): Frame | null {
  for (const radius of radii) {
    const halfWidth = width / 2 - margin;
    const labels = placeLabels(axes, {
      radius: radius + 18,
      halfWidth,
      widest: 18 * size,
      leading,
      wrap: (name, widest) => wrapWords(name, (line) => widthOf(line) <= widest),
      widthOf,
    });
    const above = Math.max(radius, ...labels.map((label) => -label.top));
    const below = Math.max(radius, ...labels.map((label) => label.top + label.height));
    const spare = room - margin - above - below;
    if (spare < 0 || !areApart(labels, halfWidth)) continue;
    const centre = { x: width / 2, y: Math.round(margin + above + spare / 2) };
    return { radius, centre, names: labels.flatMap((one) => linesOf(one, centre)), height: room };
  }
  return null;
}

function linesOf(label: Label<string>, centre: Point): readonly Text[] {
  const anchor = { left: 'start', center: 'middle', right: 'end' } as const;
  const share = { left: 0, center: 0.5, right: 1 }[label.align];
  return label.lines.map((text, index) => ({
    ...bold,
    text,
    size,
    anchor: anchor[label.align],
    x: round(centre.x + label.left + share * label.width),
    y: round(centre.y + label.top + 19 + index * leading),
  }));
}

/** The chart with numbers stands at the left; a list next to it says whose they are. */
const numbered = { radius: 230, centre: 310, numbers: 690, list: 704 } as const;
const listSizes = [20, 18, 16] as const;
const smallest = 16;

function numberedFrame(axes: readonly string[], room: number): Frame {
  const lists = listSizes.map((one) => listOf(axes, one));
  const list = lists.find((one) => margin + one.height <= room) ?? listOf(axes, smallest);
  const whole = Math.max(room, margin + list.height);
  const radius = Math.min(numbered.radius, Math.floor((room - margin) / 2 - 36));
  const centre = { x: numbered.centre, y: Math.round((margin + room) / 2) };
  const top = margin + Math.max(0, (room - margin - list.height) / 2);
  const numbers = axes.map((_, axis): Text => {
    const { x, y } = pointOn(axis, axes.length, (radius + 26) / radius, 1);
    const [numberX, numberY] = [centre.x + x * radius, centre.y + y * radius + 7];
    const text = String(axis + 1);
    return { ...bold, text, size, anchor: 'middle', x: round(numberX), y: round(numberY) };
  });
  const names = list.lines.map((line) => ({ ...line, y: round(line.y + top) }));
  return { radius, centre, names: [...numbers, ...names], height: whole };
}

/** The names with their numbers, from y = 0 down. */
function listOf(axes: readonly string[], textSize: number) {
  const widest = width - margin - numbered.list;
  const [lineHeight, gap] = [Math.round(1.25 * textSize), Math.round(0.4 * textSize)];
  let y = 0;
  const lines = axes.flatMap((name, axis) => {
    const number = { text: String(axis + 1), anchor: 'end', x: numbered.numbers } as const;
    const wrapped = wrapAnywhere(name, (line) => emsOf(line) * textSize <= widest);
    const texts = wrapped.map((text) => ({ text, anchor: 'start', x: numbered.list }) as const);
    const first = y + textSize;
    y += wrapped.length * lineHeight + gap;
    return [
      { ...bold, ...number, size: textSize, y: first },
      ...texts.map((text, line) => ({
        ...bold,
        ...text,
        weight: 400 as const,
        size: textSize,
        y: first + line * lineHeight,
      })),
    ];
  });
  return { lines, height: y };
}
