import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapAnywhere, wrapWords } from './wrapping.ts';

const upTo = (most: number) => (line: string) => line.length <= most;

describe('a text that is broken into lines', () => {
  test('a text is broken at spaces into lines of the requested length', () => {
    expect(wrapWords('one two three four', upTo(9))).toEqual(['one two', 'three', 'four']);
    expect(wrapWords('one two three four', upTo(6))).toEqual(['one', 'two', 'three', 'four']);
    expect(wrapWords('one two', upTo(100))).toEqual(['one two']);
  });

  test('a word longer than a line stays whole where it must', () => {
    expect(wrapWords('Osaamisperusteinen suunnittelu', upTo(12))).toEqual([
      'Osaamisperusteinen',
      'suunnittelu',
    ]);
  });

  test('a word longer than a line is broken where it may be', () => {
    expect(wrapAnywhere('ja osaamisperusteinen', upTo(8))).toEqual([
      'ja',
      'osaamisp',
      'erustein',
      'en',
    ]);
  });

  test('a letter is never parted from its marks', () => {
    const letter = 'o\u0308';
    expect(wrapAnywhere(letter.repeat(3), upTo(3))).toEqual([letter, letter, letter]);
  });

  test('no word is lost when a text is broken into lines', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.nat(40), (text, most) => {
        expect(wrapWords(text, upTo(most)).join(' ')).toBe(text);
      }),
    );
  });

  test('every line fits, and no letter is lost', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const lines = wrapAnywhere(text, upTo(most));
        expect(lines.every(upTo(most))).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
