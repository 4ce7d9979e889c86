import { pointOn, pointsOf, ringOf, runsOf, wrapTitle } from '../domain/radar.ts';
import type { Point } from '../domain/radar.ts';
import type { Block, RadarSeries } from '../domain/report.ts';
import { xmlText } from './xml.ts';

type Radar = Extract<Block, { kind: 'radar' }>;

const [width, height, radius] = [960, 720, 230] as const;
const looks = {
  now: { colour: '#004E7A', dash: '' },
  target: { colour: '#B04A00', dash: '14 8' },
  earlier: { colour: '#7D7A75', dash: '3 5' },
} as const;

/** The radar as a picture of its own, for a slide: light, with its key, and its meaning in words inside. */
export function radarSvg(radar: Radar): string {
  const { axes, levels, series } = radar;
  const top = levels.length;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...levels.map((_, index) => outline(ringOf(index + 1, axes.length, top))),
    ...axes.map((_, axis) => spoke(axis, axes.length)),
    ...levels.map((_, index) => notch(index + 1, axes.length, top)),
    ...series.toReversed().map((one) => lines(one, top)),
    ...axes.map((title, axis) => axisTitle(title, axis, axes.length)),
    ...levels.map((_, index) => digit(index + 1, axes.length, top)),
    key(series, levels),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3, Noto Sans, Arial, sans-serif" font-size="20" fill="#14221F" role="img"><title>${xmlText(radar.caption)}</title><desc>${xmlText(radar.alternative)}</desc>${parts.join('')}</svg>`;
}

const x = (point: Point) => round(width / 2 + point.x * radius);
const y = (point: Point) => round(height / 2 - 30 + point.y * radius);
const at = (point: Point) => `${x(point)},${y(point)}`;

function outline(points: readonly Point[]): string {
  return `<polygon points="${points.map(at).join(' ')}" fill="none" stroke="#74827B"/>`;
}

function spoke(axis: number, axes: number): string {
  const centre = at({ x: 0, y: 0 });
  return `<path d="M${centre}L${at(pointOn(axis, axes, 1, 1))}" stroke="#74827B"/>`;
}

/** A level on the first spoke, as a notch of the rule. */
function notch(level: number, axes: number, top: number): string {
  const point = pointOn(0, axes, level, top);
  return `<path d="M${round(x(point) - 8)} ${y(point)}h16" stroke="#0F5C4D" stroke-width="3"/>`;
}

function lines({ mark, values }: RadarSeries, top: number): string {
  const points = pointsOf(values, top);
  const { colour, dash } = looks[mark];
  const paths = runsOf(values).map(({ axes, closed }) => {
    const known = axes.flatMap((axis) => points[axis] ?? []);
    const fill = closed && mark === 'now' ? `${colour}" fill-opacity="0.1` : 'none';
    const path = `M${known.map(at).join('L')}${closed ? 'Z' : ''}`;
    return `<path d="${path}" fill="${fill}" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/>`;
  });
  return [...paths, ...points.flatMap((point) => (point === null ? [] : marker(mark, point)))].join(
    '',
  );
}

function marker(mark: RadarSeries['mark'], point: Point): string {
  const { colour } = looks[mark];
  const [px, py] = [x(point), y(point)];
  if (mark === 'now') return `<circle cx="${px}" cy="${py}" r="8" fill="${colour}"/>`;
  if (mark === 'earlier') {
    return `<rect x="${px - 6}" y="${py - 6}" width="12" height="12" fill="${colour}"/>`;
  }
  const diamond = `M${px} ${py - 11}l11 11l-11 11l-11 -11z`;
  return `<path d="${diamond}" fill="#fff" stroke="${colour}" stroke-width="3"/>`;
}

function axisTitle(title: string, axis: number, axes: number): string {
  const end = pointOn(axis, axes, 1.1, 1);
  const anchor = Math.abs(end.x) < 0.2 ? 'middle' : end.x > 0 ? 'start' : 'end';
  const words = wrapTitle(title, 22);
  const rise = ((words.length - 1) * 24 * (1 - end.y)) / 2;
  const spans = words.map(
    (line, index) => `<tspan x="${x(end)}" dy="${index === 0 ? 0 : 24}">${xmlText(line)}</tspan>`,
  );
  return `<text y="${round(y(end) + 6 - rise)}" text-anchor="${anchor}" font-weight="600">${spans.join('')}</text>`;
}

function digit(level: number, axes: number, top: number): string {
  const point = pointOn(0, axes, level, top);
  return `<text x="${x(point) + 12}" y="${y(point) + 20}" font-size="17" fill="#44554F">${level}</text>`;
}

function key(series: readonly RadarSeries[], levels: readonly string[]): string {
  const names = series.map(({ name, mark }, index) => {
    const left = 40 + index * 200;
    const { colour, dash } = looks[mark];
    return `<path d="M${left} ${height - 62}h56" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/><text x="${left + 68}" y="${height - 56}">${xmlText(name)}</text>`;
  });
  const scale = levels.map((name, index) => `${index + 1} ${name}`).join(' · ');
  return `${names.join('')}<text x="40" y="${height - 20}" font-size="18" fill="#44554F">${xmlText(scale)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
