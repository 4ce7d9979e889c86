import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  descriptionWith,
  high,
  low,
  someTime,
  the,
} from '../../../tests/support/building.ts';
import {
  choiceOf,
  clearAnswer,
  earlierNotes,
  giveAnswer,
  progressOf,
  stateOf,
  writeNote,
} from './answers.ts';
import type { Answer, Answers } from './answers.ts';

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';
const notMyWork = { notMyWork: true } as const;
const one = (answer: Answer): Answers => ({ 'a-a': answer });

describe('giving an answer', () => {
  test('a given answer is saved with its time', () => {
    expect(giveAnswer({}, 'a-a', low, monday)).toEqual(one({ ...low, at: monday }));
  });

  test('giving an answer changes neither other answers nor the object passed in', () => {
    const before: Answers = { 'a-a': { ...low, at: monday } };
    const after = giveAnswer(before, 'a-b', high, tuesday);
    expect(before).toEqual({ 'a-a': { ...low, at: monday } });
    expect(after).toEqual({ ...before, 'a-b': { ...high, at: tuesday } });
  });

  test('an answer is either a level or “not part of my work”, never both', () => {
    const level = giveAnswer({}, 'a-a', low, monday);
    const not = giveAnswer(level, 'a-a', notMyWork, monday);
    expect(not).toEqual(one({ ...notMyWork, at: monday }));
    expect(giveAnswer(not, 'a-a', high, monday)).toEqual(one({ ...high, at: monday }));
  });

  test('a changed answer keeps its note', () => {
    const before = one({ ...low, note: 'In spring', at: monday });
    expect(giveAnswer(before, 'a-a', high, monday)['a-a']).toMatchObject({ note: 'In spring' });
  });

  test('a changed answer keeps fields that a later app has added', () => {
    const before = one({ ...low, at: monday, mood: 'fine' } as Answer);
    expect(giveAnswer(before, 'a-a', high, monday)['a-a']).toEqual({
      ...high,
      at: monday,
      mood: 'fine',
    });
  });
});

describe('the history of an answer', () => {
  test('the history holds the earlier choice with its own time', () => {
    const before = giveAnswer({}, 'a-a', low, monday);
    expect(giveAnswer(before, 'a-a', high, tuesday)).toEqual(
      one({ ...high, at: tuesday, history: [{ ...low, at: monday }] }),
    );
  });

  test('the history lists earlier choices from the oldest to the newest', () => {
    const answers = [monday, tuesday, wednesday].reduce<Answers>(
      (before, at, index) => giveAnswer(before, 'a-a', { level: `level-${index}` }, at),
      {},
    );
    expect(the(answers['a-a']).history).toEqual([
      { level: 'level-0', at: monday },
      { level: 'level-1', at: tuesday },
    ]);
  });

  test('the history records an earlier “not part of my work”', () => {
    const before = giveAnswer({}, 'a-a', notMyWork, monday);
    expect(the(giveAnswer(before, 'a-a', low, tuesday)['a-a']).history).toEqual([
      { ...notMyWork, at: monday },
    ]);
  });

  test('levels that arrow keys pass within a minute do not enter the history', () => {
    const touched = giveAnswer({}, 'a-a', low, '2026-11-23T12:05:10.000Z');
    const after = giveAnswer(touched, 'a-a', high, '2026-11-23T12:05:11.500Z');
    expect(after).toEqual(one({ ...high, at: '2026-11-23T12:05:11.500Z' }));
  });

  test('the minute of a choice is the same whatever offset its time is written with', () => {
    const touched = giveAnswer({}, 'a-a', low, '2026-11-23T14:05:10+02:00');
    const after = giveAnswer(touched, 'a-a', high, '2026-11-23T12:05:11.500Z');
    expect(after).toEqual(one({ ...high, at: '2026-11-23T12:05:11.500Z' }));
    expect(the(giveAnswer(touched, 'a-a', high, '2026-11-23T14:05:11Z')['a-a']).history).toEqual([
      { ...low, at: '2026-11-23T14:05:10+02:00' },
    ]);
  });

  test('the history survives a second choice within the same minute', () => {
    const before = giveAnswer(giveAnswer({}, 'a-a', low, monday), 'a-a', high, tuesday);
    const after = giveAnswer(before, 'a-a', { level: 'level-c' }, tuesday);
    expect(the(after['a-a']).history).toEqual([{ ...low, at: monday }]);
  });
});

