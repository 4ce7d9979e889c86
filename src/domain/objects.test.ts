import { expect, test } from 'vitest';
import { without } from './objects.ts';

test('a copy without some fields leaves the original as it was', () => {
  const original = { a: 1, b: 2, c: 3 };
  expect(without(original, 'a', 'c')).toEqual({ b: 2 });
  expect(original).toEqual({ a: 1, b: 2, c: 3 });
});
