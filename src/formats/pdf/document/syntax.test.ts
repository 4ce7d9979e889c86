import { expect, test } from 'vitest';
import { xmlText } from '../../base/xml.ts';
import { pdfDate, pdfName, pdfNumber, pdfString, pdfUri, utf8Bytes, xmpDate } from './syntax.ts';

test('an ASCII string is a literal with its brackets escaped', () => {
  expect(pdfString('a (b) \\ c')).toBe('(a \\(b\\) \\\\ c)');
});

test('a string beyond printable ASCII is UTF-16 in hexadecimal', () => {
  expect(pdfString('č')).toBe('<FEFF010D>');
  expect(pdfString('🙂')).toBe('<FEFFD83DDE42>');
  expect(pdfString('\ud83d')).toBe('<FEFFFFFD>');
  expect(pdfString('a\nb')).toBe('<FEFF0061000A0062>');
});

test('a name escapes the characters that have a meaning in the syntax', () => {
  expect(pdfName('application/json')).toBe('/application#2Fjson');
});

test('a number has two decimals at most and no exponent', () => {
  expect([0, 100, 1.5, 1 / 3, -0.001, 1e-9].map(pdfNumber)).toEqual([
    '0',
    '100',
    '1.5',
    '0.33',
    '0',
    '0',
  ]);
  expect(() => pdfNumber(Number.NaN)).toThrow('no number NaN');
});

test('a date is in UTC', () => {
  const date = new Date('2026-01-02T03:04:05.678Z');
  expect(pdfDate(date)).toBe("D:20260102030405+00'00'");
  expect(xmpDate(date)).toBe('2026-01-02T03:04:05+00:00');
});

test('a link address is ASCII and keeps what is already encoded', () => {
  expect(pdfUri('https://x.fi/ä?q=%20&r=(1)')).toBe('(https://x.fi/%C3%A4?q=%20&r=\\(1\\))');
  expect(pdfUri('https://x.fi/\ud83d')).toBe('(https://x.fi/%EF%BF%BD)');
});

test('text in XML is escaped and has no forbidden characters', () => {
  expect(xmlText('<a b="c">&\u0007\ud83d')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\ufffd');
});

test('UTF-8 bytes become characters up to 255', () => {
  expect(utf8Bytes('č')).toBe('\xc4\x8d');
});
