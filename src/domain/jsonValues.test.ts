import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMoreValues } from './jsonValues.ts';

test.each([
  ['[[],[]]', 4],
  ['{"a":{"b":1,"c":2}}', 3],
  [' [ 1 , 2 , 3 ] ', 3],
  ['["[,{,"]', 1],
  [String.raw`["\",[,", "\\", "\\\","]`, 3],
])('in %s %i values are counted', (text, count) => {
  const padded = text.padEnd(100, ' ');
  expect(hasMoreValues(padded, count)).toBe(false);
  expect(hasMoreValues(padded, count - 1)).toBe(true);
});

test('what stands in a text is not counted, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const json = JSON.stringify(texts).padEnd(10_000, ' ');
      expect(hasMoreValues(json, Math.max(1, texts.length))).toBe(false);
      expect(hasMoreValues(json, Math.max(1, texts.length) - 1)).toBe(true);
    }),
  );
});

test('an object may have a key and a text for every value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }), (texts) => {
      const json = JSON.stringify(texts).padEnd(10_000, ' ');
      expect(hasMoreValues(json, Object.keys(texts).length)).toBe(false);
    }),
  );
});

test('more texts than the values and their keys can be count as more, even with nothing between them', () => {
  expect(hasMoreValues('""'.repeat(203), 100)).toBe(true);
});

test('a quote that is never closed ends the count', () => {
  expect(hasMoreValues(`["${',['.repeat(100)}`, 1)).toBe(false);
  expect(hasMoreValues(`["${String.raw`\"`.repeat(100)}`, 1)).toBe(false);
});
