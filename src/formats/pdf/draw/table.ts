import type { Block, Cell } from '../../../domain/report/report.ts';
import type { Drawing, Flow } from './layout.ts';
import { drawNotches, notchesWidth } from './markers.ts';
import { statedLanguage } from './paragraphs.ts';
import type { StructureElement } from '../document/structure.ts';
import { colours, sheet, styles } from './theme.ts';
import type { TextStyle } from './theme.ts';
import type { Line } from '../text/wrap.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const padding = { x: 6, y: 4 } as const;

interface CellText {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly left: number;
  readonly lang: string | undefined;
  /** The level drawn before the text. */
  readonly level: Cell['level'];
}

interface Row {
  readonly cells: readonly CellText[];
  readonly height: number;
}

interface Column {
  readonly left: number;
  readonly width: number;
}

/** A table: a caption, a header repeated on every page, and rows that stay on one page if they fit. */
export function tableDrawing(block: TableBlock, flow: Flow): Drawing {
  const columns = columnsOf(block);
  const caption = flow.pen.compose(block.caption, styles.caption, sheet.width, flow.language);
  const captionHeight = caption.length > 0 ? caption.length * styles.caption.leading + 3 : 0;
  const header = rowOf(
    block.columns.map(({ label }) => ({ text: label })),
    columns,
    () => styles.columnHeader,
    flow,
  );
  const rows = block.rows.map((cells) => {
    const complete = columns.map((_, index) => cells[index] ?? { text: '' });
    const styleOf = (index: number) => (cells[index]?.strong ? styles.strongCell : styles.cell);
    return rowOf(complete, columns, styleOf, flow);
  });
  const tallest = sheet.bottom - sheet.top - header.height - captionHeight;
  const body = rows.reduce((sum, row) => sum + row.height, 0);
  // A short table stays on one page; in a long one the first row stays with the header.
  const first = Math.min(rows[0]?.height ?? 0, 8 * styles.cell.leading);
  const together = body <= tallest * 0.4 ? body : first;
  return {
    before: 8,
    after: 14,
    opening: captionHeight + header.height + together,
    draw: () => {
      if (rows.length > 0) new TableWriter(flow, header, rows).draw(caption, captionHeight);
    },
  };
}

function columnsOf(block: TableBlock): readonly Column[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  let left: number = sheet.left;
  return block.columns.map((column) => {
    const width = (sheet.width * column.width) / total;
    left += width;
    return { left: left - width, width };
  });
}

function rowOf(
  cells: readonly Cell[],
  columns: readonly Column[],
  styleOf: (column: number) => TextStyle,
  flow: Flow,
): Row {
  const texts = cells.map((cell, index) => {
    const column = columns[index] ?? { left: sheet.left, width: sheet.width };
    const style = styleOf(index);
    // The first column begins at the margin, so that the table lines up with the text around it.
    const start = index === 0 ? column.left : column.left + padding.x;
    const left = cell.level === undefined ? start : start + notchesWidth;
    const width = column.left + column.width - padding.x - left;
    const lines = flow.pen.compose(cell.text, style, width, cell.lang ?? flow.language);
    return { lines, style, left, lang: statedLanguage(cell.lang, flow), level: cell.level };
  });
  const heights = texts.map(({ lines, style }) => lines.length * style.leading);
  return { cells: texts, height: Math.max(...heights, styles.cell.leading) + 2 * padding.y };
}

class TableWriter {
  readonly #flow: Flow;
  readonly #header: Row;
  readonly #rows: readonly Row[];

  constructor(flow: Flow, header: Row, rows: readonly Row[]) {
    this.#flow = flow;
    this.#header = header;
    this.#rows = rows;
  }

