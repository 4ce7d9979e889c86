import type { Block, Report } from '../../../domain/report/report.ts';
import { emblemDrawing } from './emblem.ts';
import type { Drawing, Flow } from './layout.ts';
import { factsDrawing, itemsDrawing } from './lists.ts';
import { headingDrawing, paragraphDrawings } from './paragraphs.ts';
import { radarDrawings } from './radar.ts';
import { tableDrawing } from './table.ts';
import { colours, sheet, styles } from './theme.ts';

/** Draws the report's blocks in order, then the footer of every page. */
export function drawReport(report: Report, flow: Flow): void {
  const { blocks } = report;
  let start = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'part') return;
    drawBlocks(blocks.slice(start, index), flow);
    start = index + 1;
    flow.endStretch();
    flow.newPage();
    flow.within(block.lang, () =>
      flow.pdf.element('Part', { lang: block.lang }, () => drawBlocks(block.blocks, flow)),
    );
  });
  drawBlocks(blocks.slice(start), flow);
  flow.endStretch();
  drawFooters(report, flow);
}

function drawBlocks(blocks: readonly Block[], flow: Flow): void {
  flow.draw(blocks.flatMap((block) => drawingsOf(block, flow)));
}

function drawingsOf(block: Block, flow: Flow): readonly Drawing[] {
  switch (block.kind) {
    case 'heading':
      return [headingDrawing(block, flow)];
    case 'paragraph':
      return paragraphDrawings(block, flow);
    case 'facts':
      return [factsDrawing(block, flow)];
    case 'list':
      return [itemsDrawing(block, flow)];
    case 'radar':
      return radarDrawings(block, flow);
    case 'table':
      return [tableDrawing(block, flow)];
    case 'part':
      throw new Error('a part stands in the report itself, not in another part');
    case 'emblem':
      return [emblemDrawing(block, flow)];
  }
}

/** Draws the footers last, when the number of pages is known. They are not content. */
function drawFooters({ footer }: Report, { pdf, pen }: Flow): void {
  const style = styles.footer;
  const right = sheet.left + sheet.width;
  for (let page = 1; page <= pdf.pages; page += 1) {
    const number = pen.composeLine(footer.page(page, pdf.pages), style);
    const width = sheet.width - pen.lineWidth(number, style) - 24;
    const text = pen.compose(footer.text, style, width).slice(0, 2);
    pdf.toPage(page);
    pdf.artifact('footer', () => {
      pen.rule(
        { x: sheet.left, y: sheet.footer },
        { x: right, y: sheet.footer },
        colours.hairline,
        0.6,
      );
      pen.lines(text, sheet.left, sheet.footer + 5, style);
      pen.lines([number], right, sheet.footer + 5, style, 'right');
    });
  }
}