describe('a cleared answer', () => {
  test('a cleared answer is unanswered and keeps the time of clearing and the earlier choice', () => {
    const before = giveAnswer({}, 'a-a', low, monday);
    const after = clearAnswer(before, 'a-a', tuesday);
    expect(after).toEqual(one({ at: tuesday, history: [{ ...low, at: monday }] }));
    expect(stateOf(descriptionWith(), after['a-a'])).toBe('unanswered');
  });

  test('an answer cleared within its minute still keeps the time of clearing', () => {
    const before = giveAnswer({}, 'a-a', low, monday);
    expect(clearAnswer(before, 'a-a', monday)).toEqual(
      one({ at: monday, history: [{ ...low, at: monday }] }),
    );
  });

  test('a cleared answer keeps its note', () => {
    const before = one({ ...low, note: 'In spring', at: monday });
    expect(the(clearAnswer(before, 'a-a', tuesday)['a-a']).note).toBe('In spring');
  });

  test('clearing also removes “not part of my work”', () => {
    const after = clearAnswer(one({ ...notMyWork, at: monday }), 'a-a', tuesday);
    expect(the(after['a-a']).notMyWork).toBeUndefined();
  });

  test('clearing where there is no answer changes nothing', () => {
    const before = one({ ...low, at: monday });
    expect(clearAnswer(before, 'a-b', tuesday)).toBe(before);
  });

  test('a cleared answer can be given again and its history continues', () => {
    const cleared = clearAnswer(giveAnswer({}, 'a-a', low, monday), 'a-a', tuesday);
    const after = the(giveAnswer(cleared, 'a-a', high, wednesday)['a-a']);
    expect(after).toEqual({
      ...high,
      at: wednesday,
      history: [{ ...low, at: monday }, { at: tuesday }],
    });
  });
});

describe('a note', () => {
  test('a note alone does not count as an answer', () => {
    const answers = writeNote({}, 'a-a', 'In spring', monday);
    expect(answers).toEqual(one({ note: 'In spring', at: monday }));
    expect(progressOf(descriptionWith(), answers)).toMatchObject({ done: 0, answered: 0 });
  });

  test('a note changes neither the choice nor the time of the choice', () => {
    const before = one({ ...low, at: monday });
    const noted = writeNote(before, 'a-a', 'In spring', tuesday);
    expect(noted).toEqual(one({ ...low, note: 'In spring', at: tuesday, chosenAt: monday }));
    expect(the(writeNote(noted, 'a-a', 'In autumn', wednesday)['a-a']).chosenAt).toBe(monday);
  });

  test('the history shows when a choice was made even if a note was written later', () => {
    const noted = writeNote(one({ ...low, at: monday }), 'a-a', 'In spring', tuesday);
    const past = { ...low, note: 'In spring', at: monday };
    expect(giveAnswer(noted, 'a-a', high, wednesday)).toEqual(
      one({ ...high, note: 'In spring', at: wednesday, history: [past] }),
    );
    expect(the(clearAnswer(noted, 'a-a', wednesday)['a-a']).history).toEqual([past]);
  });

  test('a note written in the minute of a change does not drop the earlier choice from the history', () => {
    const noted = writeNote(one({ ...low, at: monday }), 'a-a', 'In spring', tuesday);
    expect(the(giveAnswer(noted, 'a-a', high, tuesday)['a-a']).history).toHaveLength(1);
  });

  test('a note of 2 000 characters is saved whole, and a longer one is refused', () => {
    const whole = writeNote({}, 'a-a', 'n'.repeat(2000), monday);
    expect(the(whole['a-a']).note).toBe('n'.repeat(2000));
    expect(writeNote(whole, 'a-a', 'n'.repeat(2001), tuesday)).toBe(whole);
    expect(writeNote(whole, 'a-b', '😀'.repeat(1001), tuesday)).toBe(whole);
  });

  test('a note that came longer can be shortened and changed, but not lengthened', () => {
    const long = one({ ...low, note: 'n'.repeat(3071), at: monday });
    const shorter = writeNote(long, 'a-a', 'n'.repeat(3070), tuesday);
    expect(the(shorter['a-a']).note).toBe('n'.repeat(3070));
    expect(the(writeNote(long, 'a-a', 'm'.repeat(3071), tuesday)['a-a']).note).toBe(
      'm'.repeat(3071),
    );
    expect(writeNote(shorter, 'a-a', 'n'.repeat(3071), wednesday)).toBe(shorter);
  });

  test('emptying a note leaves the choice', () => {
    const before = one({ ...low, note: 'In spring', at: monday });
    expect(writeNote(before, 'a-a', '', tuesday)).toEqual(
      one({ ...low, at: tuesday, chosenAt: monday }),
    );
    const not = one({ ...notMyWork, note: 'In spring', at: monday });
    expect(writeNote(not, 'a-a', '', tuesday)).toEqual(
      one({ ...notMyWork, at: tuesday, chosenAt: monday }),
    );
  });

  test('emptying the note of a cleared answer leaves its history', () => {
    const history = [{ ...low, at: monday }];
    const before = one({ note: 'In spring', at: monday, history });
    expect(writeNote(before, 'a-a', '', tuesday)).toEqual(one({ at: tuesday, history }));
  });

  test('emptying a note with nothing else there removes the whole answer', () => {
    const before = writeNote({ 'a-b': { ...low, at: monday } }, 'a-a', 'In spring', monday);
    expect(writeNote(before, 'a-a', '', tuesday)).toEqual({ 'a-b': { ...low, at: monday } });
    expect(writeNote({}, 'a-a', '', tuesday)).toEqual({});
  });
});

