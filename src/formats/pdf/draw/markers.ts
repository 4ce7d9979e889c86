import type { Point } from '../../../domain/radar/geometry.ts';
import type { Cell, RadarSeries } from '../../../domain/report/report.ts';
import type { Pen } from './pen.ts';
import { colours, seriesStyles } from './theme.ts';

/** Draws a series marker: a filled circle for now, an open diamond for the target, a square for earlier. */
export function drawMarker(mark: RadarSeries['mark'], { x, y }: Point, pen: Pen): void {
  const { colour } = seriesStyles[mark];
  switch (mark) {
    case 'now':
      pen.circle({ x, y }, 2.9, colour);
      break;
    case 'target': {
      const corners = [
        { x, y: y - 4.8 },
        { x: x + 4.8, y },
        { x, y: y + 4.8 },
        { x: x - 4.8, y },
      ];
      pen.path(corners, { stroke: colour, fill: colours.paper, width: 1.2 }, true);
      break;
    }
    case 'earlier':
      pen.box(x - 2, y - 2, 4, 4, colour);
      break;
  }
}

/** The width of the notches before the text of a cell. */
export const notchesWidth = 14;

/** Draws the scale as ruler notches, filled from the bottom up to a level, as high as a line. */
export function drawNotches({ rank, top }: NonNullable<Cell['level']>, at: Point, pen: Pen): void {
  const [width, height] = [9, 10];
  for (let level = 1; level <= top; level += 1) {
    const y = at.y + height - ((level - 0.5) * height) / top;
    const colour = level <= rank ? colours.brand : colours.hairline;
    pen.rule({ x: at.x, y }, { x: at.x + width, y }, colour, level <= rank ? 1.1 : 0.6);
  }
}
