import { describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import type { Answer, PastAnswer } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import { differenceOf, gaveWay } from './difference.ts';
import { mergeSaved } from './merge.ts';
import { mergeTabs } from './mergeTabs.ts';

const now = '2026-11-30T12:00:00.000Z';
/** The time of the minute with this number in January 2020. */
function timeOf(minute: number): string {
  const parts = [1 + minute / 1440, (minute / 60) % 24, minute % 60];
  const [day, hour, rest] = parts.map((part) => String(Math.floor(part)).padStart(2, '0'));
  return `2020-01-${day}T${hour}:${rest}:00.000Z`;
}

/** Two states of an assessment whose parts count how often their times are read. */
function twoStates(statements: number, past: number) {
  const count = { reads: 0 };
  const counted = <T extends PastAnswer>(one: T): T =>
    Object.defineProperty({ ...one }, 'at', {
      enumerable: true,
      get: () => {
        count.reads += 1;
        return one.at;
      },
    });
  const stateAt = (shift: number): Saved => {
    const answers = Array.from({ length: statements }, (_, index): [string, Answer] => {
      const entries = Array.from({ length: past }, (_one, entry) =>
        counted({ level: 'level-a', at: timeOf(2 * entry + shift) }),
      );
      const history = entries.toReversed();
      const note = `Side ${shift}`;
      return [`c${index}`, counted({ level: 'level-b', note, at: timeOf(2 * past), history })];
    });
    return savedWith({ answers: Object.fromEntries(answers), updatedAt: timeOf(2 * past + shift) });
  };
  return { count, one: stateAt(0), other: stateAt(1) };
}

const acts: Readonly<Record<string, (one: Saved, other: Saved) => unknown>> = {
  'merging two states': (one, other) => mergeSaved(one, other, now),
  'comparing two results': (one, other) => differenceOf(one, other, now),
  'finding what gave way': (one, other) => gaveWay(one, other, mergeSaved(one, other, now)),
  'merging two tabs': (one, other) => mergeTabs(savedWith({}), one, other, now),
};

function readsOf(act: (one: Saved, other: Saved) => unknown, statements: number, past: number) {
  const { count, one, other } = twoStates(statements, past);
  act(one, other);
  return count.reads;
}

describe.each(Object.entries(acts))('%s', (_, act) => {
  test('twice as long a history takes twice the work, not four times', () => {
    expect(readsOf(act, 2, 2000)).toBeLessThan(2.2 * readsOf(act, 2, 1000));
  });

  test('twice as many answers take twice the work', () => {
    expect(readsOf(act, 400, 5)).toBeLessThan(2.2 * readsOf(act, 200, 5));
  });
});