describe('earlier notes', () => {
  const noted = (note: string, at: string) => ({ ...low, note, at });

  test('notes that gave way are listed, each once and the newest first', () => {
    const history = [
      noted('In spring', monday),
      noted('Later', tuesday),
      noted('In spring', tuesday),
    ];
    const answer = { ...noted('Now', wednesday), history };
    expect(earlierNotes(answer)).toEqual([
      { note: 'Later', at: tuesday },
      { note: 'In spring', at: tuesday },
    ]);
  });

  test('the current note and past answers without one are no earlier notes', () => {
    const history = [{ ...high, at: monday }, noted('Now', tuesday)];
    expect(earlierNotes({ ...noted('Now', wednesday), history })).toEqual([]);
    expect(earlierNotes({ ...low, at: monday })).toEqual([]);
    expect(earlierNotes(undefined)).toEqual([]);
  });
});

describe('the state of a statement', () => {
  const description = descriptionWith({ levels: 3 });

  test.each([
    ['answered', { level: 'level-c', at: monday }],
    ['not-my-work', { notMyWork: true, at: monday }],
    ['unanswered', { at: monday }],
    ['unanswered', { note: 'In spring', at: monday }],
    ['unanswered', { level: 'level-e', at: monday }],
    ['unanswered', undefined],
  ] as const)('a statement is %s when its answer is %j', (state, answer) => {
    expect(stateOf(description, answer)).toBe(state);
  });
});

test.each([
  [{ level: 'level-a', note: 'In spring', at: monday }, low],
  [{ notMyWork: true, at: monday }, notMyWork],
  [{ note: 'In spring', at: monday }, null],
  [undefined, null],
] as const)('the choice of %j is %j', (answer, choice) => {
  expect(choiceOf(answer)).toEqual(choice);
});

describe('progress', () => {
  const description = descriptionWith({ areas: [4, 2] });
  const answers = answersIn(description, [
    [1, '-', null, 5],
    [null, '-'],
  ]);

  test('progress counts answers and “not part of my work” as done, and counts each separately', () => {
    expect(progressOf(description, answers)).toEqual({
      answered: 2,
      notMyWork: 2,
      unanswered: 2,
      done: 4,
      total: 6,
    });
  });

  test('the progress of an area counts only the statements of that area', () => {
    expect(progressOf(description, answers, the(description.areas[1]).competences)).toEqual({
      answered: 0,
      notMyWork: 1,
      unanswered: 1,
      done: 1,
      total: 2,
    });
  });

  test('progress does not count answers to statements that the description lacks', () => {
    const foreign = { elsewhere: { level: 'level-a', at: monday } };
    expect(progressOf(description, foreign)).toMatchObject({ done: 0, unanswered: 6 });
  });
});

describe('an answer marked to check again', () => {
  const carried = one({ ...low, at: monday, checkAgain: true });

  test('giving an answer anew or clearing it removes the mark', () => {
    expect(the(giveAnswer(carried, 'a-a', low, tuesday)['a-a']).checkAgain).toBeUndefined();
    expect(the(clearAnswer(carried, 'a-a', tuesday)['a-a']).checkAgain).toBeUndefined();
  });

  test('the history never holds the mark', () => {
    expect(the(giveAnswer(carried, 'a-a', high, tuesday)['a-a']).history).toEqual([
      { ...low, at: monday },
    ]);
  });

  test('writing only a note leaves the mark', () => {
    expect(the(writeNote(carried, 'a-a', 'In spring', tuesday)['a-a']).checkAgain).toBe(true);
  });
});

test('an answer always has its last choice and the time of its last change', () => {
  const step = fc.oneof(
    fc.record({ give: fc.constantFrom('level-a', 'level-b', '-'), at: someTime }),
    fc.record({ note: fc.string(), at: someTime }),
    fc.record({ clear: fc.constant(true), at: someTime }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      let answers: Answers = {};
      let choice: string | undefined;
      let last: string | undefined;
      for (const { at, ...act } of steps) {
        // There is nothing to clear where nothing is chosen.
        if (!('clear' in act) || choice !== undefined) last = at;
        if ('give' in act) {
          choice = act.give;
          const given = choice === '-' ? notMyWork : { level: choice };
          answers = giveAnswer(answers, 'a-a', given, at);
        } else if ('note' in act) answers = writeNote(answers, 'a-a', act.note, at);
        else {
          choice = undefined;
          answers = clearAnswer(answers, 'a-a', at);
        }
      }
      const answer = answers['a-a'];
      expect(answer?.notMyWork === true ? '-' : answer?.level).toBe(choice);
      expect([undefined, last]).toContain(answer?.at);
    }),
  );
});
