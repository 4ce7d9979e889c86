import type { Report } from '../../domain/report/report.ts';
import type { Attachment } from '../base/format.ts';
import { nextTask } from '../base/nextTask.ts';
import { compact } from './document/compact.ts';
import { fetchFonts, readFonts, registerFonts } from './text/fonts.ts';
import type { FontFiles, ReadFonts } from './text/fonts.ts';
import { asMeant } from './text/text.ts';
import { Flow } from './draw/layout.ts';
import { Pen } from './draw/pen.ts';
import { drawReport } from './draw/report.ts';
import { TaggedPdf } from './document/tagged.ts';

/** What a PDF needs in addition to the report. */
export interface PdfOptions {
  /** The saved answers to embed, so that this app can open the PDF again. */
  readonly attachment?: Attachment;
  /** The font files, if they cannot be fetched. */
  readonly fonts?: FontFiles;
  /** The emblem with its statement as SVG; without it the statement is text next to the flag. */
  readonly emblem?: string;
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
  const files = options.fonts ?? (await fetchFonts(asMeant(JSON.stringify(report))));
  const fonts = readFonts(files);
  const { title, language, creator } = report;
  const [givenAt, madeAt] = [dateIn(report.givenAt), new Date(report.madeAt)];
  const metadata = { title, language, creator, givenAt, madeAt };
  const fileId = fileIdOf(JSON.stringify([report, options.attachment]));
  const attempts: Attempt[] = [];
  for (const density of densities) {
    const pdf = new TaggedPdf(metadata, fileId);
    const attempt = await draw(report, pdf, fonts, density, options.emblem);
    attempts.push(attempt);
    if (attempt.sparsePages === 0) break;
  }
  const { pdf, replaced } = bestOf(attempts);
  if (options.attachment) {
    const { name, description, json } = options.attachment;
    await nextTask();
    pdf.attach({ name, description, mediaType: 'application/json', content: json });
  }
  await nextTask();
  const file = pdf.output();
  await nextTask();
  return { bytes: compact(file), replaced };
}

/** A day that no month has, such as 31 February, is no date in some browsers. */
function dateIn(time: string): Date | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The spaces between blocks relative to the design; narrower ones may spare a nearly empty page. */
const densities = [1, 0.85, 0.7] as const;

interface Attempt {
  readonly pdf: TaggedPdf;
  readonly replaced: readonly string[];
  readonly sparsePages: number;
}

async function draw(
  report: Report,
  pdf: TaggedPdf,
  fonts: ReadFonts,
  density: number,
  emblem: string | undefined,
): Promise<Attempt> {
  registerFonts(pdf.canvas, fonts);
  const pen = new Pen(pdf, fonts);
  const flow = new Flow(pdf, pen, report.language, density, emblem);
  await drawReport(report, flow);
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
