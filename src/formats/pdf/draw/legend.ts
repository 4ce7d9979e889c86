import type { Block, RadarSeries } from '../../../domain/report/report.ts';
import type { Flow } from './layout.ts';
import { drawMarker } from './markers.ts';
import { seriesStyles, sheet, styles } from './theme.ts';
import { noBreakSpace } from '../text/text.ts';
import type { Line } from '../text/wrap.ts';

type RadarBlock = Extract<Block, { kind: 'radar' }>;

/** The legend under the chart: the line of each series, and the names of the levels. */
export interface Legend {
  readonly height: number;
  readonly draw: (top: number) => void;
}

interface Entry {
  readonly series: RadarSeries;
  readonly lines: readonly Line[];
  readonly width: number;
}

const sample = 28;
const textGap = 7;
const entryGap = 24;
const space = 16;

/** Measures the legend of a radar. */
export function legendOf(block: RadarBlock, flow: Flow): Legend {
  const rows = rowsOf(block, flow);
  const heights = rows.map((row) => heightOf(row));
  const seriesHeight = heights.reduce((sum, height) => sum + height, 0);
  const key = keyOf(block, flow);
  return {
    height: space + seriesHeight + 5 + key.length * styles.key.leading,
    draw: (top) => {
      let y = top + space;
      rows.forEach((row, index) => {
        drawRow(row, y, flow);
        y += heights[index] ?? 0;
      });
      const centre = sheet.left + sheet.width / 2;
      flow.pen.lines(key, centre, y + 5, styles.key, 'center');
    },
  };
}

function heightOf(row: readonly Entry[]): number {
  return Math.max(...row.map(({ lines }) => lines.length)) * styles.key.leading;
}

function keyOf(block: RadarBlock, flow: Flow): readonly Line[] {
  const levels = block.levels.map((name, index) => {
    return `${index + 1} ${name}`.replaceAll(' ', noBreakSpace);
  });
  return flow.pen.compose(levels.join(' · '), styles.key, sheet.width - 40, flow.language);
}

function rowsOf(block: RadarBlock, flow: Flow): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  for (const series of block.series) {
    const widest = sheet.width - sample - textGap;
    const lines = flow.pen.compose(series.name, styles.key, widest, flow.language);
    const text = Math.max(0, ...lines.map((line) => flow.pen.lineWidth(line, styles.key)));
    const entry = { series, lines, width: sample + textGap + text };
    const row = rows.at(-1);
    if (row && widthOf([...row, entry]) <= sheet.width) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function widthOf(row: readonly Entry[]): number {
  return row.reduce((sum, { width }) => sum + width, 0) + entryGap * (row.length - 1);
}

function drawRow(row: readonly Entry[], top: number, { pen }: Flow): void {
  let x = sheet.left + (sheet.width - widthOf(row)) / 2;
  for (const { series, lines, width } of row) {
    const style = seriesStyles[series.mark];
    const y = top + styles.key.leading / 2;
    const look = { stroke: style.colour, width: style.width, dash: style.dash };
    pen.path(
      [
        { x, y },
        { x: x + sample, y },
      ],
      look,
      false,
    );
    drawMarker(series.mark, { x: x + sample / 2, y }, pen);
    pen.lines(lines, x + sample + textGap, top, styles.key);
    x += width + entryGap;
  }
}
