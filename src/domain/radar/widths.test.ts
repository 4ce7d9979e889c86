import { expect, test } from 'vitest';
import { emsOf } from './widths.ts';

test('a mark over a letter and an invisible sign have no width', () => {
  expect(emsOf('o\u0308\u00AD\u200B')).toBe(emsOf('o'));
  expect(emsOf('ö')).toBe(emsOf('o'));
});

test('a wide letter is wider than a narrow one, and a Chinese sign as wide as it is high', () => {
  expect(emsOf('W')).toBeGreaterThan(2.5 * emsOf('i'));
  expect(emsOf('能')).toBeGreaterThanOrEqual(1);
  expect(emsOf('😀')).toBeGreaterThan(1);
});

test('only the letters of a narrower font become narrower', () => {
  expect(emsOf('aa', 0.5)).toBe(emsOf('a'));
  expect(emsOf('能', 0.5)).toBe(emsOf('能'));
});
