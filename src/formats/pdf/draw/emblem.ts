import { emblemColours, emblemOf } from '../../../domain/site/emblem.ts';
import type { Block } from '../../../domain/report/report.ts';
import type { Drawing, Flow } from './layout.ts';
import { lettersIn } from './outlines.ts';
import type { Contour } from './outlines.ts';
import { statedLanguage } from './paragraphs.ts';
import type { Pen } from './pen.ts';
import { sheet, styles } from './theme.ts';

type EmblemBlock = Extract<Block, { kind: 'emblem' }>;

const flag = emblemOf(40);
/** The height of our emblem files, in their units. */
const fileHeight = 60;
const textLeft = sheet.left + flag.width + 14;

/** The European flag by its construction rules, with the funding statement next to it. */
export function emblemDrawing(block: EmblemBlock, flow: Flow): Drawing {
  const letters = lettersIn(flow.emblem);
  if (letters.length > 0) return drawnEmblem(block, letters, flow);
  const style = styles.quiet;
  const width = sheet.left + sheet.width - textLeft;
  const lines = flow.pen.compose(block.text, style, width, block.lang);
  const textHeight = lines.length * style.leading;
  const height = Math.max(flag.height, textHeight);
  return {
    before: 18,
    after: 10,
    opening: height,
    draw: () => {
      const { pdf, pen } = flow;
      const lang = statedLanguage(block.lang, flow);
      const top = flow.y;
      const bottom = pdf.pageHeight - top - flag.height;
      const box = [sheet.left, bottom, sheet.left + flag.width, bottom + flag.height] as const;
      pdf.element('Figure', { alternative: block.text, box, lang }, () =>
        pdf.mark(() => drawFlag(sheet.left, top, pen)),
      );
      const textTop = top + Math.max(0, (flag.height - textHeight) / 2);
      if (lines.length > 0) {
        pdf.element('P', { lang }, () =>
          pdf.mark(() => pen.lines(lines, textLeft, textTop, style)),
        );
      }
      flow.y = top + height;
    },
  };
}

/** Emblem and statement as one picture, with the same letter outlines as on the web page. */
function drawnEmblem(block: EmblemBlock, letters: readonly Contour[], flow: Flow): Drawing {
  const scale = flag.height / fileHeight;
  const right = Math.max(...letters.map(({ start }) => start.x)) * scale + 12;
  return {
    before: 18,
    after: 10,
    opening: flag.height,
    draw: () => {
      const { pdf, pen } = flow;
      const lang = statedLanguage(block.lang, flow);
      const top = flow.y;
      const bottom = pdf.pageHeight - top - flag.height;
      const box = [sheet.left, bottom, sheet.left + right, bottom + flag.height] as const;
      pdf.element('Figure', { alternative: block.text, box, lang }, () =>
        pdf.mark(() => {
          drawFlag(sheet.left, top, pen);
          pen.shapes(letters, { x: sheet.left, y: top }, scale, emblemColours.field);
        }),
      );
      flow.y = top + flag.height;
    },
  };
}

function drawFlag(left: number, top: number, pen: Pen): void {
  pen.box(left, top, flag.width, flag.height, emblemColours.field);
  for (const centre of flag.centres) {
    const corners = flag.star.map(({ x, y }) => ({
      x: left + centre.x + x,
      y: top + centre.y + y,
    }));
    pen.path(corners, { fill: emblemColours.stars }, true);
  }
}
