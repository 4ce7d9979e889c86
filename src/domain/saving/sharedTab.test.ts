import { describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import { toSaved } from '../assessment/saved.ts';
import { expiresAfter, isExpired, signOfLife } from './sharedTab.ts';

const noon = '2026-11-23T12:00:00.000Z';
const answers = ['assessment/5f0c9a52', toSaved(savedWith())] as const;

/** A shared tab with these records that was alive at noon. */
const tabWith = (...records: (readonly [string, string])[]) =>
  new Map([...records, ['alive', signOfLife(noon)] as const]);

describe('a shared tab that the browser reopens', () => {
  test('a shared tab expires five minutes after its last sign of life', () => {
    expect(expiresAfter).toBe(5 * 60 * 1000);
    expect(isExpired(tabWith(answers), '2026-11-23T12:05:00.000Z')).toBe(false);
    expect(isExpired(tabWith(answers), '2026-11-23T12:05:00.001Z')).toBe(true);
  });

  test('a shared tab expires when its last sign of life lies in the future', () => {
    expect(isExpired(tabWith(answers), '2026-11-23T11:55:00.000Z')).toBe(false);
    expect(isExpired(tabWith(answers), '2026-11-23T11:54:59.999Z')).toBe(true);
    expect(isExpired(tabWith(answers), '2025-11-23T12:00:00.000Z')).toBe(true);
  });

  test.each([
    ['missing', []],
    ['unreadable', [['alive', 'just now']]],
  ] as const)('a shared tab with answers expires when its sign of life is %s', (_, sign) => {
    expect(isExpired(new Map([answers, ...sign]), noon)).toBe(true);
  });

  test('a shared tab without answers does not expire', () => {
    expect(isExpired(tabWith(['place', 'tab']), '2026-11-23T13:00:00.000Z')).toBe(false);
    expect(isExpired(new Map(), noon)).toBe(false);
  });

  test.each(['assessment/garbled', 'unreadable/1-0'])(
    'a shared tab expires with an unreadable text under %s, which may be answers',
    (key) => {
      expect(isExpired(tabWith([key, 'My note {']), '2026-11-23T12:06:00.000Z')).toBe(true);
    },
  );
});
