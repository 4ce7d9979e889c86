import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { high, low, middle, savedWith } from '../../../tests/support/building.ts';
import { clearAnswer, giveAnswer, writeNote } from '../assessment/answers.ts';
import type { Answers } from '../assessment/answers.ts';
import { mergeTabs as mergeTabsAt } from './mergeTabs.ts';
import type { Saved } from '../assessment/assessment.ts';

/** Later than every time in these tests, except where a test names another. */
const now = '2026-11-30T12:00:00.000Z';
const mergeTabs = (last: Saved | null, there: Saved, here: Saved) =>
  mergeTabsAt(last, there, here, now);

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';

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
      {
        kind: 'answer',
        competenceId: 'a-a',
        there: there.answers['a-a'],
        here: here.answers['a-a'],
      },
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
    expect(conflicts).toEqual([
      { kind: 'answer', competenceId: 'a-b', there: null, here: changed.answers['a-b'] },
    ]);
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

describe('notes of both tabs to a statement without a choice', () => {
  test('a note that was typed anew in one tab gets no time of a choice that never was', () => {
    const noted = state(writeNote({}, 'a-a', 'In spring', monday));
    const again = state(writeNote(noted.answers, 'a-a', 'In spring', tuesday));
    const longer = state(writeNote(noted.answers, 'a-a', 'In spring and autumn', wednesday));
    for (const { saved } of [mergeTabs(noted, again, longer), mergeTabs(noted, longer, again)]) {
      expect(saved.answers['a-a']).toMatchObject({ note: 'In spring and autumn', at: wednesday });
      expect(saved.answers['a-a']).not.toHaveProperty('chosenAt');
    }
  });
});

describe('targets and texts of two tabs', () => {
  const agreed = state(given, { situation: 'Bakers', targets: { 'a-a': 'level-b' } });
  const there = { ...agreed, situation: 'Cooks', targets: { 'a-a': 'level-c' } };
  const here = { ...agreed, situation: 'Waiters', targets: { 'a-a': 'level-d' } };

  test('what both tabs changed apart is a conflict, and this tab’s side stands', () => {
    const { saved, conflicts } = mergeTabs(agreed, there, here);
    expect(saved).toMatchObject({ situation: 'Waiters', targets: { 'a-a': 'level-d' } });
    expect(conflicts).toEqual([
      { kind: 'target', competenceId: 'a-a', there: 'level-c', here: 'level-d' },
      { kind: 'text', field: 'situation', there: 'Cooks', here: 'Waiters' },
    ]);
  });

  test('what one tab removed and the other changed is a conflict', () => {
    const removed = state(given, { targets: {} });
    const { saved, conflicts } = mergeTabs(agreed, there, removed);
    expect(saved.targets).toEqual({});
    expect(saved).not.toHaveProperty('situation');
    expect(conflicts).toEqual([
      { kind: 'target', competenceId: 'a-a', there: 'level-c', here: null },
      { kind: 'text', field: 'situation', there: 'Cooks', here: null },
    ]);
    expect(mergeTabs(agreed, removed, here).conflicts).toMatchObject([
      { there: null, here: 'level-d' },
      { there: null, here: 'Waiters' },
    ]);
  });

  test('what both tabs changed alike, or one tab alone, is not a conflict', () => {
    expect(mergeTabs(agreed, there, there).conflicts).toEqual([]);
    expect(mergeTabs(agreed, there, agreed)).toMatchObject({ saved: there, conflicts: [] });
    expect(mergeTabs(agreed, agreed, here)).toMatchObject({ saved: here, conflicts: [] });
  });

  test('two tabs that each chose targets keep all of them, even if they are more than three', () => {
    const targets = { 'a-b': 'level-c', 'a-c': 'level-c' };
    const left = { ...agreed, targets: { ...agreed.targets, ...targets } };
    const right = { ...agreed, targets: { ...agreed.targets, 'b-a': 'level-c' } };
    const { saved, conflicts } = mergeTabs(agreed, left, right);
    expect(saved.targets).toEqual({ ...left.targets, ...right.targets });
    expect(conflicts).toEqual([]);
  });

  test('the time of the last change is the later one, and never one in the future', () => {
    const later = { ...there, updatedAt: tuesday };
    const ahead = { ...there, updatedAt: '2028-11-24T09:30:00.000Z' };
    expect(mergeTabs(agreed, later, here).saved.updatedAt).toBe(tuesday);
    expect(mergeTabs(agreed, here, later).saved.updatedAt).toBe(tuesday);
    expect(mergeTabs(agreed, ahead, here).saved.updatedAt).toBe(monday);
    expect(mergeTabs(agreed, here, ahead).saved.updatedAt).toBe(monday);
  });
});

