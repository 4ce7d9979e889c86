/** No width of their own: marks over letters, and signs that only join or part them. */
const nothing = /^[\p{M}\p{Cf}]$/u;
/** Latin, Greek and Cyrillic letters with what is written between them. */
const european = /^[\u0020-\u052f\u1e00-\u1eff\u2010-\u203a€]$/u;
/** Their widths in em in DejaVu Sans Bold, the widest of the fonts that a picture usually meets. */
const europeanWidths = [
  [/[iIjJl '’/\\|]/u, 0.38],
  [/[ftr.,:;!()[\]-]/u, 0.5],
  [/[czs?]/u, 0.61],
  [/[aekvxyLEFT]/u, 0.68],
  [/[CPSYZ\d–"”“]/u, 0.73],
  [/[ABKRVX]/u, 0.78],
  [/[w]/u, 0.93],
  [/[mMW@%—…æÆœŒ©®]/u, 1.1],
  [/[жмфшщыюЖМФШЩЫЮ]/u, 1.34],
  [/\p{Ll}/u, 0.73],
] as const;
const capital = 0.86;
/** The widths of all others, such as Chinese signs, and of those that are pictures. */
const [other, pictograph] = [1.05, 1.4];

/**
 * The width in em that a bold text has at most, in whichever font it is shown. `narrower` is how wide the letters
 * of a known font are in comparison; what that font lacks comes from another one and keeps its width.
 */
export function emsOf(text: string, narrower = 1): number {
  return Array.from(text).reduce((sum, sign) => sum + widthOf(sign, narrower), 0);
}

function widthOf(sign: string, narrower: number): number {
  if (nothing.test(sign)) return 0;
  if (!european.test(sign)) return /\p{Extended_Pictographic}/u.test(sign) ? pictograph : other;
  const letter = sign.normalize('NFD').charAt(0);
  return narrower * (europeanWidths.find(([signs]) => signs.test(letter))?.[1] ?? capital);
}
