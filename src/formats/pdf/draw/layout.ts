import type { Pen } from './pen.ts';
import type { TaggedPdf } from '../document/tagged.ts';
import { sheet } from './theme.ts';
import type { TextStyle } from './theme.ts';
import type { Line } from '../text/wrap.ts';

/** A block that is measured and ready to be drawn. */
export interface Drawing {
  /** Space wanted before and after it; of two neighbours the larger holds. */
  readonly before: number;
  readonly after: number;
  /** The height that must be free on the page for it to begin there. */
  readonly opening: number;
  readonly keepWithNext?: boolean;
  readonly draw: () => void;
}

/** The place on the page where the next block goes, from the first page to the last. */
export class Flow {
  readonly pdf: TaggedPdf;
  readonly pen: Pen;
  #language: string;
  #inPart = false;
  /** How wide the spaces between blocks are; 1 is as designed. */
  readonly density: number;
  /** Our own emblem files by the statement drawn in them; a statement without one is written as text. */
  readonly statements: Readonly<Record<string, string>>;
  y: number = sheet.top;
  #space = 0;
  #sparsePages = 0;

  constructor(
    pdf: TaggedPdf,
    pen: Pen,
    language: string,
    density = 1,
    statements: Readonly<Record<string, string>> = {},
  ) {
    this.pdf = pdf;
    this.pen = pen;
    this.#language = language;
    this.density = density;
    this.statements = statements;
  }

  /** How many stretches of the document ended on a page of their own with next to nothing on it. */
  get sparsePages(): number {
    return this.#sparsePages;
  }

  /** Ends a stretch of the document; what comes after it, if anything, begins a new page. */
  endStretch(): void {
    const filled = (this.y - sheet.top) / (sheet.bottom - sheet.top);
    if (this.pdf.page > 1 && filled < 0.2) this.#sparsePages += 1;
  }

  /** The language of what is drawn now: the document's, or that of the part being drawn. */
  get language(): string {
    return this.#language;
  }

  /** Whether a part of the document is being drawn, whose headings are a level lower than they look. */
  get inPart(): boolean {
    return this.#inPart;
  }

  /** Draws a part of the document that is in another language. */
  within(language: string, draw: () => void): void {
    const before = this.#language;
    this.#language = language;
    this.#inPart = true;
    draw();
    this.#language = before;
    this.#inPart = false;
  }

  get room(): number {
    return sheet.bottom - this.y;
  }

  get isAtTop(): boolean {
    return this.y <= sheet.top;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = sheet.top;
    this.#space = 0;
  }

  /** Begins a new page unless `height` is free here. */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  /** Draws blocks one after another; a heading is never left alone at the foot of a page. */
  draw(drawings: readonly Drawing[]): void {
    drawings.forEach((drawing, index) => {
      const space = this.isAtTop ? 0 : Math.max(this.#space, drawing.before) * this.density;
      const needed = openingFrom(drawings, index, this.density);
      const opening = Math.min(needed, sheet.bottom - sheet.top);
      if (space + opening > this.room && !this.isAtTop) this.newPage();
      else this.y += space;
      drawing.draw();
      this.#space = drawing.after;
    });
  }

  /**
   * Draws lines as content of the current element, over as many pages as they take; a page neither ends nor
   * begins with a single line of a longer text.
   */
  lines(
    lines: readonly Line[],
    left: number,
    style: TextStyle,
    decorate?: (top: number, lines: readonly Line[]) => void,
  ): void {
    let rest = lines;
    while (rest.length > 0) {
      const count = this.#countHere(rest.length, style.leading);
      const here = rest.slice(0, count);
      if (count > 0) {
        this.pdf.mark(() => this.pen.lines(here, left, this.y, style));
        decorate?.(this.y, here);
      }
      this.y += count * style.leading;
      rest = rest.slice(count);
      if (rest.length > 0) this.newPage();
    }
  }

  #countHere(count: number, leading: number): number {
    const fitting = Math.floor(this.room / leading + 0.001);
    if (fitting >= count) return count;
    const here = Math.min(fitting, count - 2);
    if (here >= 2) return here;
    return this.isAtTop ? Math.max(1, fitting) : 0;
  }
}

function openingFrom(drawings: readonly Drawing[], index: number, density: number): number {
  const drawing = drawings[index];
  if (!drawing) return 0;
  const next = drawings[index + 1];
  if (!drawing.keepWithNext || !next) return drawing.opening;
  const space = Math.max(drawing.after, next.before) * density;
  return drawing.opening + space + openingFrom(drawings, index + 1, density);
}

/** The height a text needs to begin: two lines, or all of one that may not be divided. */
export function openingOf(lines: readonly Line[], style: TextStyle): number {
  return (lines.length <= 3 ? lines.length : 2) * style.leading;
}