describe('two states that never agreed', () => {
  const there = state(giveAnswer({}, 'a-a', high, tuesday), {
    title: 'Spring',
    person: 'Aino',
    targets: { 'a-a': 'level-b', 'a-b': 'level-b' },
    updatedAt: tuesday,
  });
  const here = state(giveAnswer({}, 'a-a', middle, monday), {
    title: 'Autumn',
    situation: 'Bakers',
    targets: { 'a-a': 'level-c', 'a-c': 'level-c' },
  });

  test('the newer state stands, what only one has stays, and what differs is a conflict', () => {
    const { saved, conflicts } = mergeTabs(null, there, here);
    expect(saved).toMatchObject({
      title: 'Spring',
      person: 'Aino',
      situation: 'Bakers',
      targets: { 'a-a': 'level-b', 'a-b': 'level-b', 'a-c': 'level-c' },
      answers: { 'a-a': { ...high, history: [{ ...middle, at: monday }] } },
    });
    expect(conflicts).toEqual([
      {
        kind: 'answer',
        competenceId: 'a-a',
        there: there.answers['a-a'],
        here: here.answers['a-a'],
      },
      { kind: 'target', competenceId: 'a-a', there: 'level-b', here: 'level-c' },
      { kind: 'text', field: 'title', there: 'Spring', here: 'Autumn' },
    ]);
  });

  test('at equal times this tab’s state stands', () => {
    const { saved } = mergeTabs(null, { ...there, updatedAt: monday }, here);
    expect(saved).toMatchObject({ title: 'Autumn', targets: { 'a-a': 'level-c' } });
  });

  test('a state dated in the future gives way', () => {
    const ahead = { ...there, updatedAt: '2028-11-24T09:30:00.000Z' };
    for (const { saved } of [mergeTabs(null, ahead, here), mergeTabs(null, here, ahead)]) {
      expect(saved).toMatchObject({ title: 'Autumn', targets: { 'a-a': 'level-c' } });
    }
  });

  const conflictsOf = (left: Answers, right: Answers) =>
    mergeTabs(null, state(left), state(right)).conflicts;

  test('an answer that the other side has in its history is not a conflict', () => {
    const later = giveAnswer(given, 'a-a', high, tuesday);
    expect(conflictsOf(given, later)).toEqual([]);
    expect(conflictsOf(later, given)).toEqual([]);
  });

  test('the same choice and note are not a conflict, whenever they were given', () => {
    expect(conflictsOf(given, giveAnswer({}, 'a-a', low, wednesday))).toEqual([]);
  });

  test('two notes to one choice are a conflict', () => {
    const spring = writeNote(given, 'a-a', 'In spring', tuesday);
    const autumn = writeNote(given, 'a-a', 'In autumn', wednesday);
    expect(conflictsOf(spring, autumn)).toHaveLength(1);
  });

  test('an answer is not a conflict where the other side has none', () => {
    expect(conflictsOf(given, {})).toEqual([]);
    expect(
      conflictsOf(given, clearAnswer(giveAnswer({}, 'a-a', high, monday), 'a-a', tuesday)),
    ).toEqual([]);
    expect(
      conflictsOf(clearAnswer(given, 'a-a', tuesday), giveAnswer({}, 'a-a', high, monday)),
    ).toEqual([]);
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
