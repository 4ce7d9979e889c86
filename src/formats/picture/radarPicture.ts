import { seriesColours } from '../../domain/radar/colours.ts';
import { pointOn, pointsOf, ringOf, runsOf } from '../../domain/radar/geometry.ts';
import type { Point } from '../../domain/radar/geometry.ts';
import { emsOf } from '../../domain/radar/widths.ts';
import { wrapAnywhere } from '../../domain/radar/wrapping.ts';
import type { Block, RadarSeries } from '../../domain/report/report.ts';
import { frameOf, ink, slide } from './frame.ts';
import type { Frame } from './frame.ts';
import { round } from './shapes.ts';
import type { Path, Picture, Shape, Text } from './shapes.ts';

export type Radar = Extract<Block, { kind: 'radar' }>;

const [grid, brand, quiet] = ['#74827B', '#0F5C4D', '#44554F'];
const looks = {
  now: { stroke: seriesColours.now },
  target: { stroke: seriesColours.target, dash: [14, 8] },
  earlier: { stroke: seriesColours.earlier, dash: [3, 5] },
} as const;

/** Draws the radar for a slide: light, with its key and a description in words. */
export function radarPicture({ caption, alternative, axes, levels, series }: Radar): Picture {
  const scale = scaleOf(levels);
  const keyHeight = 66 + scale.length * scaleLeading;
  const frame = frameOf(axes, keyHeight);
  const height = frame.height + keyHeight;
  return {
    width: slide.width,
    height,
    title: caption,
    description: alternative,
    shapes: [
      { kind: 'path', d: `M0 0h${slide.width}v${height}h-${slide.width}z`, fill: '#fff' },
      ...chart(axes.length, levels.length, series, frame),
      ...key(series, scale, frame.height),
    ],
  };
}

function chart(
  axes: number,
  top: number,
  series: readonly RadarSeries[],
  frame: Frame,
): readonly Shape[] {
  const { radius, centre, names } = frame;
  const at = ({ x, y }: Point): Point => ({
    x: round(centre.x + x * radius),
    y: round(centre.y + y * radius),
  });
  const rings = Array.from({ length: top }, (_, index) => index + 1);
  const notches = rings.map((level) => ({ level, ...at(pointOn(0, axes, level, top)) }));
  return [
    ...rings.map((level) => line(ringOf(level, axes, top).map(at), true, { stroke: grid })),
    ...ringOf(top, axes, top).map((end) => line([centre, at(end)], false, { stroke: grid })),
    ...notches.map(({ x, y }): Path => {
      // A level on the first spoke has a notch, as on a ruler.
      return { kind: 'path', d: `M${x - 8} ${y}h16`, stroke: brand, strokeWidth: 3 };
    }),
    ...series.toReversed().flatMap((one) => seriesShapes(one, top, at)),
    ...names,
    ...notches.map(({ level, x, y }) => text(String(level), x + 12, y + 20, 17, quiet)),
  ];
}

function line(points: readonly Point[], closed: boolean, look: Omit<Path, 'kind' | 'd'>): Path {
  const d = `M${points.map(({ x, y }) => `${x},${y}`).join('L')}${closed ? 'Z' : ''}`;
  return { kind: 'path', d, ...look };
}

function text(words: string, x: number, y: number, size: number, fill: string): Text {
  return { kind: 'text', text: words, x, y, size, weight: 400, anchor: 'start', fill };
}

function seriesShapes(
  { mark, values }: RadarSeries,
  top: number,
  at: (point: Point) => Point,
): readonly Shape[] {
  const points = pointsOf(values, top).map((point) => (point === null ? null : at(point)));
  const lines = runsOf(values).map(({ axes, closed }) => {
    const known = axes.flatMap((axis) => points[axis] ?? []);
    const { stroke } = looks[mark];
    const tint = closed && mark === 'now' ? { fill: stroke, fillOpacity: 0.1 } : {};
    return line(known, closed, { ...tint, ...looks[mark], strokeWidth: 4 });
  });
  return [...lines, ...points.flatMap((point) => (point === null ? [] : [marker(mark, point)]))];
}

/** The mark of a series: a disc, a diamond or a square. */
function marker(mark: RadarSeries['mark'], { x, y }: Point): Path {
  const colour = looks[mark].stroke;
  if (mark === 'now') {
    return { kind: 'path', d: `M${x} ${y}m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z`, fill: colour };
  }
  if (mark === 'earlier') {
    return { kind: 'path', d: `M${x} ${y}m-6 -6h12v12h-12z`, fill: colour };
  }
  const d = `M${x} ${y}m0 -11l11 11l-11 11l-11 -11z`;
  return { kind: 'path', d, fill: '#fff', stroke: colour, strokeWidth: 3 };
}

const scaleSize = 18;
const scaleLeading = 24;
const inset = 40;

/** The names of the levels, in lines. */
function scaleOf(levels: readonly string[]): readonly string[] {
  const scale = levels.map((name, index) => `${index + 1} ${name}`).join(' · ');
  return wrapAnywhere(scale, (one) => emsOf(one) * scaleSize <= slide.width - 2 * inset);
}

function key(
  series: readonly RadarSeries[],
  scale: readonly string[],
  top: number,
): readonly Shape[] {
  const names = series.flatMap(({ name, mark }, index): Shape[] => {
    const [x, y] = [inset + index * 240, top + 28];
    return [
      { kind: 'path', d: `M${x} ${y}h56`, ...looks[mark], strokeWidth: 4 },
      marker(mark, { x: x + 28, y }),
      text(name, x + 68, y + 6, 20, ink),
    ];
  });
  const lines = scale.map((words, index) => {
    return text(words, inset, top + 70 + index * scaleLeading, scaleSize, quiet);
  });
  return [...names, ...lines];
}
