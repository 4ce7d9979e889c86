import type { jsPDF } from 'jspdf';
import { readFont } from './fontFile.ts';
import type { FontMetrics } from './fontFile.ts';
import { binaryString } from '../document/syntax.ts';
import { extraFonts, extraFontsFor } from './extraFonts.ts';
import type { ExtraFontName } from './extraFonts.ts';

/** The font files as bytes: a browser fetches them, and a test reads them from disk. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** Fonts of other scripts, for a text that needs them. */
  readonly extra?: Readonly<Partial<Record<ExtraFontName, Uint8Array>>>;
}

/** The font weights of the PDF. */
export type Weight = 'regular' | 'bold';

/** A font with its name in the PDF. */
export interface Font extends FontMetrics {
  /** A subset's name begins with a tag of six letters. */
  readonly name: string;
  readonly isRightToLeft: boolean;
}

/** The fonts of a document. */
export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
  /** Fonts of other scripts. They have one weight. */
  readonly extra: readonly Font[];
  /** The code points that can be drawn in both weights. */
  readonly coverage: ReadonlySet<number>;
}

const names = { regular: 'OSAAMA+NotoSans-Regular', bold: 'OSAAMB+NotoSans-Bold' } as const;

const extraFiles: Readonly<Record<ExtraFontName, { readonly name: string; readonly url: URL }>> = {
  letters: {
    name: 'OSAAMC+NotoSans-Regular',
    url: new URL('./fonts/NotoSans-Letters.ttf', import.meta.url),
  },
  greek: {
    name: 'OSAAMD+NotoSans-Regular',
    url: new URL('./fonts/NotoSans-Greek.ttf', import.meta.url),
  },
  hebrew: {
    name: 'OSAAME+NotoSansHebrew-Regular',
    url: new URL('./fonts/NotoSansHebrew.ttf', import.meta.url),
  },
  arabic: {
    name: 'OSAAMF+NotoSansArabic-Regular',
    url: new URL('./fonts/NotoSansArabic.ttf', import.meta.url),
  },
  symbols: {
    name: 'OSAAMG+NotoSansSymbols2-Regular',
    url: new URL('./fonts/NotoSansSymbols2.ttf', import.meta.url),
  },
};

/** Fetches the font files for a text. Without an extra font its characters are replaced and reported. */
export async function fetchFonts(text: string): Promise<FontFiles> {
  const [regular, bold, ...extra] = await Promise.all([
    fetchBytes(new URL('./fonts/NotoSans-Regular.ttf', import.meta.url)),
    fetchBytes(new URL('./fonts/NotoSans-Bold.ttf', import.meta.url)),
    ...extraFontsFor(text).map(async (name) => {
      const bytes = await fetchBytes(extraFiles[name].url).catch(() => null);
      return bytes === null ? [] : [[name, bytes] as const];
    }),
  ]);
  return { regular, bold, extra: Object.fromEntries(extra.flat()) };
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font ${url.pathname} was not found (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fonts that are parsed once and given to every document. */
export interface ReadFonts extends Fonts {
  /** The files by the name of their font. */
  readonly files: ReadonlyMap<string, string>;
}

/** Parses from the font files what the layout needs. */
export function readFonts({ regular, bold, extra = {} }: FontFiles): ReadFonts {
  const files = new Map<string, string>();
  const read = (name: string, bytes: Uint8Array, isRightToLeft = false): Font => {
    files.set(name, binaryString(bytes));
    return { name, isRightToLeft, ...readFont(bytes) };
  };
  const [thin, thick] = [read(names.regular, regular), read(names.bold, bold)];
  const others = (Object.keys(extraFonts) as ExtraFontName[]).flatMap((name) => {
    const bytes = extra[name];
    const isRightToLeft = 'isRightToLeft' in extraFonts[name];
    return bytes === undefined ? [] : [read(extraFiles[name].name, bytes, isRightToLeft)];
  });
  const shared = Array.from(thin.coverage).filter((code) => thick.coverage.has(code));
  const coverage = new Set([...shared, ...others.flatMap((font) => Array.from(font.coverage))]);
  return { regular: thin, bold: thick, extra: others, coverage, files };
}

/** Adds the fonts to a document. Each is a family, because jsPDF writes the family as the font's name. */
export function registerFonts(document: jsPDF, { files }: ReadFonts): void {
  for (const [name, file] of files) {
    document.addFileToVFS(`${name}.ttf`, file);
    document.addFont(`${name}.ttf`, name, 'normal');
  }
}
