import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraFontsFor } from '../../src/formats/pdf/text/extraFonts.ts';
import type { FontFiles } from '../../src/formats/pdf/text/fonts.ts';
import { asMeant } from '../../src/formats/pdf/text/text.ts';

const folder = join(import.meta.dirname, '../../src/formats/pdf/text/fonts');
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** The fonts of the PDF, read from disk because Node cannot fetch them. */
export const fontFiles: FontFiles = {
  regular: read('NotoSans-Regular.ttf'),
  bold: read('NotoSans-Bold.ttf'),
};

export const extraFontFiles: Required<NonNullable<FontFiles['extra']>> = {
  letters: read('NotoSans-Letters.ttf'),
  greek: read('NotoSans-Greek.ttf'),
  hebrew: read('NotoSansHebrew.ttf'),
  arabic: read('NotoSansArabic.ttf'),
  symbols: read('NotoSansSymbols2.ttf'),
};

/** The fonts that the app fetches for a text. */
export function fontFilesFor(text: string): FontFiles {
  const names = extraFontsFor(asMeant(text));
  return {
    ...fontFiles,
    extra: Object.fromEntries(names.map((name) => [name, extraFontFiles[name]])),
  };
}
