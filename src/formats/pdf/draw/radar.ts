import { pointOn, pointsOf, ringOf, runsOf } from '../../../domain/radar/geometry.ts';
import type { Point } from '../../../domain/radar/geometry.ts';
import type { Block, RadarSeries } from '../../../domain/report/report.ts';
import { areApart, placeLabels } from '../../../domain/radar/labels.ts';
import type { Label } from '../../../domain/radar/labels.ts';
import { legendOf } from './legend.ts';
import type { Legend } from './legend.ts';
import type { Drawing, Flow } from './layout.ts';
import { itemsDrawing } from './lists.ts';
import { drawMarker } from './markers.ts';
import { statedLanguage } from './paragraphs.ts';
import type { Pen } from './pen.ts';
import { colours, seriesStyles, sheet, styles } from './theme.ts';
import type { Line } from '../text/wrap.ts';

type RadarBlock = Extract<Block, { kind: 'radar' }>;

/** The radius of the largest chart that leaves room for the names. */
const radiusFor = (axes: number): number => (axes >= 9 ? 118 : 122);
const labelGap = 10;
/** Half the width of the notch that marks a level on the first spoke. */
const notch = 3.5;
/** The scales a chart may have, so that it can stay on the page where it belongs. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75] as const;
const smallest = 0.75;
/** The most height that names around the chart may take with it; with more the chart gets lost among them. */
const highest = 440;

interface Radar {
  readonly block: RadarBlock;
  readonly radius: number;
  readonly labels: readonly Label<Line>[];
  readonly digits: readonly Line[];
  readonly legend: Legend;
  /** The height above the centre, and of the whole figure. */
  readonly above: number;
  readonly height: number;
}

/**
 * The radar as a figure with its caption. Its axes carry their names if these have room, whole and apart from one
 * another; otherwise they carry numbers, and a list follows that says whose they are.
 */
export function radarDrawings(block: RadarBlock, flow: Flow): readonly Drawing[] {
  if (namesFit(block, flow)) return [figureDrawing(block, block.axes, flow)];
  const { axes, axesLang } = block;
  const lang = axesLang === undefined ? {} : { lang: axesLang };
  const items = axes.map((text) => ({ text, ...lang }));
  return [
    figureDrawing(block, numbersOf(block), flow),
    itemsDrawing({ kind: 'list', ordered: true, items }, flow),
  ];
}

const numbersOf = ({ axes }: RadarBlock) => axes.map((_, axis) => String(axis + 1));

function namesFit(block: RadarBlock, flow: Flow): boolean {
  const { labels, height } = measure(block, block.axes, flow, smallest);
  return height <= highest && areApart(labels, sheet.width / 2 + 0.01);
}

/** The radar as one figure of lines: chart, names, key. Its caption is a paragraph below. */
function figureDrawing(block: RadarBlock, names: readonly string[], flow: Flow): Drawing {
  const least = measure(block, names, flow, smallest);
  const caption = flow.pen.compose(block.caption, styles.quiet, sheet.width, flow.language);
  const captionHeight = caption.length > 0 ? caption.length * styles.quiet.leading + 8 : 0;
  return {
    before: 10,
    after: 14,
    opening: least.height + captionHeight,
    draw: () => {
      const fits = (radar: Radar) => radar.height + captionHeight <= flow.room;
      const radar = scales.map((scale) => measure(block, names, flow, scale)).find(fits) ?? least;
      drawFigure(radar, flow);
      if (caption.length === 0) return;
      flow.y += 8;
      flow.pdf.element('P', {}, () => flow.lines(caption, sheet.left, styles.quiet));
    },
  };
}

/** Places the names of the axes around a chart centred between the margins. */
export function labelsOf(
  block: RadarBlock,
  names: readonly string[],
  flow: Flow,
  scale = 1,
): readonly Label<Line>[] {
  const { pen } = flow;
  const axes = names.length;
  const language = block.axesLang ?? flow.language;
  return placeLabels(names, {
    radius: scale * radiusFor(axes) + labelGap,
    halfWidth: sheet.width / 2,
    widest: axes >= 9 ? 112 : 132,
    leading: styles.axis.leading,
    wrap: (name, width) => pen.compose(name, styles.axis, width, language),
    widthOf: (line) => pen.lineWidth(line, styles.axis),
  });
}

