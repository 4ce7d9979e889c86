import { describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import type { Answers } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import { differenceOf, gaveWay, isAlike } from './difference.ts';
import { mergeSaved } from './merge.ts';

const early = '2026-11-01T09:00:00.000Z';
const middle = '2026-11-10T09:00:00.000Z';
const late = '2026-11-20T09:00:00.000Z';
const now = '2026-11-30T09:00:00.000Z';

const difference = (own: Saved, other: Saved) => differenceOf(own, other, now);
const ofAnswers = (own: Answers, other: Answers) =>
  difference(savedWith({ answers: own }), savedWith({ answers: other }));
const nothing = { answers: [], targets: [], texts: [], added: 0, addedNotes: 0 };

const own: Answers = {
  same: { level: 'try', at: middle },
  older: { level: 'try', at: middle },
  newer: { level: 'try', at: middle },
  apart: { notMyWork: true, at: middle },
  cleared: { at: late, history: [{ level: 'try', at: early }] },
  gone: { level: 'try', at: early },
  back: { level: 'try', at: late },
  mine: { level: 'try', at: middle },
};
const other: Answers = {
  same: { level: 'try', at: late },
  older: { level: 'renew', at: early },
  newer: { level: 'renew', at: late },
  apart: { level: 'renew', at: late },
  cleared: { level: 'renew', at: middle },
  gone: { at: late, history: [{ level: 'try', at: early }] },
  back: { at: early, history: [{ level: 'try', at: early }] },
  theirs: { level: 'renew', at: early },
  noted: { note: 'No answer', at: early },
};

describe('the effect of merging answers', () => {
  test('the differences between two results show which answer will be current', () => {
    const { answers, added, addedNotes } = ofAnswers(own, other);
    expect([added, addedNotes]).toEqual([1, 1]);
    expect(answers.map(({ competenceId, choice, note }) => [competenceId, choice, note])).toEqual([
      ['older', 'own', null],
      ['newer', 'other', null],
      ['apart', 'other', null],
      ['gone', 'other', null],
    ]);
    expect(answers[1]).toMatchObject({ own: own['newer'], other: other['newer'] });
  });

  test('two results with the same answers have no differences', () => {
    expect(ofAnswers(own, own)).toEqual(nothing);
    expect(ofAnswers(own, {})).toEqual(nothing);
    expect(isAlike(ofAnswers(own, {}))).toBe(true);
  });

  test('an answer dated in the future does not stand against one’s own', () => {
    const ahead: Answers = {
      older: { level: 'renew', at: '2028-11-20T09:00:00.000Z' },
      theirs: { level: 'renew', at: '2028-11-20T09:00:00.000Z' },
    };
    const { answers, added } = ofAnswers(own, ahead);
    expect(answers).toMatchObject([{ competenceId: 'older', choice: 'own' }]);
    expect(added).toBe(1);
  });
});

describe('the effect of merging notes', () => {
  const noted = (note: string, at: string): Answers => ({ a: { level: 'try', note, at } });
  const bare = (level: string, at: string): Answers => ({ a: { level, at } });

  test('two notes to the same choice differ, and the newer one stands', () => {
    expect(ofAnswers(noted('In spring', early), noted('In autumn', late)).answers).toMatchObject([
      { competenceId: 'a', choice: null, note: 'other' },
    ]);
    expect(ofAnswers(noted('In spring', late), noted('In autumn', early)).answers).toMatchObject([
      { choice: null, note: 'own' },
    ]);
  });

  test('a note that gives way to a newer answer without one differs', () => {
    expect(ofAnswers(noted('In spring', early), bare('renew', late)).answers).toMatchObject([
      { choice: 'other', note: 'other' },
    ]);
    expect(ofAnswers(bare('renew', late), noted('In spring', early)).answers).toMatchObject([
      { choice: 'own', note: 'own' },
    ]);
  });

  test('a note that only one side has and that stays does not differ', () => {
    expect(ofAnswers(noted('In spring', late), bare('try', early))).toEqual(nothing);
    expect(ofAnswers(bare('try', early), noted('In spring', late))).toEqual({
      ...nothing,
      addedNotes: 1,
    });
  });

  test('a note that comes with an added answer is not counted again', () => {
    expect(ofAnswers({}, noted('In spring', late))).toEqual({ ...nothing, added: 1 });
  });
});

describe('the effect of merging targets and texts', () => {
  const mine = savedWith({
    situation: 'Bakers',
    person: 'Aino',
    targets: { 'a-a': 'level-c', 'a-b': 'level-d' },
    updatedAt: middle,
  });
  const opened = (updatedAt: string) =>
    savedWith({
      situation: 'Cooks',
      person: 'Aino',
      title: 'Spring',
      targets: { 'a-a': 'level-e', 'a-c': 'level-b' },
      updatedAt,
    });

  test('targets and texts differ where both sides have one, and the newer one stands', () => {
    const { targets, texts } = difference(mine, opened(late));
    expect(targets[0]).toEqual({
      competenceId: 'a-a',
      own: 'level-c',
      other: 'level-e',
      stands: 'other',
    });
    expect(texts[0]).toEqual({
      field: 'situation',
      own: 'Bakers',
      other: 'Cooks',
      stands: 'other',
    });
    const older = difference(mine, opened(early));
    expect(older.targets[0]?.stands).toBe('own');
    expect(older.texts[0]?.stands).toBe('own');
    expect(isAlike(older)).toBe(false);
  });

  test('a target or a text that only the other side has is added', () => {
    const { targets, texts } = difference(mine, opened(early));
    expect(targets[1]).toEqual({
      competenceId: 'a-c',
      own: null,
      other: 'level-b',
      stands: 'other',
    });
    expect(texts[1]).toEqual({ field: 'title', own: null, other: 'Spring', stands: 'other' });
    expect(targets.length + texts.length).toBe(4);
  });
});

describe('what gave way in a merge', () => {
  const mine = savedWith({
    situation: 'Bakers',
    targets: { 'a-a': 'level-c', 'a-b': 'level-d' },
    updatedAt: middle,
    answers: {
      'a-a': { level: 'level-a', note: 'In spring', at: middle },
      'a-b': { level: 'level-a', at: middle },
      'a-c': { level: 'level-a', at: middle },
    },
  });
  const opened = savedWith({
    situation: 'Cooks',
    title: 'Spring',
    targets: { 'a-a': 'level-e', 'a-c': 'level-b' },
    updatedAt: late,
    answers: {
      'a-a': { level: 'level-a', note: 'In autumn', at: late },
      'a-b': { level: 'level-e', at: late },
      'a-d': { level: 'level-e', note: 'In winter', at: late },
    },
  });
  const merged = mergeSaved(mine, opened, now);
  const goneWay = [
    {
      kind: 'answer',
      competenceId: 'a-a',
      here: mine.answers['a-a'],
      there: opened.answers['a-a'],
    },
    { kind: 'target', competenceId: 'a-a', here: 'level-c', there: 'level-e' },
    { kind: 'text', field: 'situation', here: 'Bakers', there: 'Cooks' },
  ];

  test('notes, targets and texts that gave way are conflicts, but not levels and additions', () => {
    expect(gaveWay(mine, opened, merged)).toEqual(goneWay);
  });

  test('what gave way on the opened side is a conflict too', () => {
    const older = { ...opened, answers: { 'a-a': { note: 'In autumn', at: early } } };
    const back = mergeSaved(mine, { ...older, updatedAt: early }, now);
    expect(gaveWay(mine, older, back)).toMatchObject(goneWay.map(({ kind }) => ({ kind })));
  });

  test('a note that was in the history already gives way to nothing new', () => {
    const again = gaveWay(merged, mine, mergeSaved(merged, mine, now));
    expect(again.map(({ kind }) => kind)).toEqual(['target', 'text']);
  });

  test('nothing gave way where one side has nothing or both are equal', () => {
    expect(gaveWay(mine, savedWith(), mergeSaved(mine, savedWith(), now))).toEqual([]);
    expect(gaveWay(savedWith(), mine, mergeSaved(savedWith(), mine, now))).toEqual([]);
    expect(gaveWay(mine, mine, mine)).toEqual([]);
  });

  test('a target or a text that a merge left out gave way', () => {
    expect(gaveWay(mine, savedWith(), savedWith({ answers: mine.answers }))).toEqual([
      { kind: 'target', competenceId: 'a-a', here: 'level-c', there: null },
      { kind: 'target', competenceId: 'a-b', here: 'level-d', there: null },
      { kind: 'text', field: 'situation', here: 'Bakers', there: null },
    ]);
    expect(gaveWay(savedWith(), mine, savedWith())).toEqual([
      { kind: 'target', competenceId: 'a-a', here: null, there: 'level-c' },
      { kind: 'target', competenceId: 'a-b', here: null, there: 'level-d' },
      { kind: 'text', field: 'situation', here: null, there: 'Bakers' },
    ]);
  });
});
