/** First and last code points of a range. */
export type Range = readonly [first: number, last: number];

/** All code points of some ranges. */
export function codesIn(ranges: readonly Range[]): readonly number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

const ranges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa1, 0xff], // Latin-1; the no-break space is drawn as a space
  [0x100, 0x17f], // Latin Extended-A: š ž č đ ŋ ŧ
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x400, 0x45f], // Cyrillic: Russian, Ukrainian, Belarusian, Serbian
];

const others =
  'ǤǥǦǧǨǩƷʒǮǯ' + // Skolt Sámi
  'ȘșȚț' + // Romanian
  'ƠơƯư' + // Vietnamese
  'ẞ' + // German names in capitals
  'ҐґӐӑӒӓӖӗӦӧӰӱ' + // Ukrainian, Chuvash, Mari, Komi
  '–—‘’‚“”„…•·‹›«»†‡‰′″' +
  '€−×÷№™' +
  '\u02b9\u02bc\ufffd'; // Skolt Sámi and Ukrainian marks within a word, and the replacement character

const softHyphen = 0xad;

/** The code points of the two fonts that every PDF has. */
export const mainCodes: ReadonlySet<number> = new Set([
  ...codesIn(ranges).filter((code) => code !== softHyphen),
  ...Array.from(others, (character) => character.codePointAt(0) ?? 0),
]);