  draw(caption: readonly Line[], captionHeight: number): void {
    const { pdf, pen } = this.#flow;
    pdf.element('Table', {}, () => {
      if (caption.length > 0) {
        pdf.element('Caption', {}, () =>
          pdf.mark(() => pen.lines(caption, sheet.left, this.#flow.y, styles.caption)),
        );
        this.#flow.y += captionHeight;
      }
      pdf.element('THead', {}, () => this.#drawHeader());
      pdf.element('TBody', {}, () => {
        this.#rows.forEach((row, index) => this.#drawRow(row, this.#companyOf(index)));
      });
    });
  }

  #drawHeader(): void {
    const { pdf } = this.#flow;
    pdf.element('TR', {}, () => {
      for (const cell of this.#header.cells) {
        const header = pdf.append('TH', { scope: 'Column', lang: cell.lang });
        this.#drawCell(header, cell, cell.lines);
      }
    });
    this.#endRow(this.#header.height, colours.brand, 0.9);
  }

  /** Draws the header on a later page as an artifact, so that it is read aloud only once. */
  #repeatHeader(): void {
    const { pdf, pen, y } = this.#flow;
    pdf.artifact('repetition', () => {
      for (const { lines, left, style } of this.#header.cells) {
        pen.lines(lines, left, y + padding.y, style);
      }
    });
    this.#endRow(this.#header.height, colours.brand, 0.9);
  }

  /** The height that must be free after a row, so that the last row of a longer table is not alone. */
  #companyOf(index: number): number {
    const isLastButOne = index > 0 && index === this.#rows.length - 2;
    return isLastButOne ? (this.#rows[index + 1]?.height ?? 0) : 0;
  }

  #drawRow(row: Row, company: number): void {
    const flow = this.#flow;
    const tallest = sheet.bottom - sheet.top - this.#header.height;
    const height = row.height + company <= tallest ? row.height + company : row.height;
    if (height > flow.room && (height <= tallest || flow.room < 5 * styles.cell.leading)) {
      this.#turnPage();
    }
    flow.pdf.element('TR', {}, () => this.#fillRow(row));
  }

  #fillRow(row: Row): void {
    const { pdf } = this.#flow;
    const elements = row.cells.map((cell, index) =>
      index === 0
        ? pdf.append('TH', { scope: 'Row', lang: cell.lang })
        : pdf.append('TD', { lang: cell.lang }),
    );
    let rest = row.cells;
    while (rest.some(({ lines }) => lines.length > 0)) {
      const taken = rest.map((cell) => this.#countHere(cell));
      rest.forEach((cell, index) => {
        const element = elements[index];
        if (element) this.#drawCell(element, cell, cell.lines.slice(0, taken[index]));
      });
      const heights = rest.map(
        ({ lines, style }, index) => Math.min(taken[index] ?? 0, lines.length) * style.leading,
      );
      this.#endRow(Math.max(...heights) + 2 * padding.y, colours.hairline, 0.6);
      rest = rest.map((cell, index) => {
        return { ...cell, lines: cell.lines.slice(taken[index]), level: undefined };
      });
      if (rest.some(({ lines }) => lines.length > 0)) this.#turnPage();
    }
  }

  #countHere({ style }: CellText): number {
    return Math.max(1, Math.floor((this.#flow.room - 2 * padding.y) / style.leading + 0.001));
  }

  #drawCell(element: StructureElement, cell: CellText, lines: readonly Line[]): void {
    if (lines.length === 0) return;
    const { pdf, pen, y } = this.#flow;
    const { left, level, style } = cell;
    // The text names the level, so the drawing is not read aloud.
    if (level) {
      const place = { x: left - notchesWidth, y: y + padding.y + 2 };
      pdf.artifact('layout', () => drawNotches(level, place, pen));
    }
    pdf.within(element, () => pdf.mark(() => pen.lines(lines, left, y + padding.y, style)));
  }

  #endRow(height: number, colour: string, width: number): void {
    const { pdf, pen } = this.#flow;
    const y = (this.#flow.y += height);
    const right = sheet.left + sheet.width;
    pdf.artifact('layout', () => pen.rule({ x: sheet.left, y }, { x: right, y }, colour, width));
  }

  #turnPage(): void {
    this.#flow.newPage();
    this.#repeatHeader();
  }
}
