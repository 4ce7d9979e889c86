import type { jsPDF } from 'jspdf';
import { readFont } from './fontFile.ts';
import type { FontMetrics } from './fontFile.ts';
import { binaryString } from './syntax.ts';

/** The font files: as bytes, because a browser fetches them and a test reads them from disk. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export type Weight = 'regular' | 'bold';

export interface Font extends FontMetrics {
  /** The name it has in the file: a subset carries a tag of six letters. */
  readonly name: string;
}

export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
  /** What both weights can draw. */
  readonly coverage: ReadonlySet<number>;
}

const names: Readonly<Record<Weight, string>> = {
  regular: 'OSAAMA+NotoSans-Regular',
  bold: 'OSAAMB+NotoSans-Bold',
};

/** Fetches the font files that were built with the application. */
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

/** Gives the fonts to the document and reads what the layout needs of them. */
export function registerFonts(document: jsPDF, files: FontFiles): Fonts {
  const register = (weight: Weight): Font => {
    const bytes = files[weight];
    const metrics = readFont(bytes);
    document.addFileToVFS(`${weight}.ttf`, binaryString(bytes));
    // Each weight is a family of its own: jsPDF writes the family as the font's name in the file.
    document.addFont(`${weight}.ttf`, names[weight], 'normal');
    return { name: names[weight], ...metrics };
  };
  const regular = register('regular');
  const bold = register('bold');
  const shared = Array.from(regular.coverage).filter((code) => bold.coverage.has(code));
  return { regular, bold, coverage: new Set(shared) };
}
