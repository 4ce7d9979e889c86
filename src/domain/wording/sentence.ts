/** A piece of a sentence: plain text, or the name of an area, which a screen may set apart. */
export interface Piece {
  readonly text: string;
  readonly isAreaName: boolean;
}

export type Sentence = readonly Piece[];

/* Noncharacters of Unicode: kept for use inside a program, so no text has them of its own. */
const begins = '\uFDD0';
const ends = '\uFDD1';

/** The name of an area to put into a sentence, so that {@link sentenceOf} finds it there again. */
export function areaName(title: string): string {
  return `${begins}${title}${ends}`;
}

/** A finished text as a sentence, with the names of areas as pieces of their own. */
export function sentenceOf(text: string): Sentence {
  return text
    .split(new RegExp(`[${begins}${ends}]`, 'u'))
    .map((piece, index) => ({ text: piece, isAreaName: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The plain text of a sentence. */
export function textOf(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}

/** Sentences one after another, as one. */
export function paragraphOf(sentences: readonly Sentence[]): Sentence {
  const space: Sentence = [{ text: ' ', isAreaName: false }];
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [...space, ...sentence]));
}
