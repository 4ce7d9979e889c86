import { describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import { dateOf, listedAt } from './dates.ts';

const createdAt = '2025-11-17T08:00:00.000Z';
const updatedAt = '2026-11-28T10:00:00.000Z';
const early = { level: 'level-a', at: '2025-11-18T08:00:00.000Z' };
const late = { level: 'level-b', at: '2025-11-20T09:00:00.000+02:00' };

describe('the date of a result', () => {
  test('a finished result has the date of finishing, even if it is renamed later', () => {
    const finishedAt = '2025-11-21T08:00:00.000Z';
    expect(dateOf(savedWith({ finishedAt, createdAt, updatedAt, answers: { early, late } }))).toBe(
      finishedAt,
    );
  });

  test('an unfinished result has the date of its latest answer, not of opening it again', () => {
    expect(dateOf(savedWith({ createdAt, updatedAt, answers: { early, late } }))).toBe(late.at);
    expect(dateOf(savedWith({ createdAt, updatedAt, answers: { late, early } }))).toBe(late.at);
  });

  test('a result that began from earlier answers is not older than its beginning', () => {
    const begun = savedWith({
      createdAt: '2026-05-01T08:00:00.000Z',
      updatedAt,
      answers: { late },
    });
    expect(dateOf(begun)).toBe('2026-05-01T08:00:00.000Z');
  });

  test('a result without answers has the date of its last change', () => {
    expect(dateOf(savedWith({ updatedAt }))).toBe(updatedAt);
  });
});

test('a list names a finished result by its finishing, and another by its last change', () => {
  const finishedAt = '2025-11-21T08:00:00.000Z';
  expect(listedAt(savedWith({ updatedAt, finishedAt }))).toBe(finishedAt);
  expect(listedAt(savedWith({ updatedAt, answers: { early } }))).toBe(updatedAt);
});
