import { expect, test } from 'vitest';
import { isEqual } from './isEqual.ts';

test('two values are equal whatever the order of their fields', () => {
  expect(isEqual({ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 })).toBe(true);
  expect(isEqual(undefined, undefined)).toBe(true);
});

test('two values differ when a field, an entry or the order of entries differs', () => {
  expect(isEqual({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  expect(isEqual({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isEqual({ a: null }, undefined)).toBe(false);
  expect(isEqual([], {})).toBe(false);
});

test('comparing stops at the first difference', () => {
  let reads = 0;
  const entry = () =>
    Object.defineProperty({}, 'at', { enumerable: true, get: () => ((reads += 1), reads) });
  const list = () => Array.from({ length: 1000 }, entry);
  expect(isEqual({ list: list() }, { list: list() })).toBe(false);
  expect(reads).toBeLessThan(10);
});

test('a field without a value counts as missing, as in JSON', () => {
  expect(isEqual({ a: undefined, b: 1 }, { b: 1, c: undefined })).toBe(true);
  expect(isEqual({ a: undefined, b: 1 }, { a: 1, b: undefined })).toBe(false);
});