function measure(block: RadarBlock, names: readonly string[], flow: Flow, scale: number): Radar {
  const radius = scale * radiusFor(block.axes.length);
  const labels = labelsOf(block, names, flow, scale);
  const legend = legendOf(block, flow);
  const above = Math.max(radius, ...labels.map((label) => -label.top));
  const corners = ringOf(1, block.axes.length, 1).map(({ y }) => radius * y + 6);
  const below = Math.max(...corners, ...labels.map((label) => label.top + label.height));
  const digits = block.levels.map((_, index) => {
    return flow.pen.composeLine(String(index + 1), styles.digit);
  });
  return { block, radius, labels, digits, legend, above, height: above + below + legend.height };
}

function drawFigure(radar: Radar, flow: Flow): void {
  const { pdf, pen } = flow;
  const top = flow.y;
  const bottom = pdf.pageHeight - top - radar.height;
  const box = [sheet.left, bottom, sheet.left + sheet.width, bottom + radar.height] as const;
  const centre = { x: sheet.left + sheet.width / 2, y: top + radar.above };
  const lang = statedLanguage(radar.block.axesLang, flow);
  pdf.element('Figure', { alternative: radar.block.alternative, box }, () =>
    pdf.mark(() => {
      drawChart(radar, centre, pen);
      const drawLabels = () => radar.labels.forEach((label) => drawLabel(label, centre, pen));
      if (lang === undefined) drawLabels();
      else pdf.span({ lang }, drawLabels);
      radar.legend.draw(top + radar.height - radar.legend.height);
    }),
  );
  flow.y += radar.height;
}

function drawChart(radar: Radar, centre: Point, pen: Pen): void {
  const { block, radius } = radar;
  const top = block.levels.length;
  const place = (point: Point): Point => ({
    x: centre.x + radius * point.x,
    y: centre.y + radius * point.y,
  });
  const series = (['earlier', 'target', 'now'] as const).flatMap((mark) =>
    block.series.filter((one) => one.mark === mark),
  );
  drawTint(series, top, place, pen);
  drawGrid(radar, centre, place, pen);
  for (const one of series) drawSeries(one, top, place, pen);
  radar.digits.forEach((digit, index) => {
    const { x, y } = place(pointOn(0, block.axes.length, index + 1, top));
    // The digit stands below its ring, next to the notch, and on top of the series, so that it is legible.
    pen.lines([digit], x + notch + 2.5, y + 1, styles.digit);
  });
}

/** Tints the shape of the present if it has no gaps. */
function drawTint(
  series: readonly RadarSeries[],
  top: number,
  place: (point: Point) => Point,
  pen: Pen,
): void {
  const points = pointsOf(series.find(({ mark }) => mark === 'now')?.values ?? [], top);
  const known = points.filter((point) => point !== null);
  if (known.length < 3 || known.length < points.length) return;
  pen.path(known.map(place), { fill: colours.tint }, true);
}

function drawGrid(radar: Radar, centre: Point, place: (point: Point) => Point, pen: Pen): void {
  const axes = radar.block.axes.length;
  const top = radar.block.levels.length;
  for (let level = 1; level <= top; level += 1) {
    const stroke = level === top ? colours.frame : colours.hairline;
    pen.path(ringOf(level, axes, top).map(place), { stroke, width: 0.6 }, true);
  }
  for (const corner of ringOf(top, axes, top)) {
    pen.rule(centre, place(corner), colours.hairline, 0.6);
  }
  for (let level = 1; level <= top; level += 1) {
    const { x, y } = place(pointOn(0, axes, level, top));
    pen.rule({ x: x - notch, y }, { x: x + notch, y }, colours.brand, 1.4);
  }
}

function drawSeries(
  series: RadarSeries,
  top: number,
  place: (point: Point) => Point,
  pen: Pen,
): void {
  const style = seriesStyles[series.mark];
  const points = pointsOf(series.values, top);
  const look = { stroke: style.colour, width: style.width, dash: style.dash };
  for (const run of runsOf(series.values)) {
    const corners = run.axes.map((axis) => points[axis] ?? null).filter((point) => point !== null);
    pen.path(corners.map(place), look, run.closed);
  }
  for (const point of points) if (point) drawMarker(series.mark, place(point), pen);
}

function drawLabel(label: Label<Line>, centre: Point, pen: Pen): void {
  const share = { left: 0, center: 0.5, right: 1 }[label.align];
  const x = centre.x + label.left + share * label.width;
  pen.lines(label.lines, x, centre.y + label.top, styles.axis, label.align);
}
