import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersIn } from './outlines.ts';

const file = readFileSync('public/eu-fi.svg', 'utf8');

test('every letter of the funding statement is found inside the picture, right of the emblem', () => {
  const width = Number(/width="(\d+)"/u.exec(file)?.[1]);
  const letters = lettersIn(file);
  const uses = file.match(/<use href="#g\d+"/gu) ?? [];
  expect(uses).toHaveLength('Euroopanunioninosarahoittama'.length);
  expect(letters.length).toBeGreaterThanOrEqual(uses.length);
  for (const { start, steps } of letters) {
    expect(start.x).toBeGreaterThan(90);
    expect(start.x).toBeLessThanOrEqual(width);
    expect(start.y).toBeGreaterThan(0);
    expect(start.y).toBeLessThan(60);
    expect(steps.every((step) => step.every(Number.isFinite))).toBe(true);
  }
});

test('a curve ends where the file says', () => {
  const svg =
    '<g transform="scale(2)"><path id="g1" d="M0 0Q10 0 10 10"/><use href="#g1" x="5" y="5"/></g>';
  const [letter] = lettersIn(svg);
  expect(letter?.start).toEqual({ x: 10, y: 10 });
  expect(letter?.steps[0]?.slice(-2)).toEqual([20, 20]);
});

test('a file that is not ours has no letters', () => {
  expect(lettersIn('<svg><text>Euroopan unioni</text></svg>')).toEqual([]);
  expect(lettersIn('')).toEqual([]);
});
