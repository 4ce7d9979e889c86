import { describe, expect, test } from 'vitest';
import { formatSize, formatDate, formatLongDate, formatTime } from './format.ts';

/** Five past two in the afternoon of 3 September 2026, wherever the tests run. */
const moment = new Date(2026, 8, 3, 14, 5).toISOString();

describe('a date', () => {
  test.each([
    ['fi', '3.9.2026', '3. syyskuuta 2026'],
    ['sv', '3.9.2026', '3 september 2026'],
    ['en', '03/09/2026', '3 September 2026'],
  ])('a date in %s looks like %s, and in full like %s', (language, short, long) => {
    expect(formatDate(moment, language)).toBe(short);
    expect(formatLongDate(moment, language)).toBe(long);
  });

  test('a date shows the day of the reader, whatever offset it was saved with', () => {
    const [day, clock] = [formatDate(moment, 'fi'), formatTime(moment, 'fi')];
    const elsewhere = new Date(moment).toISOString().replace('Z', '+00:00');
    expect([formatDate(elsewhere, 'fi'), formatTime(elsewhere, 'fi')]).toEqual([day, clock]);
  });
});

describe('a time of day', () => {
  test.each([
    ['fi', '14.05'],
    ['sv', '14.05'],
    ['en', '14:05'],
  ])('a time in %s is shown on the 24-hour clock as %s', (language, written) => {
    expect(formatTime(moment, language)).toBe(written);
  });
});

test('a date in a language without a region here follows that language’s own form', () => {
  expect(formatLongDate(moment, 'de')).toBe('3. September 2026');
});

test('a text that is not a time is shown unchanged', () => {
  expect(formatDate('yesterday', 'fi')).toBe('yesterday');
  expect(formatLongDate('', 'fi')).toBe('');
  expect(formatTime('2026-13-45T99:00', 'fi')).toBe('2026-13-45T99:00');
});

test.each([
  ['fi', '13 kt'],
  ['sv', '13 kB'],
  ['en', '13 kB'],
])('a size in %s is shown in whole kilobytes, rounded up', (language, size) => {
  expect(formatSize(12_001, language).replace('\u00A0', ' ')).toBe(size);
});
