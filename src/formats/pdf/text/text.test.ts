import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { hostileText } from '../../../../tests/pdf/samples.ts';
import { readFont } from './fontFile.ts';
import { asMeant, sanitise } from './text.ts';

const { coverage } = readFont(fontFiles.regular);
const clean = (text: string) => sanitise(text, coverage);
const textOf = (text: string) => clean(text).text;

test('the fonts cover Finnish, Swedish, the Sámi languages and Cyrillic', () => {
  const letters = 'ÅÄÖåäöŠŽšžČčĐđŊŋŦŧǤǥǦǧǨǩƷʒǮǯÁáÂâÕõÏïАяЁёЇї–—‘’“”„…•·‹›«»€−×\ufffd';
  for (const file of [fontFiles.regular, fontFiles.bold]) {
    const font = readFont(file);
    const missing = Array.from(letters).filter(
      (letter) => !font.coverage.has(letter.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
    expect(font.widthOf('Aa', 10)).toBeGreaterThan(10);
  }
});

test('a file that is no TrueType font is refused', () => {
  expect(() => readFont(new Uint8Array(64))).toThrow('Not a TrueType font');
});

describe('a text cleaned for the fonts', () => {
  test('ordinary text stays as it is', () => {
    const text = 'Näyttö – “hyvä” 5 × 3 €, čŋđ.';
    expect(clean(text)).toEqual({ text, originals: [] });
  });

  test('a letter and its accent become one character', () => {
    expect(textOf('e\u0301a\u0308')).toBe('éä');
  });

  test('tabs and control characters become spaces', () => {
    expect(textOf('a\tb\u0007c\u0085d')).toBe('a b c d');
  });

  test('every kind of line end becomes a line feed', () => {
    expect(textOf('a\r\nb\rc\u2028d\ne')).toBe('a\nb\nc\nd\ne');
  });

  test('characters without width are dropped', () => {
    expect(clean('a\u200bb\u200dc\ufeffd\u2060e')).toEqual({ text: 'abcde', originals: [] });
  });

  test('ligatures, wide letters and arrows become plain characters', () => {
    expect(textOf('ﬁ Ａ → ≥')).toBe('fi A -> >=');
  });

  test('bullets and ticks that Word wrote with a symbol font become what they mean', () => {
    expect(textOf('\uf0b7 yksi \uf0e0 kaksi \uf0b0')).toBe('• yksi -> kaksi °');
    expect(asMeant('\uf0fc \uf0a8 \uf0fe \uf0d8')).toBe('✓ ☐ ☑ ➢');
    expect(clean('\uf0c1').originals).toEqual(['\uf0c1']);
  });

  test('no-break spaces and soft hyphens stay for the line breaker', () => {
    expect(textOf('5\u202f%\u00a0a\u00adb')).toBe('5\u00a0%\u00a0a\u00adb');
  });

  test('an emoji of several parts becomes one replacement character', () => {
    expect(clean('perhe 👨‍👩‍👧!')).toEqual({ text: 'perhe \ufffd!', originals: ['👨‍👩‍👧'] });
  });

  test('each letter of a script the font lacks becomes a replacement character', () => {
    expect(clean('日本')).toEqual({ text: '\ufffd\ufffd', originals: ['日', '本'] });
  });

  test('a letter with an unknown accent stays, and the accent is replaced', () => {
    expect(clean('x\u0302y')).toEqual({ text: 'x\ufffdy', originals: ['\u0302'] });
  });

  test('half a surrogate pair becomes a replacement character', () => {
    expect(clean('a\ud83db')).toEqual({ text: 'a\ufffdb', originals: ['\ufffd'] });
  });

  test('cleaned text never has a character that the font lacks', () => {
    const extra = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    const { text, originals } = clean(hostileText + extra);
    const allowed = new Set(['\n', '\u00a0', '\u00ad', '\u2011']);
    const strangers = Array.from(text).filter(
      (character) => !allowed.has(character) && !coverage.has(character.codePointAt(0) ?? 0),
    );
    expect(strangers).toEqual([]);
    expect(text.split('\ufffd').length - 1).toBe(originals.length);
  });
});
