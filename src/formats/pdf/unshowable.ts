import type { Report } from '../../domain/report/report.ts';
import { codesIn, mainCodes } from './text/characters.ts';
import { extraFonts } from './text/extraFonts.ts';
import { sanitise, substitute } from './text/text.ts';

const drawable: ReadonlySet<number> = new Set([
  ...mainCodes,
  ...Object.values(extraFonts).flatMap(({ ranges }) => codesIn(ranges)),
]);

/** The characters of a report that no font of the PDF has, such as Chinese and emoji, each once. */
export function unshowableIn({ blocks, title }: Report): readonly string[] {
  const { originals } = sanitise(JSON.stringify([title, blocks]), drawable);
  return Array.from(new Set(originals)).filter((original) => original !== substitute);
}
