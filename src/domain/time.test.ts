import { describe, expect, test } from 'vitest';
import { compareTimes, compareTrusted, isFuture, isSameMinute } from './time.ts';

const noon = '2026-11-23T12:00:00.000Z';
const later = '2026-11-23T12:00:01.000Z';

describe('the order of times', () => {
  test.each([
    ['2026-11-23T14:00:00+02:00', noon],
    ['2026-11-23T07:00:00-0500', noon],
    ['2026-11-23T12:00:00Z', noon],
    ['2026-11-23T12:00:00.000000000Z', noon],
  ])('%s is the same time as %s', (one, other) => {
    expect(compareTimes(one, other)).toBe(0);
    expect(isSameMinute(one, other)).toBe(true);
  });

  test('an earlier time comes first even if its text would come last', () => {
    expect(compareTimes('2026-11-23T13:59:59+02:00', noon)).toBeLessThan(0);
    expect(compareTimes(noon, '2026-11-23T13:59:59+02:00')).toBeGreaterThan(0);
    expect(compareTimes('2026-11-23T12:00:00Z', '2026-11-23T12:00:00.500Z')).toBeLessThan(0);
  });

  test('a time that cannot be parsed comes before all others', () => {
    expect(compareTimes('2026-11-99T12:00:00Z', noon)).toBeLessThan(0);
    expect(compareTimes('2026-11-99T12:00:00Z', '2026-11-98T12:00:00Z')).toBe(0);
  });

  test('two times of one minute are of the same minute, and two of neighbouring minutes are not', () => {
    expect(isSameMinute(noon, '2026-11-23T12:00:59.999Z')).toBe(true);
    expect(isSameMinute(noon, '2026-11-23T11:59:59.999Z')).toBe(false);
  });
});

describe('a time in the future', () => {
  test('a time up to five minutes ahead is trusted, and a later one is not', () => {
    expect(isFuture('2026-11-23T12:05:00.000Z', noon)).toBe(false);
    expect(isFuture('2026-11-23T12:05:00.001Z', noon)).toBe(true);
    expect(isFuture('2026-11-23T14:05:00.000+02:00', noon)).toBe(false);
  });

  test('a time in the future counts as older than every other time', () => {
    expect(compareTrusted('2028-11-23T12:00:00.000Z', '1999-01-01T00:00:00Z', noon)).toBeLessThan(
      0,
    );
    expect(
      compareTrusted('1999-01-01T00:00:00Z', '2028-11-23T12:00:00.000Z', noon),
    ).toBeGreaterThan(0);
  });

  test('two times in the future, or neither, are ordered as times', () => {
    expect(compareTrusted('2028-11-23T12:00:00Z', '2027-11-23T12:00:00Z', noon)).toBeGreaterThan(0);
    expect(compareTrusted(noon, later, noon)).toBeLessThan(0);
  });
});
