import { mainCodes } from './characters.ts';
import type { Range } from './characters.ts';

interface ExtraFont {
  readonly ranges: readonly Range[];
  readonly isRightToLeft?: true;
}

/**
 * The fonts that are fetched only for a report that needs them, each for these characters. Scripts whose font
 * takes more than 60 kB, such as Chinese and emoji, have none: their characters are replaced and reported.
 */
export const extraFonts = {
  letters: {
    ranges: [
      [0x180, 0x24f], // Latin of Azerbaijani, Hausa, Romani, …
      [0x250, 0x2af], // the phonetic alphabet
      [0x300, 0x36f], // accents that no letter has built in
      [0x460, 0x52f], // Cyrillic of Kazakh, Tatar, Tajik, …
      [0x1e00, 0x1e9f],
    ],
  },
  greek: {
    ranges: [
      [0x370, 0x3ff],
      [0x1f00, 0x1fff],
    ],
  },
  hebrew: {
    ranges: [
      [0x591, 0x5f4],
      [0xfb1d, 0xfb4f],
    ],
    isRightToLeft: true,
  },
  arabic: {
    ranges: [
      [0x600, 0x6ff],
      [0xfc5e, 0xfc63], // double marks
      [0xfdf2, 0xfdf2], // the name of God, which jsPDF writes as one character
      [0xfb50, 0xfbff], // joined forms of Persian, Urdu and Kurdish letters
      [0xfe70, 0xfefc], // joined forms of Arabic letters
    ],
    isRightToLeft: true,
  },
  symbols: {
    ranges: [
      [0x25a0, 0x25ff], // squares, triangles and circles
      [0x2605, 0x2606],
      [0x2610, 0x2612], // boxes to tick
      [0x2665, 0x2665],
      [0x2713, 0x2718], // ticks and crosses
      [0x2731, 0x273d],
      [0x2756, 0x2756],
      [0x2794, 0x27be], // arrowheads of lists
    ],
  },
} as const satisfies Readonly<Record<string, ExtraFont>>;

export type ExtraFontName = keyof typeof extraFonts;

/** The extra fonts for the characters of a text that the main fonts lack. */
export function extraFontsFor(text: string): readonly ExtraFontName[] {
  const codes = Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0);
  const foreign = codes.filter((code) => !mainCodes.has(code));
  return (Object.keys(extraFonts) as ExtraFontName[]).filter((name) =>
    foreign.some((code) => isFor(name, code)),
  );
}

function isFor(name: ExtraFontName, code: number): boolean {
  return extraFonts[name].ranges.some(([first, last]) => first <= code && code <= last);
}
