import { describe, expect, test } from 'vitest';
import { forDiscussion, forMyself, readReportChoice, reportParts, withPart } from './choice.ts';

describe('a report', () => {
  test('for myself has everything, with the data inside', () => {
    expect(forMyself).toEqual({ parts: reportParts, data: true, second: null });
  });

  test('for a discussion has neither notes nor single answers nor data', () => {
    expect(forDiscussion.data).toBe(false);
    expect(forDiscussion.parts).not.toContain('notes');
    expect(forDiscussion.parts).not.toContain('answers');
    expect(forDiscussion.parts).toEqual(
      expect.arrayContaining(['profile', 'targets', 'questions']),
    );
  });
});

describe('a part', () => {
  test('is taken out and put in again, in its own place', () => {
    const without = withPart(forMyself, 'profile', false);
    expect(without.parts).toEqual(reportParts.filter((part) => part !== 'profile'));
    expect(withPart(without, 'profile', true)).toEqual(forMyself);
  });

  test('that is there already is not there twice', () => {
    expect(withPart(forMyself, 'notes', true)).toEqual(forMyself);
    expect(withPart(forDiscussion, 'notes', false)).toEqual(forDiscussion);
  });
});

describe('a choice remembered', () => {
  test('is read as it was', () => {
    for (const choice of [forMyself, forDiscussion, { ...forMyself, second: 'sv' }]) {
      expect(readReportChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
    }
  });

  test('has only the parts that there are, in their order', () => {
    const input = { parts: ['notes', 'name', 'horoscope'], data: false, second: 7 };
    expect(readReportChoice(input)).toEqual({
      parts: ['name', 'notes'],
      data: false,
      second: null,
    });
  });

  test.each([[null], [undefined], ['all'], [{}], [{ parts: 'all', data: true }], [{ parts: [] }]])(
    '%j is the report for myself',
    (input) => {
      expect(readReportChoice(input)).toEqual(forMyself);
    },
  );
});
