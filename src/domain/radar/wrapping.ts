/** Whether a text fits on a line. */
export type Fits = (line: string) => boolean;

/** Breaks a text at spaces into lines that fit; a word that is longer keeps a line of its own. */
export function wrapWords(text: string, fits: Fits): readonly string[] {
  return joined(text.split(' '), ' ', fits);
}

/** Breaks a text into lines that fit: at spaces, and a word that is longer than a line anywhere in it. */
export function wrapAnywhere(text: string, fits: Fits): readonly string[] {
  return wrapWords(text, fits).flatMap((line) =>
    fits(line) ? [line] : joined(lettersOf(line), '', fits),
  );
}

/** The letters of a text, each with its marks. */
function lettersOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\P{M}\p{M}*|\p{M}+/gu), ([letter]) => letter);
}

function joined(parts: readonly string[], between: string, fits: Fits): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${between}${part}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
