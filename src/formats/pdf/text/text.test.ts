import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { hostileText } from '../../../../tests/pdf/samples.ts';
import { readFont } from './fontFile.ts';
import { sanitise } from './text.ts';

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

describe('cleaning', () => {
  test('leaves ordinary text as it is', () => {
    const text = 'Näyttö – “hyvä” 5 × 3 €, čŋđ.';
    expect(clean(text)).toEqual({ text, originals: [] });
  });

  test('composes letters and their accents', () => {
    expect(textOf('e\u0301a\u0308')).toBe('éä');
  });

  test('turns tabs and control characters into spaces', () => {
    expect(textOf('a\tb\u0007c\u0085d')).toBe('a b c d');
  });

  test('knows every way to end a line', () => {
    expect(textOf('a\r\nb\rc\u2028d\ne')).toBe('a\nb\nc\nd\ne');
  });

  test('drops what has no width', () => {
    expect(clean('a\u200bb\u200dc\ufeffd\u2060e')).toEqual({ text: 'abcde', originals: [] });
  });

  test('writes ligatures, wide letters and arrows out', () => {
    expect(textOf('ﬁ Ａ → ≥')).toBe('fi A -> >=');
  });

  test('keeps no-break spaces and soft hyphens for the line breaker', () => {
    expect(textOf('5\u202f%\u00a0a\u00adb')).toBe('5\u00a0%\u00a0a\u00adb');
  });

  test('replaces an emoji of several parts by one sign', () => {
    expect(clean('perhe 👨‍👩‍👧!')).toEqual({ text: 'perhe \ufffd!', originals: ['👨‍👩‍👧'] });
  });

  test('replaces each letter of a script the font lacks', () => {
    expect(clean('日本')).toEqual({ text: '\ufffd\ufffd', originals: ['日', '本'] });
  });

  test('keeps a letter whose accent is unknown', () => {
    expect(clean('x\u0302y')).toEqual({ text: 'x\ufffdy', originals: ['\u0302'] });
  });

  test('replaces half a surrogate pair, which has no original', () => {
    expect(clean('a\ud83db')).toEqual({ text: 'a\ufffdb', originals: ['\ufffd'] });
  });

  test('leaves nothing the font lacks in any text', () => {
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
