import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opened, savedWith, someTime, the } from '../../tests/building.ts';
import { clearAnswer, giveAnswer, writeNote } from './answers.ts';
import type { Answer, Answers, PastAnswer } from './answers.ts';
import { mergeAnswers, mergeSaved } from './merge.ts';
import { toSaved } from './saved.ts';

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';
const low = { level: 'level-a' };
const high = { level: 'level-e' };
const one = (answer: Answer): Answers => ({ 'a-a': answer });

/** What was ever chosen, noted or cleared, each thing once, whether it is current or past. */
function keptIn(answers: Answers): ReadonlySet<string> {
  const told = (id: string, { level, notMyWork, note, at }: PastAnswer) =>
    JSON.stringify([id, level, notMyWork, note, at]);
  return new Set(
    Object.entries(answers).flatMap(([id, answer]) =>
      [answer, ...(answer.history ?? [])].map((entry) => told(id, entry)),
    ),
  );
}

/** Few ids, levels and times, so that the two sides meet in every way there is. */
const fewTimes = fc.constantFrom(monday, tuesday, wednesday, '2026-11-25T15:46:00.000Z');
const somePast = fc
  .tuple(
    fc.constantFrom(low, high, { notMyWork: true as const }, {}),
    fc.constantFrom({}, { note: 'In spring' }, { note: 'In autumn' }),
    fc.oneof(fewTimes, someTime),
  )
  .map(([choice, note, at]): PastAnswer => ({ ...choice, ...note, at }));
const someAnswer = fc
  .uniqueArray(somePast, { minLength: 1, maxLength: 5, selector: ({ at }) => at })
  .map((entries): Answer => {
    const inOrder = entries.toSorted((a, b) => a.at.localeCompare(b.at));
    const history = inOrder.slice(0, -1);
    return { ...the(inOrder.at(-1)), ...(history.length > 0 ? { history } : {}) };
  });
const someSide: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom('a-a', 'a-b', 'a-c'),
  someAnswer,
  { noNullPrototype: true },
);

describe('of two answers to a statement', () => {
  const older = one({ ...low, at: monday });
  const newer = one({ ...high, at: tuesday });
  const merged = one({ ...high, at: tuesday, history: [{ ...low, at: monday }] });

  test('the newer is current and the older is its history, whichever side they are on', () => {
    expect(mergeAnswers(older, newer)).toEqual(merged);
    expect(mergeAnswers(newer, older)).toEqual(merged);
  });

  test('of the same time the second side’s is current, and both are kept', () => {
    const other = one({ ...high, at: monday });
    expect(mergeAnswers(older, other)).toEqual(
      one({ ...high, at: monday, history: [{ ...low, at: monday }] }),
    );
    expect(keptIn(mergeAnswers(other, older))).toEqual(keptIn(mergeAnswers(older, other)));
  });

  test('that are the same there is one', () => {
    expect(mergeAnswers(older, older)).toEqual(older);
    expect(mergeAnswers(merged, merged)).toEqual(merged);
  });

  test('the histories become one, by time', () => {
    const later = '2026-11-24T09:31:00.000Z';
    const left = one({ at: wednesday, history: [{ ...low, at: later }] });
    const right = one({ ...high, at: tuesday, history: [{ notMyWork: true, at: monday }] });
    expect(mergeAnswers(left, right)['a-a']?.history).toEqual([
      { notMyWork: true, at: monday },
      { ...high, at: tuesday },
      { ...low, at: later },
    ]);
  });

  test('with notes that differ both notes are kept', () => {
    const left = one({ ...low, note: 'In spring', at: monday });
    const right = one({ ...low, note: 'In autumn', at: tuesday });
    expect(mergeAnswers(left, right)['a-a']).toEqual({
      ...low,
      note: 'In autumn',
      at: tuesday,
      history: [{ ...low, note: 'In spring', at: monday }],
    });
  });
});

test('answers that one side alone has stay as they are', () => {
  const left = { 'a-a': { ...low, at: monday } };
  const right = { 'a-b': { ...high, at: tuesday } };
  expect(mergeAnswers(left, right)).toEqual({ ...left, ...right });
});

describe('a clearing', () => {
  const given = giveAnswer({}, 'a-a', low, monday);

  test('is never undone by an older answer', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    for (const merged of [mergeAnswers(given, cleared), mergeAnswers(cleared, given)]) {
      expect(merged).toEqual(one({ at: tuesday, history: [{ ...low, at: monday }] }));
    }
  });

  test('within the minute of the answer is none the less a clearing', () => {
    const at = '2026-11-23T12:05:30.000Z';
    expect(mergeAnswers(clearAnswer(given, 'a-a', at), given)['a-a']).toEqual({
      at,
      history: [{ ...low, at: monday }],
    });
  });

  test('gives way to a newer answer, and stays in the history', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    const again = giveAnswer(given, 'a-a', high, wednesday);
    expect(mergeAnswers(cleared, again)['a-a']).toEqual({
      ...high,
      at: wednesday,
      history: [{ ...low, at: monday }, { at: tuesday }],
    });
  });

  test.fails('is not undone by a note written later to the older answer', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    const noted = writeNote(given, 'a-a', 'In spring', wednesday);
    expect(mergeAnswers(cleared, noted)['a-a']?.level).toBeUndefined();
  });

  test.fails('is not forgotten when a note beside it is written and emptied', () => {
    const cleared = clearAnswer(given, 'a-a', '2026-11-23T12:05:30.000Z');
    const noted = writeNote(cleared, 'a-a', 'In spring', tuesday);
    const emptied = writeNote(noted, 'a-a', '', tuesday);
    expect(mergeAnswers(given, emptied)['a-a']?.level).toBeUndefined();
  });
});

