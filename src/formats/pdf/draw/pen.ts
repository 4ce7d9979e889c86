import type { Point } from '../../../domain/radar/geometry.ts';
import type { Contour } from './outlines.ts';
import { joinedLetters } from '../document/internals.ts';
import type { Fonts } from '../text/fonts.ts';
import { runsOf } from '../text/runs.ts';
import type { TaggedPdf } from '../document/tagged.ts';
import { sanitise, softHyphen, substitute } from '../text/text.ts';
import type { TextStyle } from './theme.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from '../text/wrap.ts';

type Paint = 'S' | 'F' | 'FD';

/** Draws text and lines, without pages or structure. Positions are in points from the top left corner. */
export class Pen {
  /** The characters that the fonts lack and that were drawn as U+FFFD. */
  readonly replaced = new Set<string>();
  readonly #pdf: TaggedPdf;
  readonly #fonts: Fonts;

  constructor(pdf: TaggedPdf, fonts: Fonts) {
    this.#pdf = pdf;
    this.#fonts = fonts;
  }

  /** Breaks a text into lines of at most `width`. */
  compose(text: string, style: TextStyle, width: number, language?: string): readonly Line[] {
    const clean = sanitise(text, this.#fonts.coverage);
    for (const original of clean.originals)
      if (original !== substitute) this.replaced.add(original);
    const widthOf = (part: string) => this.widthOf(part, style);
    return wrap(clean, { width, widthOf, language });
  }

  /** Lays out a text on one line, whatever its length. */
  composeLine(text: string, style: TextStyle): Line {
    const [line] = this.compose(text, style, Number.POSITIVE_INFINITY);
    return line ?? { text: '', hyphenated: false, originals: [] };
  }

  widthOf(text: string, style: TextStyle): number {
    return runsOf(text, style.weight, this.#fonts).reduce((width, run) => {
      const drawn = run.font.isRightToLeft ? joinedLetters(run.text) : run.text;
      return width + run.font.widthOf(drawn, style.size);
    }, 0);
  }

  lineWidth(line: Line, style: TextStyle): number {
    return this.widthOf(line.hyphenated ? `${line.text}-` : line.text.trimEnd(), style);
  }

  /** Draws lines under one another; `top` is the top of the first. */
  lines(
    lines: readonly Line[],
    left: number,
    top: number,
    style: TextStyle,
    align: 'left' | 'center' | 'right' = 'left',
  ): void {
    const share = { left: 0, center: 0.5, right: 1 }[align];
    lines.forEach((line, index) => {
      const x = left - share * this.lineWidth(line, style);
      this.#line(line, { x, y: baseline(top + index * style.leading, style) }, style);
    });
  }

  #line(line: Line, place: Point, style: TextStyle): void {
    let { x } = place;
    const originals = [...line.originals];
    const write = (text: string) => {
      this.#text(text, { x, y: place.y }, style);
      x += this.widthOf(text, style);
    };
    for (const part of line.text.split(/(\ufffd+)/).filter(Boolean)) {
      if (!part.startsWith(substitute)) write(part);
      else {
        const actualText = originals.splice(0, part.length).join('');
        this.#pdf.span({ actualText }, () => write(part));
      }
    }
    if (line.hyphenated) this.#pdf.span({ actualText: softHyphen }, () => write('-'));
  }

  #text(text: string, place: Point, style: TextStyle): void {
    const { canvas } = this.#pdf;
    let { x } = place;
    for (const run of runsOf(text, style.weight, this.#fonts)) {
      canvas.setFont(run.font.name, 'normal');
      canvas.setFontSize(style.size);
      canvas.setTextColor(style.colour);
      if (run.font.isRightToLeft) this.#rightToLeft(run.text, x, place.y);
      else canvas.text(run.text, x, place.y);
      x += this.widthOf(run.text, style);
    }
  }

  /** Draws joined letters in the order in which they are seen. Copied text has the order of reading. */
  #rightToLeft(text: string, x: number, y: number): void {
    this.#pdf.span({ actualText: text }, () =>
      this.#pdf.canvas.text(text, x, y, {
        isInputVisual: false,
        isInputRtl: true,
        isOutputVisual: true,
        isOutputRtl: false,
        isSymmetricSwapping: true,
      }),
    );
  }

  /** Draws a straight line. */
  rule(from: Point, to: Point, colour: string, width: number): void {
    this.path([from, to], { stroke: colour, width }, false);
  }

  box(left: number, top: number, width: number, height: number, colour: string): void {
    this.#pdf.canvas.setFillColor(colour);
    this.#pdf.canvas.rect(left, top, width, height, 'F');
  }

  circle({ x, y }: Point, radius: number, colour: string): void {
    this.#pdf.canvas.setFillColor(colour);
    this.#pdf.canvas.circle(x, y, radius, 'F');
  }

  /** Fills closed lines together, so that the holes in letters stay open. */
  shapes(contours: readonly Contour[], origin: Point, scale: number, colour: string): void {
    const { canvas } = this.#pdf;
    canvas.setFillColor(colour);
    for (const { start, steps } of contours) {
      const lines = steps.map((step) => [...step]);
      const [x, y] = [origin.x + start.x * scale, origin.y + start.y * scale];
      canvas.lines(lines, x, y, [scale, scale], null, true);
    }
    canvas.fill();
  }

  /** Draws a line through points, or the shape that they enclose. */
  path(
    points: readonly Point[],
    look: {
      readonly stroke?: string;
      readonly fill?: string;
      readonly width?: number;
      readonly dash?: readonly number[];
    },
    closed: boolean,
  ): void {
    const [first, ...rest] = points;
    if (!first) return;
    const { canvas } = this.#pdf;
    if (look.stroke) canvas.setDrawColor(look.stroke);
    if (look.fill) canvas.setFillColor(look.fill);
    canvas.setLineWidth(look.width ?? 1);
    const dashed = look.dash && look.dash.length > 0;
    if (dashed) canvas.setLineDashPattern([...look.dash], 0);
    let before = first;
    const steps = rest.map((point) => {
      const step = [point.x - before.x, point.y - before.y];
      before = point;
      return step;
    });
    const paint: Paint = look.fill ? (look.stroke ? 'FD' : 'F') : 'S';
    canvas.lines(steps, first.x, first.y, [1, 1], paint, closed);
    if (dashed) canvas.setLineDashPattern([], 0);
  }
}

/** The baseline of a line whose top is `top`. */
export function baseline(top: number, style: TextStyle): number {
  return top + style.leading / 2 + 0.36 * style.size;
}
