import type { jsPDF } from 'jspdf';
import { readFont } from './fontFile.ts';
import type { FontMetrics } from './fontFile.ts';
import { binaryString } from '../document/syntax.ts';

/** The font files as bytes: a browser fetches them, and a test reads them from disk. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** The font weights of the PDF. */
export type Weight = 'regular' | 'bold';

/** A font with its name in the PDF. */
export interface Font extends FontMetrics {
  /** A subset's name begins with a tag of six letters. */
  readonly name: string;
}

/** The fonts of a document. */
export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
  /** The code points that both weights can draw. */
  readonly coverage: ReadonlySet<number>;
}

const names: Readonly<Record<Weight, string>> = {
  regular: 'OSAAMA+NotoSans-Regular',
  bold: 'OSAAMB+NotoSans-Bold',
};

/** Fetches the font files that are built with the app. */
export async function fetchFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([
    fetchBytes(new URL('./fonts/NotoSans-Regular.ttf', import.meta.url)),
    fetchBytes(new URL('./fonts/NotoSans-Bold.ttf', import.meta.url)),
  ]);
  return { regular, bold };
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font ${url.pathname} was not found (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fonts that are parsed once and given to every document. */
export interface ReadFonts extends Fonts {
  readonly files: Readonly<Record<Weight, string>>;
}

/** Parses from the font files what the layout needs. */
export function readFonts(files: FontFiles): ReadFonts {
  // Each weight is a separate family, because jsPDF writes the family as the font's name in the file.
  const regular = { name: names.regular, ...readFont(files.regular) };
  const bold = { name: names.bold, ...readFont(files.bold) };
  const shared = Array.from(regular.coverage).filter((code) => bold.coverage.has(code));
  return {
    regular,
    bold,
    coverage: new Set(shared),
    files: { regular: binaryString(files.regular), bold: binaryString(files.bold) },
  };
}

/** Adds the fonts to a document. */
export function registerFonts(document: jsPDF, { files }: ReadFonts): void {
  for (const weight of ['regular', 'bold'] as const) {
    document.addFileToVFS(`${weight}.ttf`, files[weight]);
    document.addFont(`${weight}.ttf`, names[weight], 'normal');
  }
}
