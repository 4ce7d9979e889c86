import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { high, low, opened, savedWith, someTime, the } from '../../../tests/support/building.ts';
import { clearAnswer, giveAnswer, hasChoice, writeNote } from '../assessment/answers.ts';
import type { Answer, Answers, PastAnswer } from '../assessment/answers.ts';
import { mergeAnswers as mergeAnswersAt, mergeSaved as mergeSavedAt } from './merge.ts';
import { toSaved } from '../assessment/saved.ts';
import type { Saved } from '../assessment/assessment.ts';

/** Later than every time in these tests, except where a test names another. */
const now = '2100-01-01T00:00:00.000Z';
const mergeAnswers = (left: Answers, right: Answers) => mergeAnswersAt(left, right, now);
const mergeSaved = (left: Saved, right: Saved) => mergeSavedAt(left, right, now);

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';
const one = (answer: Answer): Answers => ({ 'a-a': answer });

/** What one answer, current or past, says: what was chosen or cleared when, and what was noted. */
const factsIn = (id: string, { level, notMyWork, note, at, chosenAt }: Answer) => [
  JSON.stringify([id, level, notMyWork, chosenAt ?? at]),
  ...(note === undefined ? [] : [JSON.stringify([id, note])]),
];

/** What was ever chosen, noted or cleared, each thing once, whether it is current or past. */
function keptIn(answers: Answers): ReadonlySet<string> {
  return new Set(
    Object.entries(answers).flatMap(([id, answer]) => [
      ...factsIn(id, answer),
      ...(answer.history ?? []).flatMap((entry) => factsIn(id, entry)),
    ]),
  );
}

