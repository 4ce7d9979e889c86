import type { Block, Passage } from '../../../domain/report/report.ts';
import { openingOf } from './layout.ts';
import type { Drawing, Flow } from './layout.ts';
import { statedLanguage } from './paragraphs.ts';
import { baseline } from './pen.ts';
import { sheet, styles } from './theme.ts';
import type { TextStyle } from './theme.ts';
import type { Line } from '../text/wrap.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** An item of a list: its label on the left and its body on the right. */
interface Item {
  readonly label: readonly Line[];
  readonly labelStyle: TextStyle;
  readonly body: readonly Line[];
  readonly bodyStyle: TextStyle;
  readonly bodyLeft: number;
  readonly lang: string | undefined;
  readonly link?: { readonly url: string; readonly label: string };
}

/** A list of facts, with words as labels. */
export function factsDrawing(block: BlockOf<'facts'>, flow: Flow): Drawing {
  const labelWidth = labelWidthOf(block, flow);
  const style = styles.body;
  const items = block.items.map(({ label, value }) => {
    // A screen reader reads "label body", so an empty value becomes a dash.
    const text = value.text.trim() === '' ? '–' : value.text;
    const bodyLeft = sheet.left + labelWidth + 16;
    return {
      label: flow.pen.compose(label, styles.label, labelWidth, flow.language),
      labelStyle: styles.label,
      ...bodyOf({ ...value, text }, style, bodyLeft, flow),
    };
  });
  return listDrawing(items, 'None', 3, flow);
}

/** The width of the widest label, up to a third of the line. */
function labelWidthOf({ items }: BlockOf<'facts'>, { pen }: Flow): number {
  const lines = items.map(({ label }) => pen.composeLine(label, styles.label));
  const widest = Math.max(0, ...lines.map((line) => pen.lineWidth(line, styles.label)));
  // Slightly more than the widest label, or rounding would break it.
  return Math.min(widest + 1, sheet.width * 0.32);
}

/** A list with bullets or numbers. An item with a web or mail address is a link. */
export function itemsDrawing(block: BlockOf<'list'>, flow: Flow): Drawing {
  const label = (index: number) => (block.ordered ? `${index + 1}.` : '•');
  const labels = block.items.map((_, index) => flow.pen.composeLine(label(index), styles.body));
  const widest = Math.max(...labels.map((line) => flow.pen.lineWidth(line, styles.body)), 0);
  const items = block.items.flatMap((item, index) => {
    const line = labels[index];
    const url = item.url !== undefined && /^(https?|mailto):/i.test(item.url) ? item.url : null;
    const style = url === null ? styles.body : styles.link;
    const body = bodyOf(item, style, sheet.left + widest + 8, flow);
    if (!line || body.body.length === 0) return [];
    const link = url === null ? {} : { link: { url, label: shortened(item.text) } };
    return [{ label: [line], labelStyle: styles.body, ...body, ...link }];
  });
  return listDrawing(items, block.ordered ? 'Decimal' : 'Disc', 3, flow);
}

/** Cuts a very long link name, since each line of the link repeats it. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

function bodyOf(passage: Passage, style: TextStyle, bodyLeft: number, flow: Flow) {
  const width = sheet.left + sheet.width - bodyLeft;
  return {
    body: flow.pen.compose(passage.text, style, width, passage.lang ?? flow.language),
    bodyStyle: style,
    bodyLeft,
    lang: statedLanguage(passage.lang, flow),
  };
}

function listDrawing(
  items: readonly Item[],
  numbering: 'None' | 'Disc' | 'Decimal',
  space: number,
  flow: Flow,
): Drawing {
  return {
    before: 4,
    after: 9,
    opening: openingOfList(items, space),
    draw: () => {
      if (items.length === 0) return;
      flow.pdf.element('L', { numbering }, () => {
        items.forEach((item, index) => {
          if (index > 0) flow.y += space * flow.density;
          flow.need(openingAt(items, index, space));
          flow.pdf.element('LI', {}, () => drawItem(item, flow));
        });
      });
    },
  };
}

/** The free height a list needs to begin: all of a short list, or the first item of a long one. */
function openingOfList(items: readonly Item[], space: number): number {
  const whole = items.reduce((sum, item) => sum + heightOf(item) + space, 0);
  return whole <= 8 * styles.body.leading ? whole : openingAt(items, 0, space);
}

/** The free height an item needs to begin, so that neither the first nor the last one stands alone. */
function openingAt(items: readonly Item[], index: number, space: number): number {
  const [item, next] = [items[index], items[index + 1]];
  if (!item) return 0;
  const isShort = item.body.length <= 3 && next !== undefined && next.body.length <= 3;
  const paired = isShort && (index === 0 || index === items.length - 2);
  return paired ? heightOf(item) + space + heightOf(next) : openingOfItem(item);
}

function heightOf({ label, labelStyle, body, bodyStyle }: Item): number {
  return Math.max(label.length * labelStyle.leading, body.length * bodyStyle.leading);
}

function openingOfItem(item: Item): number {
  return Math.max(
    item.label.length * item.labelStyle.leading,
    openingOf(item.body, item.bodyStyle),
  );
}

function drawItem(item: Item, flow: Flow): void {
  const { pdf, pen } = flow;
  const top = flow.y;
  const page = pdf.page;
  pdf.element('Lbl', {}, () =>
    pdf.mark(() => pen.lines(item.label, sheet.left, top, item.labelStyle)),
  );
  pdf.element('LBody', { lang: item.lang }, () => {
    if (item.link) drawLink(item, item.link, flow);
    else flow.lines(item.body, item.bodyLeft, item.bodyStyle);
  });
  if (pdf.page === page) {
    flow.y = Math.max(flow.y, top + item.label.length * item.labelStyle.leading);
  }
}

function drawLink(item: Item, link: { url: string; label: string }, flow: Flow): void {
  const { pdf, pen } = flow;
  const { bodyLeft: left, bodyStyle: style } = item;
  pdf.link(link, (area) => {
    flow.lines(item.body, left, style, (top, lines) => {
      lines.forEach((line, index) => {
        const lineTop = top + index * style.leading;
        const width = pen.lineWidth(line, style);
        const y = baseline(lineTop, style) + 1.6;
        pdf.artifact('layout', () =>
          pen.rule({ x: left, y }, { x: left + width, y }, style.colour, 0.5),
        );
        area({ left, top: lineTop, width, height: style.leading });
      });
    });
  });
}
