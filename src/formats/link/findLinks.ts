import { plainText } from './plainText.ts';

/**
 * The ways to read the data of one link, the likeliest first: where it ends is unclear when a text goes on
 * after it, and only the checksum inside can tell. Each is `p` or `e` with base64url, never encoded.
 */
export type LinkFound = readonly [string, ...(readonly string[])];

/** The most links that are looked at in one text. */
const mostLinks = 4;

/** Data after a path without "#" is taken for a link only if it is longer than words, in characters. */
const longerThanWords = 100;

/** The beginnings of the data of two results may be the same for this long, in characters. */
const alikeByChance = 30;

/** The most marks that are looked at in one text, because a quoted message can repeat its link. */
const mostMarks = 100;

/** The most lines that a link is joined from. */
const mostPieces = 4096;

/** "#/open/" and the letter of the packing. The "#" can get lost, become "*", and a line break can come between. */
const mark = /([#*]!?\s?)?\/\s?o\s?p\s?e\s?n\s?\/\s?(?=[pe])/giu;

const piece = /[\w\u2013\u2014-]+/uy;
const gap = /\s{1,3}/uy;

/**
 * Finds the links to results in an address or in any text around them, as mail, chat, documents and scanners
 * change them: wrapped, quoted, encoded, put into another address. Gives each different link once, in order,
 * four at most; none for a text without a link. The work is linear in the length of the text.
 */
export function linksIn(text: string): readonly LinkFound[] {
  const plain = plainText(text);
  const found: LinkFound[] = [];
  let marks = 0;
  for (const match of plain.matchAll(mark)) {
    marks += 1;
    if (marks > mostMarks) break;
    const link = linkAt(plain, match.index + match[0].length);
    if (match[1] === undefined && link[0].length < longerThanWords) continue;
    if (found.some(([known]) => isShortened(link, known))) continue;
    const shortened = found.findIndex((known) => isShortened(known, link[0]));
    if (shortened >= 0) found[shortened] = link;
    else if (found.push(link) === mostLinks) break;
  }
  return found;
}

/** Whether a link is the beginning of another or the same: a text often shows an address shortened and whole. */
function isShortened(link: LinkFound, whole: string): boolean {
  return link.some(
    (data) => data === whole || (data.length > alikeByChance && whole.startsWith(data)),
  );
}

function linkAt(text: string, start: number): LinkFound {
  const pieces: string[] = [];
  const gaps: string[] = [];
  let at = start;
  while (pieces.length < mostPieces) {
    const [letters] = matchAt(piece, text, at);
    if (letters === undefined) break;
    pieces.push(letters);
    at += letters.length;
    const [space] = matchAt(gap, text, at);
    if (space === undefined) break;
    gaps.push(space);
    at += space.length;
  }
  const last = pieces.length - 1;
  pieces[last] = withoutNext(pieces[last] ?? '', text.slice(at, at + 3));
  const joined = endsOf(pieces, gaps).map((end) => pieces.slice(0, end).join(''));
  const [first = '', ...others] = new Set(joined.flatMap(spellings).map(withPlainLetter));
  return [first, ...others];
}

function matchAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Removes the beginning of an address pasted right after the link, and the end mark of Proofpoint. */
function withoutNext(letters: string, after: string): string {
  if (after === '://') return letters.replace(/https?$/u, '');
  return after.startsWith(';') ? letters.replace(/__$/u, '') : letters;
}

/**
 * After how many pieces the data may end. The lines of a wrapped text have the same length but for the last;
 * what follows it are words, which are short, or come after a space or an empty line.
 */
function endsOf(pieces: readonly string[], gaps: readonly string[]): readonly number[] {
  const all = pieces.length;
  const length = (index: number) => pieces[index]?.length ?? 0;
  const shorter = pieces.findIndex((_, index) => index > 0 && length(index) < length(index - 1));
  const lastLong = pieces.findLastIndex(({ length: letters }) => letters >= 20);
  const ends = [
    shorter < 0 ? all : shorter + 1,
    shorter,
    gaps.findIndex((space) => space.includes('\n\n')) + 1,
    gaps.findIndex((space) => space.includes(' ')) + 1,
    all,
    lastLong + 1,
    lastLong + 2,
    all - 1,
  ];
  return [...new Set(ends)].filter((end) => end > 0 && end <= all);
}

/** A dash can stand for one hyphen or for two, and an underscore at the end can be a mark for italics. */
function spellings(data: string): readonly string[] {
  const hyphens = /[\u2013\u2014]/u.test(data)
    ? ['-', '--'].map((hyphen) => data.replaceAll(/[\u2013\u2014]/gu, hyphen))
    : [data];
  return hyphens.flatMap((one) => [one, withoutEndMarks(one)]);
}

/** A pattern that is anchored at the end would take quadratic time on many hyphens. */
function withoutEndMarks(data: string): string {
  let end = data.length;
  while (end > 0 && '_-'.includes(data.charAt(end - 1))) end -= 1;
  return data.slice(0, end);
}

function withPlainLetter(data: string): string {
  return data.charAt(0).toLowerCase() + data.slice(1);
}