const withoutTimes = (answers: Answers) =>
  new Set([...keptIn(answers)].map((fact) => fact.replace(/,"[^"]*Z"/u, '')));

/** Few ids, levels and times, so that the two sides meet in every way there is. */
const fewTimes = fc.constantFrom(monday, tuesday, wednesday, '2026-11-25T15:46:00.000Z');
const somePast = fc
  .tuple(
    fc.constantFrom(low, high, { notMyWork: true as const }, {}),
    fc.constantFrom({}, { note: 'In spring' }, { note: 'In autumn' }),
    fc.oneof(fewTimes, someTime),
  )
  .map(([choice, note, at]): PastAnswer => ({ ...choice, ...note, at }));
const someEntries = fc.uniqueArray(somePast, {
  minLength: 1,
  maxLength: 5,
  selector: ({ at }) => at,
});
const inOrder = (entries: readonly PastAnswer[]) =>
  entries.toSorted((a, b) => a.at.localeCompare(b.at));
/** A note to a statement that was never answered is no choice and no clearing; it has tests of its own. */
const isNoteAlone = ({ note, history = [], ...answer }: Answer) =>
  (note !== undefined || history.length > 0) && ![answer, ...history].some(hasChoice);
const someAnswer = someEntries
  .map((entries): Answer => {
    const history = inOrder(entries).slice(0, -1);
    const last = the(inOrder(entries).at(-1));
    return { ...last, ...(history.length > 0 ? { history } : {}) };
  })
  .filter((answer) => !isNoteAlone(answer));
/** One whose note may have been written later than its choice was made. */
const someNoted = fc
  .tuple(someAnswer, fc.option(fc.constantFrom('In spring', 'In autumn'), { nil: null }))
  .map(([answer, note]): Answer => {
    if (note === null || (answer.level ?? answer.notMyWork) === undefined) return answer;
    return { ...answer, note, chosenAt: answer.at, at: '2100-01-01T00:00:00.000Z' };
  });
const sideOf = (answers: fc.Arbitrary<Answer>): fc.Arbitrary<Answers> =>
  fc.dictionary(fc.constantFrom('a-a', 'a-b', 'a-c'), answers, { noNullPrototype: true });
const someSide = sideOf(someAnswer);

describe('two answers to one statement', () => {
  const older = one({ ...low, at: monday });
  const newer = one({ ...high, at: tuesday });
  const merged = one({ ...high, at: tuesday, history: [{ ...low, at: monday }] });

  test('the newer answer is current and the older one is in the history, whichever side has it', () => {
    expect(mergeAnswers(older, newer)).toEqual(merged);
    expect(mergeAnswers(newer, older)).toEqual(merged);
  });

  test('of two answers given at once, the second side’s is current and both are stored', () => {
    const other = one({ ...high, at: monday });
    expect(mergeAnswers(older, other)).toEqual(
      one({ ...high, at: monday, history: [{ ...low, at: monday }] }),
    );
    expect(keptIn(mergeAnswers(other, older))).toEqual(keptIn(mergeAnswers(older, other)));
  });

  test('two identical answers become one', () => {
    expect(mergeAnswers(older, older)).toEqual(older);
    expect(mergeAnswers(merged, merged)).toEqual(merged);
  });

  test('two histories become one history in order of time', () => {
    const later = '2026-11-24T09:31:00.000Z';
    const left = one({ at: wednesday, history: [{ ...low, at: later }] });
    const right = one({ ...high, at: tuesday, history: [{ notMyWork: true, at: monday }] });
    expect(mergeAnswers(left, right)['a-a']?.history).toEqual([
      { notMyWork: true, at: monday },
      { ...high, at: tuesday },
      { ...low, at: later },
    ]);
  });

  test('both notes are stored when two answers have different notes', () => {
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

describe('a choice on one side and a note on the other', () => {
  const given = one({ ...low, at: monday });
  const chosen = giveAnswer(given, 'a-a', high, tuesday);
  const noted = writeNote(given, 'a-a', 'In spring', wednesday);

  test('the choice and the note both remain, each with its time', () => {
    for (const merged of [mergeAnswers(chosen, noted), mergeAnswers(noted, chosen)]) {
      expect(merged['a-a']).toMatchObject({
        ...high,
        note: 'In spring',
        at: wednesday,
        chosenAt: tuesday,
      });
      expect(merged['a-a']?.history).toContainEqual({ ...low, at: monday });
    }
  });

  test('“not part of my work” and a note from the other side both remain', () => {
    const notMine = giveAnswer(given, 'a-a', { notMyWork: true }, tuesday);
    const merged = mergeAnswers(notMine, noted)['a-a'];
    expect(merged).toMatchObject({ notMyWork: true, note: 'In spring', chosenAt: tuesday });
    expect(merged?.level).toBeUndefined();
  });

  test('a choice and a note of the same moment become one answer of that moment', () => {
    const both = mergeAnswers(giveAnswer(given, 'a-a', high, wednesday), noted);
    expect(both['a-a']).toMatchObject({ ...high, note: 'In spring', at: wednesday });
    expect(both['a-a']?.chosenAt).toBeUndefined();
  });

  test('an answer to check again stays marked unless a newer choice replaces it', () => {
    const marked = one({ ...high, at: tuesday, checkAgain: true });
    expect(mergeAnswers(marked, noted)['a-a']).toMatchObject({ ...high, checkAgain: true });
    expect(mergeAnswers(one({ ...low, at: monday, checkAgain: true }), chosen)['a-a']).toEqual(
      expect.not.objectContaining({ checkAgain: true }),
    );
  });
});

test('answers that only one side has stay unchanged', () => {
  const left = { 'a-a': { ...low, at: monday } };
  const right = { 'a-b': { ...high, at: tuesday } };
  expect(mergeAnswers(left, right)).toEqual({ ...left, ...right });
});

describe('a cleared answer', () => {
  const given = giveAnswer({}, 'a-a', low, monday);

  test('an older answer never undoes a clearing', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    for (const merged of [mergeAnswers(given, cleared), mergeAnswers(cleared, given)]) {
      expect(merged).toEqual(one({ at: tuesday, history: [{ ...low, at: monday }] }));
    }
  });

  test('a clearing within the minute of the answer still counts', () => {
    const at = '2026-11-23T12:05:30.000Z';
    expect(mergeAnswers(clearAnswer(given, 'a-a', at), given)['a-a']).toEqual({
      at,
      history: [{ ...low, at: monday }],
    });
  });

  test('a newer answer replaces a clearing, which stays in the history', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    const again = giveAnswer(given, 'a-a', high, wednesday);
    expect(mergeAnswers(cleared, again)['a-a']).toEqual({
      ...high,
      at: wednesday,
      history: [{ ...low, at: monday }, { at: tuesday }],
    });
  });

  test('a later note on the older answer does not undo a clearing', () => {
    const cleared = clearAnswer(given, 'a-a', tuesday);
    const noted = writeNote(given, 'a-a', 'In spring', wednesday);
    expect(mergeAnswers(cleared, noted)['a-a']?.level).toBeUndefined();
  });

  test('a clearing survives a note that is written next to it and emptied', () => {
    const cleared = clearAnswer(given, 'a-a', '2026-11-23T12:05:30.000Z');
    const noted = writeNote(cleared, 'a-a', 'In spring', tuesday);
    const emptied = writeNote(noted, 'a-a', '', tuesday);
    expect(mergeAnswers(given, emptied)['a-a']?.level).toBeUndefined();
  });
});

test('a note written before the statement was answered does not remove a choice', () => {
  const chosen = giveAnswer({}, 'a-a', high, monday);
  const noted = writeNote({}, 'a-a', 'In spring', tuesday);
  expect(mergeAnswers(chosen, noted)['a-a']).toMatchObject({ ...high, note: 'In spring' });
});

test('two notes to a statement that was never answered do not count as a clearing', () => {
  const chosen = giveAnswer({}, 'a-a', high, monday);
  const notes = mergeAnswers(
    writeNote({}, 'a-a', 'In spring', tuesday),
    writeNote({}, 'a-a', 'In autumn', wednesday),
  );
  expect(mergeAnswers(chosen, notes)['a-a']).toMatchObject({ ...high, note: 'In autumn' });
  expect(mergeAnswers(notes, chosen)['a-a']).toMatchObject({ ...high, note: 'In autumn' });
});

test('a later note on an older choice does not override a newer choice', () => {
  const given = giveAnswer({}, 'a-a', low, monday);
  const changed = giveAnswer(given, 'a-a', high, tuesday);
  const noted = writeNote(given, 'a-a', 'In spring', wednesday);
  expect(mergeAnswers(changed, noted)['a-a']).toMatchObject(high);
});

const notedLater = (at: string) => one({ ...low, note: 'In spring', chosenAt: at, at: wednesday });

describe('any two sides', () => {
  test('merging stores every answer of both sides, and nothing else', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const wanted = new Set([...keptIn(left), ...keptIn(right)]);
        expect(keptIn(mergeAnswers(left, right))).toEqual(wanted);
      }),
    );
  });

  test('merging loses no choice and no note, even when notes were written later', () => {
    fc.assert(
      fc.property(sideOf(someNoted), sideOf(someNoted), (left, right) => {
        const wanted = new Set([...withoutTimes(left), ...withoutTimes(right)]);
        expect(withoutTimes(mergeAnswers(left, right))).toEqual(wanted);
      }),
    );
  });

  test('merging loses no earlier choice when the same choice was made again later', () => {
    expect(keptIn(mergeAnswers(notedLater(monday), notedLater(tuesday)))).toEqual(
      new Set([...keptIn(notedLater(monday)), ...keptIn(notedLater(tuesday))]),
    );
  });

  test('the order of the two sides changes neither what is stored nor which answer is current', () => {
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

  test('merging three sides stores the same answers in whatever order they meet', () => {
    fc.assert(
      fc.property(someSide, someSide, someSide, (a, b, c) => {
        const first = mergeAnswers(mergeAnswers(a, b), c);
        const last = mergeAnswers(a, mergeAnswers(b, c));
        expect(keptIn(first)).toEqual(keptIn(last));
      }),
    );
  });

  test('the merged history is in order and holds each entry once', () => {
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

  test('merging changes neither of its two inputs', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const before = JSON.stringify([left, right]);
        mergeAnswers(left, right);
        expect(JSON.stringify([left, right])).toBe(before);
      }),
    );
  });
});

