import { describe, expect, test } from 'vitest';
import { high, low, savedWith } from '../../../tests/support/building.ts';
import { earlierNotes } from '../assessment/answers.ts';
import { conflictKey } from './mergeTabs.ts';
import type { Conflict } from './mergeTabs.ts';
import { restoreNote, settle, withHere } from './settle.ts';

const monday = '2026-11-23T12:05:00.000Z';
const tuesday = '2026-11-24T09:30:00.000Z';
const wednesday = '2026-11-25T15:45:00.000Z';

const here = { ...low, note: 'In spring', at: tuesday };
const there = { ...high, note: 'In autumn', at: monday };
const answer = { kind: 'answer', competenceId: 'a-a', here, there } as const;
const target = { kind: 'target', competenceId: 'a-a', here: 'level-c', there: null } as const;
const text = { kind: 'text', field: 'situation', here: 'Cooks', there: null } as const;
const saved = savedWith({ answers: { 'a-a': here } });
const settled = (conflict: Conflict, which: 'here' | 'there', from = saved) =>
  settle(from, conflict, which, wednesday);

describe('settling a conflict of answers', () => {
  test('settling for the side that stands changes nothing', () => {
    expect(settled(answer, 'here').answers).toEqual(saved.answers);
  });

  test('settling for the other side makes its choice and note current', () => {
    const { answers } = settled(answer, 'there');
    expect(answers['a-a']).toMatchObject({ ...high, note: 'In autumn' });
    expect(answers['a-a']?.history).toContainEqual(here);
  });

  test('settling for a side without an answer clears the choice and the note, and loses neither', () => {
    const { answers } = settled({ ...answer, there: null }, 'there');
    expect(answers['a-a']?.level).toBeUndefined();
    expect(answers['a-a']?.note).toBeUndefined();
    expect(answers['a-a']?.history).toContainEqual(here);
  });

  test('settling for a side without a note never loses a note that stands alone', () => {
    const noted = savedWith({ answers: { 'a-a': { note: 'In spring', at: monday } } });
    const { answers } = settled({ ...answer, there: null }, 'there', noted);
    expect(answers['a-a']).toEqual({ at: wednesday, history: [{ note: 'In spring', at: monday }] });
  });

  test('settling can bring back an answer that is gone', () => {
    const { answers } = settled(answer, 'there', savedWith());
    expect(answers['a-a']).toMatchObject({ ...high, note: 'In autumn' });
  });

  test('settling works when the replaced answer is a few minutes ahead of the clock', () => {
    const ahead = savedWith({ answers: { 'a-a': { ...low, at: '2026-11-25T15:48:00.000Z' } } });
    const { answers } = settled(answer, 'there', ahead);
    expect(answers['a-a']).toMatchObject({ ...high, at: wednesday });
    expect(answers['a-a']?.history).toContainEqual(ahead.answers['a-a']);
  });

  test('settling saves a note whole even if it is longer than the field takes', () => {
    const note = 'n'.repeat(3071);
    const { answers } = settled({ ...answer, there: { ...there, note } }, 'there');
    expect(answers['a-a']?.note).toBe(note);
  });

  test('settling for “not part of my work” makes it current', () => {
    const notMyWork = { notMyWork: true, at: monday } as const;
    const { answers } = settled({ ...answer, there: notMyWork }, 'there');
    expect(answers['a-a']).toMatchObject({ notMyWork: true });
    expect(answers['a-a']?.note).toBeUndefined();
  });
});

describe('an earlier note', () => {
  test('a note that is brought back leaves the choice, and the note that gives way can be brought back', () => {
    const restored = restoreNote(saved.answers, 'a-a', 'In autumn', wednesday);
    expect(restored['a-a']).toMatchObject({ ...low, note: 'In autumn', chosenAt: tuesday });
    expect(earlierNotes(restored['a-a'])).toEqual([{ note: 'In spring', at: tuesday }]);
    const back = restoreNote(restored, 'a-a', 'In spring', wednesday);
    expect(back['a-a']).toMatchObject({ ...low, note: 'In spring' });
    expect(earlierNotes(back['a-a']).map(({ note }) => note)).toContain('In autumn');
  });

  test('a note is brought back to a statement without a choice', () => {
    const cleared = {
      'a-a': { at: tuesday, history: [{ ...low, note: 'In spring', at: monday }] },
    };
    const restored = restoreNote(cleared, 'a-a', 'In spring', wednesday);
    expect(restored['a-a']).toMatchObject({ note: 'In spring' });
    expect(restored['a-a']?.level).toBeUndefined();
  });
});

describe('settling a conflict of targets or texts', () => {
  const three = { 'a-b': 'level-b', 'a-c': 'level-c', 'a-d': 'level-d' };

  test('settling sets a target even when there are three others', () => {
    expect(settled(target, 'here').targets).toEqual({ 'a-a': 'level-c' });
    expect(settled(target, 'here', savedWith({ targets: three })).targets).toEqual({
      ...three,
      'a-a': 'level-c',
    });
  });

  test('settling for a side without a target removes it', () => {
    const aimed = savedWith({ targets: { ...three, 'a-a': 'level-c' } });
    expect(settled(target, 'there', aimed).targets).toEqual(three);
  });

  test('settling sets a text, or removes it', () => {
    const named = savedWith({ title: 'Autumn', situation: 'Bakers' });
    expect(settled(text, 'here', named)).toEqual({ ...named, situation: 'Cooks' });
    expect(settled(text, 'there', named)).toEqual(savedWith({ title: 'Autumn' }));
  });
});

describe('a conflict', () => {
  test('conflicts about different things have different keys', () => {
    const title = { ...text, field: 'title' } as const;
    const keys = [answer, { ...answer, competenceId: 'a-b' }, target, text, title].map(conflictKey);
    expect(new Set(keys).size).toBe(5);
  });

  test('a conflict about the same thing has the same key', () => {
    expect(conflictKey({ ...answer, here: null })).toBe(conflictKey(answer));
  });

  test('a conflict takes what the person has changed since as its own side', () => {
    const now = savedWith({
      answers: { 'a-a': there },
      targets: { 'a-a': 'level-e' },
      situation: 'Bakers',
    });
    expect([answer, target, text].map((one) => withHere(one, now).here)).toEqual([
      there,
      'level-e',
      'Bakers',
    ]);
    expect([answer, target, text].map((one) => withHere(one, savedWith()).here)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
