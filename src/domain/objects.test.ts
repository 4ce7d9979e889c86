import { expect, test } from 'vitest';
import { isEqual, without } from './objects.ts';

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

test('a copy without some fields leaves the original as it was', () => {
  const original = { a: 1, b: 2, c: 3 };
  expect(without(original, 'a', 'c')).toEqual({ b: 2 });
  expect(original).toEqual({ a: 1, b: 2, c: 3 });
});
