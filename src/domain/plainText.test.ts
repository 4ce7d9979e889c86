import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { utf16 } from '../../tests/support/encodings.ts';
import { readText } from './bytes.ts';
import { plainTextOf } from './plainText.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the quick reader of plain text', () => {
  test('it reads UTF-8 with and without a byte order mark', () => {
    expect(plainTextOf(utf8('{"nimi": "Äiti"}\r\n'))).toBe('{"nimi": "Äiti"}\r\n');
    expect(plainTextOf(utf8('\uFEFFÄiti'))).toBe('Äiti');
  });

  test('it leaves other bytes to the reader that can tell what they are', () => {
    expect(plainTextOf(utf16('{"nimi": "Matti"}'))).toBeNull();
    expect(plainTextOf(Uint8Array.from([0x22, 0xe4, 0x22]))).toBeNull();
    expect(plainTextOf(utf8('a\0b'))).toBeNull();
  });

  test('whatever it reads, the whole reader reads alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string().map(utf8)), (bytes) => {
        const text = plainTextOf(bytes);
        fc.pre(text !== null);
        expect(readText(bytes)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 500 },
    );
  });
});
