import { fundingStatements } from '../../domain/languages.ts';
import type { Report } from '../../domain/report/report.ts';
import { compact } from './document/compact.ts';
import { fetchFonts, readFonts, registerFonts } from './text/fonts.ts';
import type { FontFiles, ReadFonts } from './text/fonts.ts';
import { Flow } from './draw/layout.ts';
import { Pen } from './draw/pen.ts';
import { drawReport } from './draw/report.ts';
import { TaggedPdf } from './document/tagged.ts';

/** What a PDF needs in addition to the report. */
export interface PdfOptions {
  /** The saved answers to embed, so that this app can open the PDF again. */
  readonly attachment?: {
    /** The file name; it ends in ".json". */
    readonly name: string;
    readonly json: string;
    readonly description: string;
  };
  /** The font files, if they cannot be fetched. */
  readonly fonts?: FontFiles;
  /** The emblem files by the statement drawn in them, if they cannot be fetched. */
  readonly statements?: Readonly<Record<string, string>>;
}

/** A finished PDF. */
export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The characters that the fonts lack and that U+FFFD replaces. */
  readonly replaced: readonly string[];
}

/**
 * Creates an accessible PDF of the report. Import this module only when a PDF is needed, since it loads
 * jsPDF. The same report and options give the same bytes.
 */
export async function createPdf(report: Report, options: PdfOptions = {}): Promise<Pdf> {
  const [files, statements] = await Promise.all([
    options.fonts ?? fetchFonts(),
    options.statements ?? fetchStatements(report),
  ]);
  const fonts = readFonts(files);
  const { title, language, creator } = report;
  const madeAt = new Date(report.madeAt);
  const metadata = { title, language, creator, madeAt };
  const fileId = fileIdOf(JSON.stringify([report, options.attachment]));
  const attempts: Attempt[] = [];
  for (const density of densities) {
    const attempt = draw(report, new TaggedPdf(metadata, fileId), fonts, density, statements);
    attempts.push(attempt);
    if (attempt.sparsePages === 0) break;
  }
  const { pdf, replaced } = bestOf(attempts);
  if (options.attachment) {
    const { name, description, json } = options.attachment;
    pdf.attach({ name, description, mediaType: 'application/json', content: json });
  }
  return { bytes: compact(pdf.output()), replaced };
}

/** Fetches the emblem file of each statement; a statement without its file is written as text. */
async function fetchStatements(report: Report): Promise<Readonly<Record<string, string>>> {
  const shown = new Set(
    report.blocks.flatMap((block) => (block.kind === 'emblem' ? [block.text] : [])),
  );
  const drawn = Object.entries(fundingStatements).filter(([, text]) => shown.has(text));
  const files = drawn.map(async ([language, text]) => {
    const response = await fetch(`eu-${language}.svg`).catch(() => null);
    return [text, response?.ok ? await response.text() : ''] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** The spaces between blocks relative to the design; narrower ones may spare a nearly empty page. */
const densities = [1, 0.85, 0.7] as const;

interface Attempt {
  readonly pdf: TaggedPdf;
  readonly replaced: readonly string[];
  readonly sparsePages: number;
}

function draw(
  report: Report,
  pdf: TaggedPdf,
  fonts: ReadFonts,
  density: number,
  statements: Readonly<Record<string, string>>,
): Attempt {
  registerFonts(pdf.canvas, fonts);
  const pen = new Pen(pdf, fonts);
  const flow = new Flow(pdf, pen, report.language, density, statements);
  drawReport(report, flow);
  return { pdf, replaced: Array.from(pen.replaced), sparsePages: flow.sparsePages };
}

/** The attempt with the fewest nearly empty pages, and the widest spaces among equals. */
function bestOf(attempts: readonly Attempt[]): Attempt {
  return attempts.reduce((best, one) => (one.sparsePages < best.sparsePages ? one : best));
}

/** 32 hexadecimal digits from the content: enough to distinguish files, and not secret. */
function fileIdOf(content: string): string {
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let index = 0; index < content.length; index += 1) {
    const lane = index % 4;
    const mixed = (lanes[lane] ?? 0) ^ content.charCodeAt(index) ^ (lanes[(lane + 1) % 4] ?? 0);
    lanes[lane] = Math.imul(mixed ^ (mixed >>> 15), 0x01000193 + 2 * lane) >>> 0;
  }
  return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}
