import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOlder, olderEncodings, utf16, utf32 } from '../../tests/support/encodings.ts';
import { readText } from './bytes.ts';

const text = '{\r\n "nimi": "Äiti Öljymäki – ”Åbo” ŋ 😀"\n}\n';
const utf8 = (one: string) => new TextEncoder().encode(one);
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const read = (value: string) => ({ ok: true, value });
const refused = (fault: string, path = '') => ({ ok: false, problems: [{ path, fault }] });

describe('a text', () => {
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`)],
    ['UTF-8 with two byte order marks', utf8(`\uFEFF\uFEFF${text}`)],
    ['UTF-16 as PowerShell writes it', utf16(text, { mark: true })],
    ['UTF-16 with its big end first', utf16(text, { mark: true, big: true })],
    ['UTF-16 without a byte order mark', utf16(text)],
    ['UTF-16 with its big end first, without a mark', utf16(text, { big: true })],
  ])('a text in %s is read with all its letters', (_, bytes) => {
    expect(readText(bytes)).toEqual(read(text));
  });

  test.each([utf8(text), utf16(text), utf16(text, { big: true }), utf16(text, { mark: true })])(
    'a text that a disk has padded with NULs is read without them (%#)',
    (bytes) => {
      for (const count of [1, 2, 3, 512, 5000].filter((one) => bytes[1] !== 0 || one % 2 === 0)) {
        const padded = joined(bytes, new Uint8Array(count));
        expect([count, readText(padded)]).toEqual([count, read(text)]);
      }
    },
  );

  test('UTF-16 without a byte order mark is known by its NULs in other scripts as well', () => {
    for (const one of [
      '{"t": "Профессия и труд"}',
      'Привет, мир, и всем привет',
      'Ābols ─ ar daudz vārdiem',
    ]) {
      expect(readText(utf16(one))).toEqual(read(one));
      expect(readText(utf16(one, { big: true }))).toEqual(read(one));
    }
  });

  test('an empty file is an empty text', () => {
    expect(readText(new Uint8Array())).toEqual(read(''));
    expect(readText(utf16('', { mark: true }))).toEqual(read(''));
    expect(readText(new Uint8Array(512))).toEqual(read(''));
  });

  test('a byte order mark in the middle stays, as the text is not changed', () => {
    expect(readText(utf8('a\uFEFFb'))).toEqual(read('a\uFEFFb'));
  });

  test('any text is read as it was written, in UTF-8 and in UTF-16 with a mark', () => {
    const anyText = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !one.includes('\0') && !one.startsWith('\uFEFF'))
      .map((one) => `{${one}`);
    fc.assert(
      fc.property(anyText, fc.boolean(), (one, big) => {
        expect(readText(utf8(one))).toEqual(read(one));
        expect(readText(utf16(one, { big, mark: true }))).toEqual(read(one));
      }),
    );
  });
});

describe('bytes of another encoding', () => {
  test.each(olderEncodings)(
    'an umlaut of a file saved in %s never becomes a question mark',
    (encoding) => {
      const bytes = inOlder('{\n "nimi": "Matti",\r\n "kotipaikka": "Äänekoski"\n}', encoding);
      expect(readText(bytes)).toEqual(refused('encoding', ':3'));
    },
  );

  test('one line in another encoding among lines of UTF-8 is found', () => {
    const bytes = joined(utf8('Työ\rja\r\nväli\n'), inOlder('hyvä\n', 'windows-1252'), utf8('ö'));
    expect(readText(bytes)).toEqual(refused('encoding', ':4'));
  });

  test.each([
    [utf32(text)],
    [utf32(text, { mark: true })],
    [utf32(text, { big: true })],
    [utf32(text, { big: true, mark: true })],
  ])('UTF-32 is not taken for UTF-16 or for binary data (%#)', (bytes) => {
    expect(readText(bytes)).toEqual(refused('encoding'));
  });

  test.each([
    ['a slash in two bytes', [0x61, 0xc0, 0xaf, 0x62]],
    ['a NUL in two bytes', [0x61, 0xc0, 0x80, 0x62]],
    ['a slash in three bytes', [0x61, 0xe0, 0x80, 0xaf, 0x62]],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80, 0x62]],
    ['a code above the last', [0x61, 0xf4, 0x90, 0x80, 0x80, 0x62]],
  ])('%s is no UTF-8', (_, bytes) => {
    expect(readText(Uint8Array.from(bytes))).toEqual(refused('encoding', ':1'));
  });

  test('half of a surrogate pair within UTF-16 is refused with its line', () => {
    const bytes = utf16('{\n "a": "\uD83D b"\n}', { mark: true });
    expect(readText(bytes)).toEqual(refused('encoding', ':2'));
  });
});

describe('a text that is cut off', () => {
  test.each([
    ['UTF-8 within a letter', utf8('Hyvä ty').subarray(0), [0xc3]],
    ['UTF-8 within a picture', utf8('Hyvä'), [0xf0, 0x9f, 0x98]],
    ['UTF-8 within a letter, then padded', utf8('Hyvä'), [0xc3, 0, 0, 0]],
    ['UTF-16 with an odd number of bytes', utf16('Hyvä työ', { mark: true }), [0x61]],
    ['UTF-16 without a mark, with an odd number of bytes', utf16('Hyvä työ'), [0x61]],
    ['UTF-16 within a picture', utf16('Hyvä ', { mark: true }), [0x3d, 0xd8]],
  ])('%s is refused as cut off', (_, bytes, end) => {
    expect(readText(joined(bytes, end))).toEqual(refused('cut-off'));
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['a zip', [0x50, 0x4b, 3, 4, 20, 0]],
    ['an empty zip', [0x50, 0x4b, 5, 6, 0, 0]],
    ['gzip', [...gzipSync(text)]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
  ])('%s is refused as packed', (_, bytes) => {
    expect(readText(Uint8Array.from(bytes))).toEqual(refused('packed'));
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
    ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]],
    ['data compressed without a sign of it', [...deflateRawSync(text.repeat(3))]],
    ['a text with a NUL in it', [0x61, 0x62, 0, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69]],
  ])('%s is refused as binary', (_, bytes) => {
    expect(readText(Uint8Array.from(bytes))).toEqual(refused('binary'));
  });

  test('any bytes are read without a NUL, or refused with one problem, and cause no exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const reading = readText(bytes);
        expect(reading.ok ? !reading.value.includes('\0') : reading.problems.length === 1).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
