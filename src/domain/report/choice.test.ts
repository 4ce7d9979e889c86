import { describe, expect, test } from 'vitest';
import { forDiscussion, forMyself, readReportChoice, reportParts, withPart } from './choice.ts';

describe('the ready choices', () => {
  test('the report for myself has every part and the data', () => {
    expect(forMyself).toEqual({ parts: reportParts, data: true, second: null });
  });

  test('the report for a discussion has neither notes, single answers nor data', () => {
    expect(forDiscussion.data).toBe(false);
    expect(forDiscussion.parts).not.toContain('notes');
    expect(forDiscussion.parts).not.toContain('answers');
    expect(forDiscussion.parts).toEqual(
      expect.arrayContaining(['profile', 'targets', 'questions']),
    );
  });
});

describe('a part of the choice', () => {
  test('a part that is removed and added again returns to its own place', () => {
    const without = withPart(forMyself, 'profile', false);
    expect(without.parts).toEqual(reportParts.filter((part) => part !== 'profile'));
    expect(withPart(without, 'profile', true)).toEqual(forMyself);
  });

  test('adding a part that is there or removing one that is not changes nothing', () => {
    expect(withPart(forMyself, 'notes', true)).toEqual(forMyself);
    expect(withPart(forDiscussion, 'notes', false)).toEqual(forDiscussion);
  });
});

describe('a remembered choice', () => {
  test('a remembered choice is loaded as it was saved', () => {
    for (const choice of [forMyself, forDiscussion, { ...forMyself, second: 'sv' }]) {
      expect(readReportChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
    }
  });

  test('a remembered choice loses unknown parts and regains the usual order', () => {
    const input = { parts: ['notes', 'name', 'horoscope'], data: false, second: 7 };
    expect(readReportChoice(input)).toEqual({
      parts: ['name', 'notes'],
      data: false,
      second: null,
    });
  });

  test.each([[null], [undefined], ['all'], [{}], [{ parts: 'all', data: true }], [{ parts: [] }]])(
    'a remembered choice of %j becomes the report for myself',
    (input) => {
      expect(readReportChoice(input)).toEqual(forMyself);
    },
  );
});
