import { gzipSync } from 'node:zlib';
import { parse } from 'opentype.js/dist/opentype.mjs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { codesIn } from '../../src/formats/pdf/text/characters.ts';
import { extraFonts } from '../../src/formats/pdf/text/extraFonts.ts';
import type { ExtraFontName } from '../../src/formats/pdf/text/extraFonts.ts';
import { readFont } from '../../src/formats/pdf/text/fontFile.ts';
import { contentOf } from './contentStream.ts';
import { extraFontFiles, fontFilesFor } from './fontFiles.ts';
import { openedText, plain } from './report/texts.ts';
import { reportOf } from './sampleReport.ts';

const names = Object.keys(extraFonts) as readonly ExtraFontName[];
const hebrew = parse(extraFontFiles.hebrew.slice().buffer);
const characterOf = new Map(
  Array.from(' -()0123456789', (one) => one.codePointAt(0) ?? 0)
    .concat(codesIn(extraFonts.hebrew.ranges))
    .map((code) => String.fromCodePoint(code))
    .map((character) => [hebrew.charToGlyphIndex(character), character]),
);

const pdfWith = (text: string) =>
  createPdf(reportOf({ kind: 'paragraph', tone: 'body', text }), { fonts: fontFilesFor(text) });

/** The pieces of Hebrew on the first page: what is read aloud, and what is drawn from left to right. */
async function hebrewIn(bytes: Uint8Array) {
  const content = contentOf((await PDFDocument.load(bytes)).getPage(0));
  const spans = content.matchAll(/\/ActualText <feff([0-9a-f]+)>[^]*?<([0-9a-f]+)> Tj/giu);
  const units = (hex: string) => Array.from(hex.matchAll(/.{4}/gu), ([unit]) => parseInt(unit, 16));
  return Array.from(spans, ([, read = '', glyphs = '']) => ({
    read: String.fromCharCode(...units(read)),
    drawn: units(glyphs)
      .map((glyph) => characterOf.get(glyph))
      .join(''),
  }));
}

describe('names and notes in other scripts', () => {
  test.each([
    ['a Hebrew name', 'דוד כהן-לוי (1975)'],
    ['an Arabic name', 'محمد عبد الله'],
    ['a Persian and a Kurdish name', 'ژاله گلچین، شێرکۆ'],
    ['a Greek name', 'Νίκος Παπαδόπουλος, ᾠδή'],
    ['an Azerbaijani and a Kazakh name', 'Rəşad Əliyev, Қасым-Жомарт'],
    ['ticks and boxes', '✓ ✔ ✗ ☐ ☑ ☒ ➢ ★ ▪'],
  ])('%s is in the PDF whole', async (_, text) => {
    const { bytes, replaced } = await pdfWith(text);
    expect(replaced).toEqual([]);
    expect(await openedText(bytes)).toContain(plain(text));
  });

  test('Hebrew is drawn from right to left, with its signs and digits, and read in its own order', async () => {
    const { bytes } = await pdfWith('Nimi: דוד כהן (בן 7) לוי.');
    expect(await hebrewIn(bytes)).toEqual([
      { read: 'דוד כהן (בן 7) לוי', drawn: 'יול (7 ןב) ןהכ דוד' },
    ]);
  });

  test('a Finnish word between Hebrew ones stays in its place', async () => {
    const { bytes } = await pdfWith('דוד Osaamistutka כהן');
    expect((await hebrewIn(bytes)).map(({ drawn }) => drawn)).toEqual(['דוד', 'ןהכ']);
  });

  test('characters of a script without a font are replaced and reported', async () => {
    expect((await pdfWith('山田 🙂')).replaced).toEqual(['山', '田', '🙂']);
  });
});

describe('the fonts of other scripts', () => {
  test('a text in Finnish, Swedish, Sámi or Russian needs none of them', () => {
    expect(fontFilesFor('Äiti, Åsa, Čáppa, Ǩuʹ, Наталья, 5 € – „ok“').extra).toEqual({});
  });

  test.each(names)('the font for %s has most characters that it is fetched for', (name) => {
    const { coverage } = readFont(extraFontFiles[name]);
    const wanted = codesIn(extraFonts[name].ranges);
    const had = wanted.filter((code) => coverage.has(code)).length;
    expect(had / wanted.length).toBeGreaterThan(0.85);
  });

  test.each(names)('the font for %s takes less than 60 kB', (name) => {
    expect(gzipSync(extraFontFiles[name]).length).toBeLessThan(60_000);
  });
});
