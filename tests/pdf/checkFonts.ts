import { decodePDFRawStream, PDFRawStream } from 'pdf-lib';
import type { PDFDict, PDFDocument } from 'pdf-lib';
import type { PageContent } from './contentStream.ts';
import { dictOf, get, getArray, getDict, getName } from './objects.ts';

/** Checks that every font is embedded, and that every drawn glyph stands for a character. */
export function checkFonts(
  document: PDFDocument,
  pages: readonly PageContent[],
): readonly string[] {
  const findings: string[] = [];
  document.getPages().forEach(({ node }, index) => {
    const fonts = getDict(node.Resources() ?? null, 'Font');
    for (const [resource, glyphs] of pages[index]?.glyphs ?? []) {
      const font = getDict(fonts, resource.slice(1));
      findings.push(...checkFont(document, font));
      const characters = charactersOf(document, font);
      for (const glyph of glyphs) {
        if (glyph === '0000') findings.push('The missing glyph is drawn');
        if (!characters.has(glyph)) findings.push(`Glyph ${glyph} stands for no character`);
      }
    }
  });
  return Array.from(new Set(findings));
}

function checkFont(document: PDFDocument, font: PDFDict | null): readonly string[] {
  const descendant = dictOf(document.context, getArray(font, 'DescendantFonts')[0]);
  const file = get(getDict(descendant, 'FontDescriptor'), 'FontFile2');
  const name = getName(font, 'BaseFont') ?? '';
  return [
    ...(document.context.lookup(file) instanceof PDFRawStream ? [] : [`${name} is not embedded`]),
    ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} is not named as a subset`]),
  ];
}

function charactersOf(document: PDFDocument, font: PDFDict | null): ReadonlySet<string> {
  const stream = document.context.lookup(get(font, 'ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return new Set();
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const pairs = map.matchAll(/^<([0-9a-f]{4})><([0-9a-f]{4,})>$/gim);
  return new Set(Array.from(pairs, (pair) => (pair[1] ?? '').toLowerCase()));
}
