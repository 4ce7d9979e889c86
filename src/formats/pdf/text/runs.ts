import type { Font, Fonts, Weight } from './fonts.ts';

/** A part of a line in one font. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/**
 * Divides a line into parts of one font each. Spaces, digits and signs between two words of a script that is
 * written from right to left belong to that script, so that the words stand in their order.
 */
export function runsOf(text: string, weight: Weight, fonts: Fonts): readonly Run[] {
  const main = fonts[weight];
  if (fonts.extra.length === 0) return [{ text, font: main }];
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const other = fonts.extra.find(({ coverage }) => coverage.has(code));
    const font = main.coverage.has(code) ? main : (other ?? main);
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + character };
    else runs.push({ text: character, font });
    joinAcrossSigns(runs);
  }
  return runs;
}

/** Joins the last three runs if they are two words of one right-to-left script with signs between them. */
function joinAcrossSigns(runs: Run[]): void {
  const [before, between, after] = runs.slice(-3);
  if (before === undefined || between === undefined || after === undefined) return;
  const { font } = after;
  if (!font.isRightToLeft || before.font !== font || /\p{L}/u.test(between.text)) return;
  if (!Array.from(between.text).every((one) => font.coverage.has(one.codePointAt(0) ?? 0))) return;
  runs.splice(-3, 3, { font, text: before.text + between.text + after.text });
}
