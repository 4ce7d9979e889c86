import { hyphenationPoints } from './hyphenate.ts';
import { noBreakHyphen, noBreakSpace, softHyphen, substitute } from './text.ts';
import type { CleanText } from './text.ts';

/** A line of text, ready to be drawn. */
export interface Line {
  /** What is drawn, without an added hyphen. A line before another word ends in a real space. */
  readonly text: string;
  /** Whether the breaker adds a hyphen that is not in the text. */
  readonly hyphenated: boolean;
  /** What each U+FFFD of the line stands for. */
  readonly originals: readonly string[];
}

/** The column, and how to measure text in it. */
export interface Measure {
  readonly width: number;
  readonly widthOf: (text: string) => number;
  readonly language?: string | undefined;
}

/** A part of a word without a place to break, and whether a break after it shows a hyphen. */
interface Part {
  readonly text: string;
  readonly hyphen: boolean;
}

/** A line and how it ends: at a space, inside a word, or inside a word with an added hyphen. */
interface Draft {
  readonly text: string;
  readonly end: 'space' | 'joined' | 'hyphen';
}

/**
 * Breaks a text into lines at spaces and soft hyphens, and after hyphens and slashes inside a word. A word
 * wider than the column is divided into syllables, or at any character if it has none.
 */
export function wrap(clean: CleanText, measure: Measure): readonly Line[] {
  const drafts = clean.text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, measure));
  while (drafts.at(-1)?.text === '') drafts.pop();
  while (drafts[0]?.text === '') drafts.shift();
  let used = 0;
  return drafts.map(({ text, end }, index) => {
    const start = used;
    used += text.split(substitute).length - 1;
    const space = end === 'space' && text !== '' && index < drafts.length - 1 ? ' ' : '';
    const originals = clean.originals.slice(start, used);
    return { text: text + space, hyphenated: end === 'hyphen', originals };
  });
}

function wrapParagraph(text: string, measure: Measure): readonly Draft[] {
  const lines: Draft[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter(Boolean)) {
    const gap = line === '' ? '' : ' ';
    const whole = line + gap + shown(word);
    if (measure.widthOf(whole) <= measure.width) {
      line = whole;
      continue;
    }
    const placed = placeWord(line + gap, word, measure);
    lines.push(...placed.lines);
    line = placed.line;
  }
  return [...lines, { text: line, end: 'space' }];
}

/** Places a word that does not fit whole after `start`. Gives the full lines and the unfinished one. */
function placeWord(
  start: string,
  word: string,
  measure: Measure,
): { lines: Draft[]; line: string } {
  const lines: Draft[] = [];
  let line = start;
  let parts = partsOf(word);
  let index = 0;
  while (index < parts.length) {
    const count = countFitting(line, parts, index, measure);
    if (count === 0 && line !== '') {
      lines.push({ text: line.trimEnd(), end: line.endsWith(' ') ? 'space' : 'joined' });
      line = '';
    } else if (count === 0) {
      const divided = divide(parts[index] ?? { text: '', hyphen: false }, measure);
      parts = [...divided, ...parts.slice(index + 1)];
      index = 0;
    } else {
      for (const part of parts.slice(index, index + count)) line += part.text;
      index += count;
      if (index === parts.length) break;
      lines.push({ text: line, end: parts[index - 1]?.hyphen ? 'hyphen' : 'joined' });
      line = '';
    }
  }
  return { lines, line };
}

/** How many parts from `index` fit after `line`, including the hyphen that a break after them needs. */
function countFitting(
  line: string,
  parts: readonly Part[],
  index: number,
  measure: Measure,
): number {
  let width = measure.widthOf(line);
  let count = 0;
  for (let at = index; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) break;
    width += measure.widthOf(part.text);
    if (width > measure.width) break;
    const hyphen = part.hyphen && at < parts.length - 1 ? measure.widthOf('-') : 0;
    if (width + hyphen <= measure.width) count = at - index + 1;
  }
  // A single character wider than the column is drawn anyway.
  return count === 0 && line === '' && parts[index]?.text.length === 1 ? 1 : count;
}

/** A word breaks after a hyphen or slash only between two letters or digits. */
const betweenParts = /(?<=[\p{L}\p{N}][-/])(?=[\p{L}\p{N}])/u;
/** An address also breaks after its other signs. Such a break adds no hyphen. */
const inAddress = /(?<=[\p{L}\p{N}][-/.?&=_#])(?=[\p{L}\p{N}])/u;
const isAddress = (word: string) => /:\/\/|^www\.|\S@\S/u.test(word);

function partsOf(word: string): readonly Part[] {
  const pieces = word.split(softHyphen).filter(Boolean);
  return pieces.flatMap((piece, index) => {
    const texts = piece.split(isAddress(piece) ? inAddress : betweenParts);
    return texts.map((text, at) => ({
      text: shown(text),
      hyphen: at === texts.length - 1 && index < pieces.length - 1,
    }));
  });
}

function divide(part: Part, measure: Measure): readonly Part[] {
  const points = hyphenationPoints(part.text, measure.language);
  const cuts = points.length > 0 ? points : Array.from(part.text, (_, index) => index).slice(1);
  const starts = [0, ...cuts];
  return starts.map((from, index) => {
    const last = index === starts.length - 1;
    return {
      text: part.text.slice(from, starts[index + 1]),
      hyphen: last ? part.hyphen : points.length > 0,
    };
  });
}

/** Replaces the special characters of the line breaker by what the page shows. */
function shown(text: string): string {
  return text
    .replaceAll(softHyphen, '')
    .replaceAll(noBreakSpace, ' ')
    .replaceAll(noBreakHyphen, '-');
}