test('the last of everything chosen and cleared in two tabs is current', () => {
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
        // A tab without a choice has nothing to clear.
        const there = (tab ? left : right)['a-a'];
        if (choice !== null || (there?.level ?? there?.notMyWork) !== undefined) last = choice;
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

  test('merging takes texts and targets from the newer state, and whatever only one has', () => {
    const merged = mergeSaved(here, there);
    expect(merged).toEqual({
      ...here,
      ...there,
      person: 'Áile',
      targets: { 'a-a': 'level-c', 'a-b': 'level-d' },
      answers: { ...here.answers, ...there.answers },
    });
    expect(mergeSaved(there, here)).toEqual(merged);
  });

  test('fields that this app does not know survive merging', () => {
    const later = { ...here, plan: { aim: 'level-c' } };
    expect(mergeSaved(later, there)).toHaveProperty('plan.aim', 'level-c');
  });

  test('of two states of the same time, the second one’s texts are used', () => {
    const same = { ...there, updatedAt: here.updatedAt };
    expect(mergeSaved(here, same).title).toBe('Spring');
    expect(mergeSaved(same, here).title).toBe('Autumn');
  });

  test('a merged state is a valid saved assessment', () => {
    fc.assert(
      fc.property(someSide, someSide, (left, right) => {
        const merged = mergeSaved({ ...here, answers: left }, { ...there, answers: right });
        expect(opened(toSaved(merged))).toEqual(merged);
      }),
    );
  });
});

