import type { Block } from '../../../domain/report/report.ts';
import { openingOf } from './layout.ts';
import type { Drawing, Flow } from './layout.ts';
import { colours, sheet, styles } from './theme.ts';
import type { TextStyle } from './theme.ts';
import type { Line } from '../text/wrap.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const looks = {
  title: { style: styles.title, accent: 14, before: 0, after: 10 },
  section: { style: styles.section, accent: 0, before: 24, after: 7 },
  subsection: { style: styles.subsection, accent: 0, before: 14, after: 4 },
} as const;
const roles = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' } as const;

/** A part repeats the report in another language, so its headings look one level higher than they are. */
function lookOf({ level }: BlockOf<'heading'>, { inPart }: Flow) {
  const rank = inPart ? level - 1 : level;
  if (rank <= 1) return looks.title;
  return rank === 2 ? looks.section : looks.subsection;
}

/** The language an element states: none if it is the document's own or an unknown one. */
export function statedLanguage(lang: string | undefined, flow: Flow): string | undefined {
  return lang === undefined || lang === 'und' || lang === flow.language ? undefined : lang;
}

/** A heading. The outline has the first two levels. */
export function headingDrawing(block: BlockOf<'heading'>, flow: Flow): Drawing {
  const { style, accent, before, after } = lookOf(block, flow);
  const lang = statedLanguage(block.lang, flow);
  const lines = flow.pen.compose(block.text, style, sheet.width, block.lang ?? flow.language);
  return {
    before,
    after,
    opening: accent + lines.length * style.leading,
    keepWithNext: true,
    draw: () => {
      if (lines.length === 0) return;
      if (accent > 0) {
        flow.pdf.artifact('layout', () => flow.pen.box(sheet.left, flow.y, 36, 3, colours.brand));
        flow.y += accent;
      }
      if (block.level < 3) {
        const title = block.text.replace(/\s+/g, ' ').trim();
        flow.pdf.bookmark(block.level, title, flow.y - 4);
      }
      flow.pdf.element(roles[block.level], { lang }, () => flow.lines(lines, sheet.left, style));
    },
  };
}

const spaceAfter = { lead: 9, body: 7, quiet: 6, notice: 10 } as const;

/** A paragraph; blank lines in its text divide it into several. */
export function paragraphDrawings(block: BlockOf<'paragraph'>, flow: Flow): readonly Drawing[] {
  const texts = block.text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/);
  return texts.flatMap((text) => {
    const style = styles[block.tone];
    const indent = block.tone === 'notice' ? 12 : 0;
    const language = block.lang ?? flow.language;
    const lines = flow.pen.compose(text, style, sheet.width - indent, language);
    if (lines.length === 0) return [];
    return [
      {
        before: block.tone === 'notice' ? 10 : 0,
        after: spaceAfter[block.tone],
        opening: openingOf(lines, style),
        draw: () => drawParagraph(lines, style, indent, statedLanguage(block.lang, flow), flow),
      },
    ];
  });
}

function drawParagraph(
  lines: readonly Line[],
  style: TextStyle,
  indent: number,
  lang: string | undefined,
  flow: Flow,
): void {
  const rule = (top: number, here: readonly Line[]) =>
    flow.pdf.artifact('layout', () =>
      flow.pen.box(sheet.left, top, 2, here.length * style.leading, colours.brand),
    );
  flow.pdf.element('P', { lang }, () =>
    flow.lines(lines, sheet.left + indent, style, indent > 0 ? rule : undefined),
  );
}
