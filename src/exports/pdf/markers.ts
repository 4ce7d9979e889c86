import type { RadarSeries } from '../../domain/report.ts';
import type { Pen, Place } from './pen.ts';
import { colours, seriesStyles } from './theme.ts';

/** The marker of a series: a filled circle now, an open diamond for the target, a small square for earlier. */
export function drawMarker(mark: RadarSeries['mark'], { x, y }: Place, pen: Pen): void {
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