describe('times with an offset', () => {
  const evening = '2026-11-23T14:05:00+02:00';

  test('the same answer with its time written in another way is one answer', () => {
    const left = one({ ...low, note: 'In spring', at: monday, chosenAt: '2026-11-23T11:00:00Z' });
    const right = one({
      ...low,
      note: 'In spring',
      at: evening,
      chosenAt: '2026-11-23T13:00:00+02:00',
    });
    expect(mergeAnswers(left, right)).toEqual(right);
    expect(mergeAnswers(right, left)).toEqual(left);
  });

  test('the answer of the later time is current even if its text sorts first', () => {
    const left = one({ ...low, at: '2026-11-23T12:06:00Z' });
    const right = one({ ...high, at: '2026-11-23T13:00:00+02:00' });
    for (const merged of [mergeAnswers(left, right), mergeAnswers(right, left)]) {
      expect(merged['a-a']).toMatchObject({ ...low, history: [high] });
    }
  });

  test('the texts of the state with the later time are used', () => {
    const left = savedWith({ title: 'Autumn', updatedAt: '2026-11-23T12:06:00Z' });
    const right = savedWith({ title: 'Spring', updatedAt: evening });
    expect(mergeSaved(left, right).title).toBe('Autumn');
    expect(mergeSaved(right, left).title).toBe('Autumn');
  });

  test('a merged history is in order of time, and an entry written in two ways stands once', () => {
    const past = { ...low, at: '2026-11-23T13:00:00+02:00' };
    const left = one({ ...high, at: tuesday, history: [past, { ...high, at: evening }] });
    const right = one({ ...high, at: tuesday, history: [{ ...high, at: monday }] });
    expect(mergeAnswers(right, left)['a-a']?.history).toEqual([past, { ...high, at: monday }]);
  });
});

describe('a time in the future', () => {
  const today = '2026-11-28T09:00:00.000Z';
  const ahead = '2028-11-20T09:00:00.000Z';
  const own = one({ ...high, at: today });
  const future = one({ ...low, at: ahead });
  const merge = (left: Answers, right: Answers) => mergeAnswersAt(left, right, today)['a-a'];

  test('an answer dated in the future never replaces one’s own, and enters the history', () => {
    const merged = { ...high, at: today, history: [{ ...low, at: ahead }] };
    expect(merge(own, future)).toEqual(merged);
    expect(merge(future, own)).toEqual(merged);
    expect(merge(one(merged), future)).toEqual(merged);
  });

  test('an answer given later replaces one dated in the future for good', () => {
    const given = giveAnswer(future, 'a-a', high, today);
    expect(merge(given, future)).toEqual(given['a-a']);
    expect(merge(future, given)).toEqual(given['a-a']);
  });

  test('an answer dated in the future is added where one’s own has none', () => {
    expect(merge({}, future)).toEqual({ ...low, at: ahead });
    expect(merge(one({ note: 'In spring', at: today }), future)).toMatchObject({
      ...low,
      note: 'In spring',
      at: today,
    });
  });

  test('a note dated in the future gives way to a note of today', () => {
    const noted = one({ ...high, note: 'In autumn', chosenAt: monday, at: ahead });
    const mine = one({ ...high, note: 'In spring', chosenAt: monday, at: today });
    expect(merge(noted, mine)).toMatchObject({ note: 'In spring', at: today });
    expect(merge(mine, noted)?.history).toEqual([{ ...high, note: 'In autumn', at: monday }]);
  });

  test('a choice of a past day counts even if its note is dated in the future', () => {
    const noted = one({ ...low, note: 'In autumn', chosenAt: tuesday, at: ahead });
    const merged = merge(noted, one({ ...high, at: monday }));
    expect(merged).toMatchObject({ ...low, at: tuesday });
    expect(merged).not.toHaveProperty('chosenAt');
  });

  test('of two answers dated in the future the later one is current', () => {
    const later = one({ ...high, at: '2029-01-01T09:00:00.000Z' });
    expect(merge(later, future)).toMatchObject(high);
    expect(merge(future, later)).toMatchObject(high);
  });

  test('an answer of a clock that is a few minutes ahead is trusted', () => {
    expect(merge(own, one({ ...low, at: '2026-11-28T09:05:00.000Z' }))).toMatchObject(low);
  });

  test('the texts of a state dated in the future are used only where one’s own has none', () => {
    const mine = savedWith({ title: 'Autumn', targets: { 'a-a': 'level-c' }, updatedAt: today });
    const fromFuture = savedWith({
      title: 'Spring',
      person: 'Áile',
      targets: { 'a-a': 'level-e', 'a-b': 'level-b' },
      updatedAt: ahead,
    });
    for (const merged of [
      mergeSavedAt(mine, fromFuture, today),
      mergeSavedAt(fromFuture, mine, today),
    ]) {
      expect(merged).toMatchObject({
        title: 'Autumn',
        person: 'Áile',
        targets: { 'a-a': 'level-c', 'a-b': 'level-b' },
        updatedAt: today,
      });
    }
  });

  test('merging loses no choice and no note, whatever the clock shows', () => {
    fc.assert(
      fc.property(sideOf(someNoted), sideOf(someNoted), someTime, (left, right, clock) => {
        const wanted = new Set([...withoutTimes(left), ...withoutTimes(right)]);
        expect(withoutTimes(mergeAnswersAt(left, right, clock))).toEqual(wanted);
      }),
    );
  });
});

