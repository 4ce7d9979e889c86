import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';

/** A marked content of a page, as in the content stream. */
export interface Marked {
  readonly id: number;
  readonly tag: string;
}

/** The content stream of one page, parsed. */
export interface PageContent {
  readonly marked: readonly Marked[];
  readonly findings: readonly string[];
  /** The glyphs drawn with each font resource. */
  readonly glyphs: ReadonlyMap<string, ReadonlySet<string>>;
}

const painting = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'sh',
  'BI',
]);

/** The text of a page's content stream. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((item) => page.doc.context.lookup(item))
      : [contents];
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) return '';
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

/** Replaces the content of a page, to plant a defect. */
export function replaceContent(page: PDFPage, content: string): void {
  const stream = page.doc.context.stream(Buffer.from(content, 'latin1'));
  page.node.set(PDFName.of('Contents'), page.doc.context.register(stream));
}

const token = /<<[^]*?>>(?=\s|$)|\[[^\]]*\]|\((?:[^\\()]|\\[^])*\)|<[0-9A-Fa-f\s]*>|[^\s<>[\]()]+/g;

/** Parses a content stream, and checks that everything painted is marked once and in order. */
export function readContent(content: string): PageContent {
  const walker = new Walker();
  let operands: string[] = [];
  for (const [text] of content.matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z*'"0-9]*$/.test(text) && text !== 'true' && text !== 'false') {
      walker.operator(text, operands);
      operands = [];
    } else operands.push(text);
  }
  return walker.finish();
}

class Walker {
  readonly #marked: Marked[] = [];
  readonly #findings: string[] = [];
  readonly #glyphs = new Map<string, Set<string>>();
  readonly #open: ('content' | 'artifact' | 'span')[] = [];
  #font = '';

  operator(name: string, operands: readonly string[]): void {
    if (name === 'BDC' || name === 'BMC') this.#begin(operands);
    else if (name === 'EMC') {
      if (this.#open.pop() === undefined) this.#findings.push('EMC without BDC');
    } else if (name === 'Tf') this.#font = operands[0] ?? '';
    else if (painting.has(name)) this.#paint(name, operands);
  }

  #begin(operands: readonly string[]): void {
    const [tag = '', properties = ''] = operands;
    const id = /\/MCID (\d+)/.exec(properties)?.[1];
    const inside = this.#open.some((kind) => kind !== 'span');
    if (id !== undefined) {
      if (inside) this.#findings.push(`MCID ${id} stands inside a mark`);
      this.#marked.push({ id: Number(id), tag: tag.slice(1) });
      this.#open.push('content');
    } else if (tag === '/Artifact') {
      if (inside) this.#findings.push('An artifact stands inside a mark');
      this.#open.push('artifact');
    } else {
      if (!inside) this.#findings.push(`${tag} stands outside a mark`);
      this.#open.push('span');
    }
  }

  #paint(name: string, operands: readonly string[]): void {
    if (this.#open.length === 0) this.#findings.push(`${name} paints outside a mark`);
    if (name !== 'Tj') return;
    const glyphs = this.#glyphs.get(this.#font) ?? new Set();
    this.#glyphs.set(this.#font, glyphs);
    for (const [glyph] of (operands[0] ?? '').matchAll(/[0-9a-f]{4}/gi)) {
      glyphs.add(glyph.toLowerCase());
    }
  }

  finish(): PageContent {
    if (this.#open.length > 0) this.#findings.push('BDC without EMC');
    return { marked: this.#marked, findings: this.#findings, glyphs: this.#glyphs };
  }
}
