import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mostProblems, readBy } from './reading.ts';

/** A list of faulty values that counts how many of them are read. */
function faulty(count: number) {
  const seen = { reads: 0 };
  const list = Array.from({ length: count }, () => ({
    get at() {
      seen.reads += 1;
      return 0;
    },
  }));
  return { seen, list };
}

const times = v.array(v.looseObject({ at: v.string() }));

test('reading a list with 100 000 faults gives the first hundred and stops', () => {
  const { seen, list } = faulty(100_000);
  const reading = readBy(times, list);
  expect(reading.ok ? [] : reading.problems).toHaveLength(mostProblems);
  expect(reading.ok ? [] : reading.problems.at(-1)?.path).toBe('99.at');
  expect(seen.reads).toBeLessThan(mostProblems * 20);
});

test('reading a deep list with 100 000 faults stops as well', () => {
  const { seen, list } = faulty(100_000);
  const schema = v.object({ a: v.object({ b: v.record(v.string(), v.object({ c: times })) }) });
  const half = list.length / 2;
  const input = { a: { b: { one: { c: list.slice(0, half) }, two: { c: list.slice(half) } } } };
  const reading = readBy(schema, input);
  expect(reading.ok ? [] : reading.problems).toHaveLength(mostProblems);
  expect(seen.reads).toBeLessThan(mostProblems * 20);
});

test('a value with several faults is reported once', () => {
  const schema = v.pipe(v.string(), v.regex(/x/u, 'id'), v.minLength(5, 'empty'));
  expect(readBy(schema, '')).toEqual({
    ok: false,
    problems: [{ path: '', fault: 'id', detail: '""' }],
  });
});