describe('answers and targets that were not carried over', () => {
  const someVersions = <T>(lost: fc.Arbitrary<T>) =>
    fc.option(
      fc.dictionary(fc.constantFrom('0.1.0', '0.1.0+', '0.2.0'), lost, { noNullPrototype: true }),
      { nil: undefined },
    );
  const someTargets = fc.dictionary(
    fc.constantFrom('a-a', 'a-b', 'a-c'),
    fc.constantFrom('level-a', 'level-e'),
    { noNullPrototype: true },
  );
  const someState = fc
    .tuple(fc.constantFrom(monday, tuesday), someSide, someVersions(someSide))
    .chain(([updatedAt, answers, notCarried]) =>
      someVersions(someTargets).map((targetsNotCarried) =>
        savedWith({
          updatedAt,
          answers,
          ...(notCarried === undefined ? {} : { notCarried }),
          ...(targetsNotCarried === undefined ? {} : { targetsNotCarried }),
        }),
      ),
    );
  /** Everything a state holds: what was ever answered by version, and which targets were set aside. */
  const allIn = ({ answers, notCarried = {}, targetsNotCarried = {} }: Saved) =>
    new Set([
      ...keptIn(answers),
      ...Object.entries(notCarried).flatMap(([version, lost]) =>
        [...keptIn(lost)].map((fact) => `${version} ${fact}`),
      ),
      ...Object.entries(targetsNotCarried).flatMap(([version, lost]) =>
        Object.keys(lost).map((id) => `${version} target ${id}`),
      ),
    ]);

  test('merging stores what was not carried over on either side, once', () => {
    fc.assert(
      fc.property(someState, someState, (left, right) => {
        const merged = mergeSaved(left, right);
        expect(allIn(merged)).toEqual(new Set([...allIn(left), ...allIn(right)]));
        expect(allIn(mergeSaved(right, left))).toEqual(allIn(merged));
        expect(mergeSaved(merged, merged)).toEqual(merged);
        expect(opened(toSaved(merged))).toEqual(merged);
      }),
    );
  });

  test('an uncarried answer stays under its version when the other side has none of it', () => {
    const left = savedWith({
      updatedAt: monday,
      notCarried: { '0.1.0': one({ ...low, at: monday }) },
    });
    const right = savedWith({
      updatedAt: tuesday,
      notCarried: { '0.2.0': one({ ...high, at: tuesday }) },
    });
    for (const merged of [mergeSaved(left, right), mergeSaved(right, left)]) {
      expect(merged.notCarried).toEqual({ ...left.notCarried, ...right.notCarried });
    }
  });

  test('of two uncarried targets for one competence, the newer side’s is used', () => {
    const older = savedWith({
      updatedAt: monday,
      targetsNotCarried: { '0.1.0': { 'a-a': 'level-a', 'a-b': 'level-b' } },
    });
    const newer = savedWith({
      updatedAt: tuesday,
      targetsNotCarried: { '0.1.0': { 'a-a': 'level-c' } },
    });
    for (const merged of [mergeSaved(older, newer), mergeSaved(newer, older)]) {
      expect(merged.targetsNotCarried).toEqual({ '0.1.0': { 'a-a': 'level-c', 'a-b': 'level-b' } });
    }
  });
});
