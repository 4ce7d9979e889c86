import type { Block, Report } from '../../../src/domain/report/report.ts';
import { readFonts } from '../../../src/formats/pdf/text/fonts.ts';
import { sanitise } from '../../../src/formats/pdf/text/text.ts';
import { extraFontFiles, fontFiles } from '../fontFiles.ts';
import { openPdf, readPages } from '../pdfjsReader.ts';
import type { ReadElement } from '../pdfjsReader.ts';

const { coverage } = readFonts({ ...fontFiles, extra: extraFontFiles });

/** Every text of a report that a reader sees or hears, in order, without the footer. */
export function textsOf(report: Report): readonly string[] {
  return report.blocks.flatMap(textsIn).filter((text) => text.trim() !== '');
}

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'emblem':
      return [block.text];
    case 'facts':
      return block.items.flatMap(({ label, value }) => [label, value.text]);
    case 'list':
      return block.items.map(({ text }) => text);
    case 'radar':
      return [
        block.caption,
        ...block.axes,
        ...block.levels,
        ...block.series.map(({ name }) => name),
      ];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => row.map(({ text }) => text)),
      ];
    case 'part':
      return block.blocks.flatMap(textsIn);
  }
}

/**
 * A text without what line breaking may change: spaces, and added or hidden hyphens. Characters that the
 * fonts lack become what is drawn for them, and joined Arabic letters are separated again.
 */
export function plain(text: string): string {
  const separate = text.replaceAll(/[\ufb50-\ufefc]/gu, (form) => form.normalize('NFKC'));
  return sanitise(separate, coverage).text.replace(/[\s\u00ad\u2011-]+/gu, '');
}

/** All text of a PDF as another reader extracts it, in reading order, made {@link plain}. */
export async function openedText(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(await openPdf(bytes));
  return plain(pages.flatMap(({ tree }) => wordsOf(tree)).join(' '));
}

function wordsOf({ text, children }: ReadElement): readonly string[] {
  return [text, ...children.flatMap(wordsOf)];
}
