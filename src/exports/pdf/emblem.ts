import type { Block } from '../../domain/report.ts';
import type { Drawing, Flow } from './layout.ts';
import type { Pen, Place } from './pen.ts';
import { sheet, styles } from './theme.ts';

type EmblemBlock = Extract<Block, { kind: 'emblem' }>;

const flag = { width: 60, height: 40, blue: '#003399', gold: '#FFCC00' } as const;
const textLeft = sheet.left + flag.width + 14;

/** The European flag by its construction rules, with the statement of funding beside it. */
export function emblemDrawing(block: EmblemBlock, flow: Flow): Drawing {
  const style = styles.quiet;
  const width = sheet.left + sheet.width - textLeft;
  const lines = flow.pen.compose(block.text, style, width, flow.language);
  const textHeight = lines.length * style.leading;
  const height = Math.max(flag.height, textHeight);
  return {
    before: 18,
    after: 10,
    opening: height,
    draw: () => {
      const { pdf, pen } = flow;
      const top = flow.y;
      const bottom = pdf.pageHeight - top - flag.height;
      const box = [sheet.left, bottom, sheet.left + flag.width, bottom + flag.height] as const;
      pdf.element('Figure', { alternative: block.text, box }, () =>
        pdf.mark(() => drawFlag(sheet.left, top, pen)),
      );
      const textTop = top + Math.max(0, (flag.height - textHeight) / 2);
      if (lines.length > 0) {
        pdf.element('P', {}, () => pdf.mark(() => pen.lines(lines, textLeft, textTop, style)));
      }
      flow.y = top + height;
    },
  };
}

/** Twelve upright stars on a circle a third of the height; a star's radius is an eighteenth of it. */
function drawFlag(left: number, top: number, pen: Pen): void {
  pen.box(left, top, flag.width, flag.height, flag.blue);
  for (let hour = 0; hour < 12; hour += 1) {
    const angle = (hour * Math.PI) / 6;
    const centre = {
      x: left + flag.width / 2 + (flag.height / 3) * Math.sin(angle),
      y: top + flag.height / 2 - (flag.height / 3) * Math.cos(angle),
    };
    pen.path(star(centre, flag.height / 18), { fill: flag.gold }, true);
  }
}

/** A five-pointed star with a point up; its inner corners lie where the sides of a pentagram cross. */
function star(centre: Place, radius: number): readonly Place[] {
  const inner = radius * (Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10));
  return Array.from({ length: 10 }, (_, index) => {
    const distance = index % 2 === 0 ? radius : inner;
    const angle = (index * Math.PI) / 5;
    return {
      x: centre.x + distance * Math.sin(angle),
      y: centre.y - distance * Math.cos(angle),
    };
  });
}
