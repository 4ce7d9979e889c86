import { seriesColours } from '../../domain/radar/colours.ts';
import { pointOn, pointsOf, ringOf, runsOf, wrapTitle } from '../../domain/radar/geometry.ts';
import type { Point } from '../../domain/radar/geometry.ts';
import type { Block, RadarSeries } from '../../domain/report/report.ts';
import { placeLabels } from '../../domain/radar/labels.ts';
import type { Label } from '../../domain/radar/labels.ts';
import { xmlText } from '../base/xml.ts';

type Radar = Extract<Block, { kind: 'radar' }>;

/** The size of a slide. */
const [width, height] = [1280, 720] as const;
const margin = 16;
/** The room under the chart for the key of the lines and the names of the levels. */
const keyHeight = 90;
/** The possible lengths of a spoke; the chart uses the longest that leaves room for the names. */
const radii = [230, 215, 200, 185, 170] as const;
const shortest = 155;
const leading = 24;
/** The largest average width of a bold letter of this size, in whichever font the slide has. */
const letter = 13.8;
const looks = {
  now: { colour: seriesColours.now, dash: '' },
  target: { colour: seriesColours.target, dash: '14 8' },
  earlier: { colour: seriesColours.earlier, dash: '3 5' },
} as const;

/** The size and position of the chart and its names in the picture. */
interface Frame {
  readonly radius: number;
  readonly centre: Point;
  readonly labels: readonly Label<string>[];
}

/** Draws the radar as a picture for a slide: light, with its key and a description in words. */
export function radarSvg(radar: Radar): string {
  const { axes, levels, series } = radar;
  const top = levels.length;
  const frame = frameOf(axes);
  const at = placing(frame);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...levels.map((_, index) => outline(ringOf(index + 1, axes.length, top).map(at))),
    ...axes.map((_, axis) => spoke(at({ x: 0, y: 0 }), at(pointOn(axis, axes.length, 1, 1)))),
    ...levels.map((_, index) => notch(at(pointOn(0, axes.length, index + 1, top)))),
    ...series.toReversed().map((one) => lines(one, top, at)),
    ...frame.labels.map((label) => axisTitle(label, frame.centre)),
    ...levels.map((_, index) => digit(index + 1, at(pointOn(0, axes.length, index + 1, top)))),
    key(series, levels),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3, Noto Sans, Arial, sans-serif" font-size="20" fill="#14221F" role="img"><title>${xmlText(radar.caption)}</title><desc>${xmlText(radar.alternative)}</desc>${parts.join('')}</svg>`;
}

/** Chooses the largest chart that leaves room for its names. No name is cut off or touches another. */
function frameOf(axes: readonly string[]): Frame {
  const frameWith = (radius: number) => {
    const labels = placeLabels(axes, {
      radius: radius + 18,
      halfWidth: width / 2 - margin,
      widest: 26 * letter,
      leading,
      wrap: (name, room) => wrapTitle(name, Math.floor(room / letter)),
      widthOf: (line) => line.length * letter,
    });
    const above = Math.max(radius, ...labels.map((label) => -label.top));
    const below = Math.max(radius, ...labels.map((label) => label.top + label.height));
    const room = height - margin - keyHeight - above - below;
    return {
      radius,
      labels,
      room,
      centre: { x: width / 2, y: Math.round(margin + above + room / 2) },
    };
  };
  return radii.map(frameWith).find(({ room }) => room >= 0) ?? frameWith(shortest);
}

/** Converts a point of the unit circle to a point of the picture. */
const placing =
  ({ radius, centre }: Frame) =>
  ({ x, y }: Point): Point => ({
    x: round(centre.x + x * radius),
    y: round(centre.y + y * radius),
  });

const pair = ({ x, y }: Point) => `${x},${y}`;

function outline(corners: readonly Point[]): string {
  return `<polygon points="${corners.map(pair).join(' ')}" fill="none" stroke="#74827B"/>`;
}

function spoke(centre: Point, end: Point): string {
  return `<path d="M${pair(centre)}L${pair(end)}" stroke="#74827B"/>`;
}

/** Marks a level on the first spoke, like a notch on a ruler. */
function notch({ x, y }: Point): string {
  return `<path d="M${x - 8} ${y}h16" stroke="#0F5C4D" stroke-width="3"/>`;
}

function lines({ mark, values }: RadarSeries, top: number, at: (point: Point) => Point): string {
  const points = pointsOf(values, top).map((point) => (point === null ? null : at(point)));
  const { colour, dash } = looks[mark];
  const paths = runsOf(values).map(({ axes, closed }) => {
    const known = axes.flatMap((axis) => points[axis] ?? []);
    const fill = closed && mark === 'now' ? `${colour}" fill-opacity="0.1` : 'none';
    const path = `M${known.map(pair).join('L')}${closed ? 'Z' : ''}`;
    return `<path d="${path}" fill="${fill}" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/>`;
  });
  return [
    ...paths,
    ...points.flatMap((point) => (point === null ? [] : [marker(mark, point)])),
  ].join('');
}

function marker(mark: RadarSeries['mark'], { x, y }: Point): string {
  const { colour } = looks[mark];
  if (mark === 'now') return `<circle cx="${x}" cy="${y}" r="8" fill="${colour}"/>`;
  if (mark === 'earlier') {
    return `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="${colour}"/>`;
  }
  const diamond = `M${x} ${y - 11}l11 11l-11 11l-11 -11z`;
  return `<path d="${diamond}" fill="#fff" stroke="${colour}" stroke-width="3"/>`;
}

function axisTitle(label: Label<string>, centre: Point): string {
  const anchor = { left: 'start', center: 'middle', right: 'end' }[label.align];
  const share = { left: 0, center: 0.5, right: 1 }[label.align];
  const x = round(centre.x + label.left + share * label.width);
  const spans = label.lines.map(
    (line, index) => `<tspan x="${x}" dy="${index === 0 ? 0 : leading}">${xmlText(line)}</tspan>`,
  );
  return `<text y="${round(centre.y + label.top + 19)}" text-anchor="${anchor}" font-weight="600">${spans.join('')}</text>`;
}

function digit(level: number, { x, y }: Point): string {
  return `<text x="${x + 12}" y="${y + 20}" font-size="17" fill="#44554F">${level}</text>`;
}

function key(series: readonly RadarSeries[], levels: readonly string[]): string {
  const names = series.map(({ name, mark }, index) => {
    const [x, y] = [40 + index * 240, height - 62];
    const { colour, dash } = looks[mark];
    return `<path d="M${x} ${y}h56" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/>${marker(mark, { x: x + 28, y })}<text x="${x + 68}" y="${y + 6}">${xmlText(name)}</text>`;
  });
  const scale = levels.map((name, index) => `${index + 1} ${name}`).join(' · ');
  return `${names.join('')}<text x="40" y="${height - 20}" font-size="18" fill="#44554F">${xmlText(scale)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
