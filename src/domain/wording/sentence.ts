/** A piece of a sentence: plain text, or the name of an area, which a screen may highlight. */
export interface Piece {
  readonly text: string;
  readonly isAreaName: boolean;
}

export type Sentence = readonly Piece[];

/* Noncharacters of Unicode: they are reserved for use inside a program, so no text contains them. */
const begins = '\uFDD0';
const ends = '\uFDD1';

/** Marks the name of an area, so that {@link sentenceOf} finds it in a text. */
export function areaName(title: string): string {
  return `${begins}${title}${ends}`;
}

/** Divides a finished text into pieces: each name marked by {@link areaName}, and the text between them. */
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

/** Joins sentences into one, with spaces between them. */
export function paragraphOf(sentences: readonly Sentence[]): Sentence {
  const space: Sentence = [{ text: ' ', isAreaName: false }];
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [...space, ...sentence]));
}
