import type { Pen } from './pen.ts';
import type { TaggedPdf } from '../document/tagged.ts';
import { sheet } from './theme.ts';
import type { TextStyle } from './theme.ts';
import type { Line } from '../text/wrap.ts';

/** A block that is measured and ready to be drawn. */
export interface Drawing {
  /** The spaces before and after it; between two blocks the larger one applies. */
  readonly before: number;
  readonly after: number;
  /** The free height that the block needs to begin on a page. */
  readonly opening: number;
  readonly keepWithNext?: boolean;
  readonly draw: () => void;
}

/** The position of the next block, from the first page to the last. */
export class Flow {
  readonly pdf: TaggedPdf;
  readonly pen: Pen;
  #language: string;
  #inPart = false;
  /** The factor for the spaces between blocks; 1 is as designed. */
  readonly density: number;
  /** The emblem with its statement as SVG; empty if the statement is written as text next to the flag. */
  readonly emblem: string;
  y: number = sheet.top;
  #space = 0;
  #sparsePages = 0;

  constructor(pdf: TaggedPdf, pen: Pen, language: string, density = 1, emblem = '') {
    this.pdf = pdf;
    this.pen = pen;
    this.#language = language;
    this.density = density;
    this.emblem = emblem;
  }

  /** How many stretches of the document ended on a nearly empty page. */
  get sparsePages(): number {
    return this.#sparsePages;
  }

  /** Ends a stretch of the document, and counts its last page if that is nearly empty. */
  endStretch(): void {
    const filled = (this.y - sheet.top) / (sheet.bottom - sheet.top);
    if (this.pdf.page > 1 && filled < 0.2) this.#sparsePages += 1;
  }

  /** The current language: that of the document, or that of the part being drawn. */
  get language(): string {
    return this.#language;
  }

  /** Whether a part is being drawn; its headings are tagged one level lower than they look. */
  get inPart(): boolean {
    return this.#inPart;
  }

  /** Draws a part of the document in another language. */
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

  /** Begins a new page unless `height` is free on this one. */
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
   * Draws lines as content of the current element, on as many pages as they need. A page neither ends nor
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

/** The height a text needs to begin: two lines, or all of a text of up to three lines. */
export function openingOf(lines: readonly Line[], style: TextStyle): number {
  return (lines.length <= 3 ? lines.length : 2) * style.leading;
}