test.fails('a choice is not overruled by a note written later to an older one', () => {
  const given = giveAnswer({}, 'a-a', low, monday);
  const changed = giveAnswer(given, 'a-a', high, tuesday);
  const noted = writeNote(given, 'a-a', 'In spring', wednesday);
  expect(mergeAnswers(changed, noted)['a-a']).toMatchObject(high);
});

describe('whatever the two sides are', () => {
  test('every answer of both is current or in the history, and nothing else is', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const wanted = new Set([...keptIn(left), ...keptIn(right)]);
        expect(keptIn(mergeAnswers(left, right))).toEqual(wanted);
      }),
    );
  });

  test('their order does not change what is kept, nor which answer is current', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const there = mergeAnswers(left, right);
        const back = mergeAnswers(right, left);
        expect(keptIn(there)).toEqual(keptIn(back));
        for (const [id, { at }] of Object.entries(there)) expect(back[id]?.at).toBe(at);
      }),
    );
  });

  test('merging again changes nothing', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const merged = mergeAnswers(left, right);
        expect(mergeAnswers(merged, merged)).toEqual(merged);
        expect(mergeAnswers(merged, right)).toEqual(merged);
        expect(keptIn(mergeAnswers(merged, left))).toEqual(keptIn(merged));
      }),
    );
  });

  test('three sides keep the same, whichever two meet first', () => {
    fc.assert(
      fc.property(someSide, someSide, someSide, (a, b, c) => {
        const first = mergeAnswers(mergeAnswers(a, b), c);
        const last = mergeAnswers(a, mergeAnswers(b, c));
        expect(keptIn(first)).toEqual(keptIn(last));
      }),
    );
  });

  test('the history is in order, and each entry is there once', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        for (const { history = [] } of Object.values(mergeAnswers(left, right))) {
          const times = history.map(({ at }) => at);
          expect(times).toEqual(times.toSorted());
          expect(new Set(history.map((entry) => JSON.stringify(entry))).size).toBe(history.length);
        }
      }),
    );
  });

  test('neither of them is changed', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const before = JSON.stringify([left, right]);
        mergeAnswers(left, right);
        expect(JSON.stringify([left, right])).toBe(before);
      }),
    );
  });
});

test('of everything chosen and cleared in two tabs the last one stands', () => {
  const step = fc.record({
    tab: fc.boolean(),
    choice: fc.constantFrom('level-a', 'level-b', '-', null),
    minutes: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
      let [left, right]: readonly [Answers, Answers] = [{}, {}];
      let minute = 10;
      let last: string | null = null;
      for (const [second, { tab, choice, minutes }] of steps.entries()) {
        minute += minutes;
        const at = `2026-11-23T12:${minute}:${second + 10}.000Z`;
        const act = (before: Answers): Answers => {
          if (choice === null) return clearAnswer(before, 'a-a', at);
          const given = choice === '-' ? { notMyWork: true as const } : { level: choice };
          return giveAnswer(before, 'a-a', given, at);
        };
        // A tab without an answer has nothing to clear.
        if (choice !== null || (tab ? left : right)['a-a'] !== undefined) last = choice;
        if (tab) left = act(left);
        else right = act(right);
      }
      for (const merged of [mergeAnswers(left, right), mergeAnswers(right, left)]) {
        const answer = merged['a-a'];
        expect(answer?.notMyWork === true ? '-' : (answer?.level ?? null)).toBe(last);
      }
    }),
  );
});

describe('two states of one assessment', () => {
  const here = savedWith({
    updatedAt: monday,
    title: 'Autumn',
    person: 'Áile',
    targets: { 'a-a': 'level-c' },
    answers: one({ ...low, at: monday }),
  });
  const { person: _, ...there } = savedWith({
    updatedAt: tuesday,
    title: 'Spring',
    targets: { 'a-b': 'level-d' },
    answers: { 'a-b': { ...high, at: tuesday } },
  });

  test('become one with the texts and targets of the newer, and what one alone has', () => {
    const merged = mergeSaved(here, there);
    expect(merged).toEqual({
      ...here,
      ...there,
      person: 'Áile',
      answers: { ...here.answers, ...there.answers },
    });
    expect(mergeSaved(there, here)).toEqual(merged);
  });

  test('keep what this app does not know', () => {
    const later = { ...here, plan: { aim: 'level-c' } };
    expect(mergeSaved(later, there)).toHaveProperty('plan.aim', 'level-c');
  });

  test('of the same time take the second one’s texts', () => {
    const same = { ...there, updatedAt: here.updatedAt };
    expect(mergeSaved(here, same).title).toBe('Spring');
    expect(mergeSaved(same, here).title).toBe('Autumn');
  });

  test('pass the gate of saved answers when they are one', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const merged = mergeSaved({ ...here, answers: left }, { ...there, answers: right });
        expect(opened(toSaved(merged))).toEqual(merged);
      }),
    );
  });
});
