import { expect, test } from 'vitest';
import { shortestPassphrase } from './link.ts';
import { suggestPassphrase } from './passphrase.ts';

test('a suggested passphrase is four words that can be said aloud, and long enough', () => {
  const suggested = suggestPassphrase();
  expect(suggested).toMatch(/^(?:(?:[jklmnprt][aeiou]){3}(?: |$)){4}$/u);
  expect(suggested.length).toBeGreaterThan(shortestPassphrase);
});

test('a suggested passphrase is never suggested again', () => {
  const many = Array.from({ length: 1000 }, suggestPassphrase);
  expect(new Set(many).size).toBe(1000);
  expect(new Set(many.join('').replaceAll(' ', '')).size).toBe(13);
});
