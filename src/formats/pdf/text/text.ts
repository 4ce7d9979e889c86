/**
 * Prepares any text for drawing. jsPDF drops a character that the font lacks, or even the rest of its line,
 * so only covered characters may reach it. A character that cannot be shown becomes a visible U+FFFD; its
 * original stays available to be read aloud or copied.
 */

import { wellFormed } from '../../base/xml.ts';

export const substitute = '\ufffd';
export const noBreakSpace = '\u00a0';
export const noBreakHyphen = '\u2011';
export const softHyphen = '\u00ad';

/** A text that the line breaker can take. */
export interface CleanText {
  /**
   * Covered characters, "\n" for a line break, and three that only the line breaker understands: no-break
   * space, no-break hyphen and soft hyphen.
   */
  readonly text: string;
  /** What each U+FFFD of the text stands for, in order. */
  readonly originals: readonly string[];
}

const forBreaker = new Set([noBreakSpace, noBreakHyphen, softHyphen, '\n']);

const equivalents: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u25cf': '•',
  '\u25e6': '•',
  '\u2219': '·',
  '\u2190': '<-',
  '\u2192': '->',
  '\u2194': '<->',
  '\u21d2': '=>',
  '\u2044': '/',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '!=',
};

/** What Word and Outlook write for bullets, ticks and arrows of their symbol fonts, and what it means. */
const officeSymbols: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf0fe': '☑',
  '\uf0fd': '☒',
  '\uf0a8': '☐',
  '\uf06f': '☐',
  '\uf071': '☐',
  '\uf072': '☐',
  '\uf0e0': '→',
  '\uf0df': '←',
  '\uf0e8': '➔',
  '\uf0ae': '→',
  '\uf0a3': '≤',
  '\uf0b3': '≥',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0b4': '×',
  '\uf02d': '−',
  '\uf04a': ':)',
  '\uf04b': ':|',
  '\uf04c': ':(',
};

/** A text with the symbols of office programs as the characters that they stand for. */
export function asMeant(text: string): string {
  return text.replaceAll(/[\uf020-\uf0ff]/gu, (one) => officeSymbols[one] ?? one);
}

/** Cleans `text` for fonts that cover `coverage`. */
export function sanitise(text: string, coverage: ReadonlySet<number>): CleanText {
  const plain = normalise(text);
  if (isCovered(plain, coverage)) return { text: plain, originals: [] };
  const originals: string[] = [];
  const parts: string[] = [];
  for (const cluster of clustersOf(plain)) {
    const cleaned = cleanCluster(cluster, coverage);
    parts.push(cleaned.text);
    originals.push(...cleaned.originals);
  }
  return { text: parts.join(''), originals };
}

function normalise(text: string): string {
  return (
    asMeant(text)
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[\u202f\u2007]/g, noBreakSpace)
      .replace(/[\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
      // oxlint-disable-next-line no-control-regex -- control characters are what it takes away
      .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, ' ')
  );
}

/** Marks without width or look. In an emoji they still distinguish it from others. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

function isDrawable(character: string, coverage: ReadonlySet<number>): boolean {
  if (character === substitute) return false;
  return forBreaker.has(character) || coverage.has(character.codePointAt(0) ?? -1);
}

function isCovered(text: string, coverage: ReadonlySet<number>): boolean {
  return Array.from(text).every((character) => isDrawable(character, coverage));
}

/** The characters as people read them, or code points in browsers without a segmenter. */
function clustersOf(text: string): Iterable<string> {
  if (typeof Intl.Segmenter !== 'function') return text;
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, (segment) => segment.segment);
}

/** Cleans one cluster: covered code points stay, and each run of others becomes one U+FFFD. */
function cleanCluster(cluster: string, coverage: ReadonlySet<number>): CleanText {
  const originals: string[] = [];
  let text = '';
  let unknown = '';
  const settle = () => {
    const original = wellFormed(unknown);
    unknown = '';
    if (Array.from(original).every((character) => invisible.test(character))) return;
    originals.push(original);
    text += substitute;
  };
  for (const character of cluster) {
    const drawable = drawableFor(character, coverage);
    if (drawable === null) {
      unknown += character;
      continue;
    }
    settle();
    text += drawable;
  }
  settle();
  return { text, originals };
}

function drawableFor(character: string, coverage: ReadonlySet<number>): string | null {
  if (isDrawable(character, coverage)) return character;
  const candidates = [equivalents[character], character.normalize('NFKC')];
  const found = candidates.find(
    (candidate) => candidate && candidate !== character && isCovered(candidate, coverage),
  );
  return found ?? null;
}
