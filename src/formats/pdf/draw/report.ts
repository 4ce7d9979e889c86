import type { Block, Report } from '../../../domain/report/report.ts';
import { nextTask } from '../../base/nextTask.ts';
import { emblemDrawing } from './emblem.ts';
import type { Drawing, Flow } from './layout.ts';
import { factsDrawing, itemsDrawing } from './lists.ts';
import { headingDrawing, paragraphDrawings } from './paragraphs.ts';
import { radarDrawings } from './radar.ts';
import { tableDrawing } from './table.ts';
import { colours, sheet, styles } from './theme.ts';

/**
 * Draws the report's blocks in order, then the footer of every page. Each section is drawn in a task of its own,
 * so that a report of hundreds of pages keeps the page responding.
 */
export async function drawReport(report: Report, flow: Flow): Promise<void> {
  const { blocks } = report;
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'part') continue;
    await drawBlocks(blocks.slice(start, index), flow);
    start = index + 1;
    flow.endStretch();
    flow.newPage();
    const part = flow.pdf.append('Part', { lang: block.lang });
    await drawBlocks(block.blocks, flow, (draw) =>
      flow.within(block.lang, () => flow.pdf.within(part, draw)),
    );
  }
  await drawBlocks(blocks.slice(start), flow);
  flow.endStretch();
  drawFooters(report, flow);
}

async function drawBlocks(
  blocks: readonly Block[],
  flow: Flow,
  within: (draw: () => void) => void = (draw) => draw(),
): Promise<void> {
  for (const section of sectionsOf(blocks)) {
    await nextTask();
    within(() => flow.draw(section.flatMap((block) => drawingsOf(block, flow))));
  }
}

/** Divides blocks before each heading. A heading that follows another stays with it, as on the page. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const begins = (index: number) =>
    blocks[index]?.kind === 'heading' && blocks[index - 1]?.kind !== 'heading';
  const starts = Array.from(blocks.keys()).filter((index) => index === 0 || begins(index));
  return starts.map((start, index) => blocks.slice(start, starts[index + 1]));
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
