import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import { clearAnswer, giveAnswer, writeNote } from '../assessment/answers.ts';
import type { Answers } from '../assessment/answers.ts';
import { mergeTabs } from './mergeTabs.ts';
import type { Saved } from '../assessment/assessment.ts';

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';
const low = { level: 'level-a' };
const middle = { level: 'level-c' };
const high = { level: 'level-e' };

const given = giveAnswer({}, 'a-a', low, monday);
const state = (answers: Answers, more: Partial<Saved> = {}): Saved =>
  savedWith({ updatedAt: monday, answers, ...more });
const base = state(given);

describe('a change in one tab', () => {
  test('a change in either tab is saved without a conflict', () => {
    const changed = state(giveAnswer(given, 'a-a', high, tuesday));
    const other = state(giveAnswer(given, 'a-b', high, wednesday));
    for (const { saved, conflicts } of [
      mergeTabs(base, changed, other),
      mergeTabs(base, other, changed),
    ]) {
      expect(saved.answers).toEqual({ ...changed.answers, 'a-b': other.answers['a-b'] });
      expect(conflicts).toEqual([]);
    }
  });

  test('a note that one tab removed stays removed', () => {
    const noted = state(writeNote({}, 'a-b', 'In spring', monday));
    const emptied = state(writeNote(noted.answers, 'a-b', '', tuesday));
    expect(mergeTabs(noted, emptied, noted).saved.answers).toEqual({});
    expect(mergeTabs(noted, noted, emptied).saved.answers).toEqual({});
  });

  test('a choice in one tab and a note in the other are both saved', () => {
    const chosen = state(giveAnswer(given, 'a-a', high, wednesday));
    const noted = state(writeNote(given, 'a-a', 'In spring', tuesday));
    for (const { saved, conflicts } of [
      mergeTabs(base, noted, chosen),
      mergeTabs(base, chosen, noted),
    ]) {
      expect(saved.answers['a-a']).toMatchObject({ ...high, note: 'In spring' });
      expect(conflicts).toEqual([]);
    }
  });

  test('other fields are merged field by field', () => {
    const there = state(given, { title: 'Autumn', targets: { 'a-a': 'level-c' } });
    const here = state(given, { situation: 'A course', targets: { 'a-b': 'level-d' } });
    expect(mergeTabs(base, there, here).saved).toMatchObject({
      title: 'Autumn',
      situation: 'A course',
      targets: { 'a-a': 'level-c', 'a-b': 'level-d' },
    });
    expect(mergeTabs(there, there, base).saved).not.toHaveProperty('title');
  });

  test('uncarried answers of both tabs are saved', () => {
    const there = state(given, { notCarried: { '0.1.0': { gone: { ...low, at: monday } } } });
    const here = state(given, { notCarried: { '0.1.0': { lost: { ...high, at: tuesday } } } });
    expect(mergeTabs(base, there, here).saved.notCarried).toEqual({
      '0.1.0': { gone: { ...low, at: monday }, lost: { ...high, at: tuesday } },
    });
  });
});

describe('a change in both tabs', () => {
  const there = state(giveAnswer(given, 'a-a', high, tuesday));
  const here = state(giveAnswer(given, 'a-a', middle, wednesday));

  test('a conflict reports both answers, and the newer answer is current with the older in its history', () => {
    const { saved, conflicts } = mergeTabs(base, there, here);
    expect(conflicts).toEqual([
      { competenceId: 'a-a', there: there.answers['a-a'], here: here.answers['a-a'] },
    ]);
    expect(saved.answers['a-a']).toMatchObject({
      ...middle,
      history: [
        { ...low, at: monday },
        { ...high, at: tuesday },
      ],
    });
  });

  test('the same change in both tabs is not a conflict', () => {
    const same = state(giveAnswer(given, 'a-a', high, wednesday));
    expect(mergeTabs(base, there, same).conflicts).toEqual([]);
  });

  test('two different notes are a conflict, and so is a clearing against a choice', () => {
    const spring = state(writeNote(given, 'a-a', 'In spring', tuesday));
    const autumn = state(writeNote(given, 'a-a', 'In autumn', wednesday));
    expect(mergeTabs(base, spring, autumn).conflicts).toHaveLength(1);
    const cleared = state(clearAnswer(given, 'a-a', tuesday));
    expect(mergeTabs(base, cleared, here).conflicts).toHaveLength(1);
  });

  test('a conflict is reported when one tab removed what the other changed', () => {
    const noted = state(writeNote({}, 'a-b', 'In spring', monday));
    const emptied = state({});
    const changed = state(writeNote(noted.answers, 'a-b', 'In autumn', tuesday));
    const { saved, conflicts } = mergeTabs(noted, emptied, changed);
    expect(conflicts).toEqual([{ competenceId: 'a-b', there: null, here: changed.answers['a-b'] }]);
    expect(saved.answers).toEqual(changed.answers);
    expect(mergeTabs(noted, changed, emptied).saved.answers).toEqual(changed.answers);
  });

  test('first answers given in both tabs are both saved', () => {
    const left = state(giveAnswer({}, 'a-a', low, monday));
    const right = state(giveAnswer({}, 'a-a', high, tuesday));
    expect(mergeTabs(state({}), left, right).saved.answers['a-a']).toMatchObject({
      ...high,
      history: [{ ...low, at: monday }],
    });
  });
});

/** Every level chosen for a statement, now or before. */
const chosen = (answers: Answers, id: string) =>
  [answers[id], ...(answers[id]?.history ?? [])].flatMap((one) => one?.level ?? []);

test('no choice of either tab is ever lost', () => {
  const step = fc.record({
    here: fc.boolean(),
    id: fc.constantFrom('a-a', 'a-b'),
    level: fc.constantFrom('level-a', 'level-b', 'level-c'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let [here, there]: [Answers, Answers] = [given, given];
      for (const [index, { here: isHere, id, level }] of steps.entries()) {
        const at = `2026-11-24T12:${10 + index}:00.000Z`;
        if (isHere) here = giveAnswer(here, id, { level }, at);
        else there = giveAnswer(there, id, { level }, at);
      }
      const { saved } = mergeTabs(base, state(there), state(here));
      for (const id of ['a-a', 'a-b']) {
        expect(new Set(chosen(saved.answers, id))).toEqual(
          new Set([...chosen(here, id), ...chosen(there, id)]),
        );
      }
    }),
  );
});
