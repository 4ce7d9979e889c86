import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../domain/wording/wording.ts';
import {
  answersIn,
  descriptionWith,
  rawWords,
  sayIn,
  the,
  valueOf,
  wordsFor,
} from '../../../tests/support/building.ts';
import { csvCells } from '../../../tests/pdf/report/csvCells.ts';
import type { Answers } from '../../domain/assessment/answers.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import { levelText, readWords } from '../../domain/description/words.ts';
import type { Language } from '../../domain/languages.ts';
import { csvOf } from './csv.ts';

const description = descriptionWith({ areas: [4, 2] });
const answers = answersIn(description, [
  [2, 3, '-', 2],
  [5, null],
]);
const says = { fi: await sayIn('fi'), sv: await sayIn('sv'), en: await sayIn('en') };

function csvIn(
  language: Language,
  given: Answers = answers,
  words = wordsFor(description),
): string {
  const profile = profileOf(description, given, { 'a-a': 'level-d' });
  return csvOf(profile, wordingOf(description, words, language, says[language]));
}

function withNote(note: string): readonly string[] {
  const given = { ...answers, 'a-a': { ...the(answers['a-a']), note } };
  return the(csvCells(csvIn('fi', given))[1]);
}

describe('a table for a spreadsheet', () => {
  test('a table begins with the UTF-8 byte order mark and ends every line as Excel does', () => {
    const csv = csvIn('fi');
    expect(Array.from(new TextEncoder().encode(csv).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('a table has a header and one row per competence, all of the same length', () => {
    const rows = csvCells(csvIn('fi'));
    expect(rows).toHaveLength(1 + 6);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
    expect(the(rows[0]).every((label) => label.trim() !== '')).toBe(true);
    expect(new Set(rows[0]).size).toBe(9);
  });

  test('the row of an answer has its level number, level, sentence and target', () => {
    expect(csvCells(csvIn('en'))[1]).toEqual([
      'Area a',
      'A1',
      'Title a-a',
      '2',
      'Name level-b',
      levelText(wordsFor(description), 'a-a', 'level-b'),
      'Name level-d',
      '',
      '2.33',
    ]);
  });

  test('“not part of my work” and no answer look different, and neither has a level number', () => {
    const rows = csvCells(csvIn('en'));
    const [notMyWork, unanswered] = [the(rows[3]), the(rows[6])];
    expect(notMyWork[3]).toBe('');
    expect(unanswered[3]).toBe('');
    expect(notMyWork[4]).not.toBe(unanswered[4]);
  });

  test.each([
    ['fi', '2,33'],
    ['sv', '2,33'],
    ['en', '2.33'],
  ] as const)('the mean in %s is written as %s in every row of its area', (language, mean) => {
    const means = csvCells(csvIn(language)).map((row) => row[8]);
    expect(means.slice(1, 5)).toEqual([mean, mean, mean, mean]);
  });

  test('the mean of an area with too few answers is empty, never zero', () => {
    const means = csvCells(csvIn('fi')).map((row) => row[8]);
    expect(means.slice(5)).toEqual(['', '']);
  });
});

describe('a note in the table', () => {
  test.each(['=1+1', '+358 40', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM'])(
    'a note never runs as a formula: %j',
    (note) => {
      expect(withNote(note)[7]).toBe(`'${note}`);
    },
  );

  test.each(['1 = 1', 'a+b', '–2', 'x@y.fi', ' huomio', "'", 'Hyvä 🙂 päivä', 'čŋđ', ''])(
    'an ordinary note is written unchanged: %j',
    (note) => {
      expect(withNote(note)[7]).toBe(note);
    },
  );

  test.each(['a;b', 'hän sanoi "kyllä"', 'rivi\ntoinen', 'rivi\r\ntoinen', '";"', '"\r\n;='])(
    'a note with separators, quotes or line breaks stays in its cell: %j',
    (note) => {
      const row = withNote(note);
      expect(row[7]).toBe(note);
      expect(row).toHaveLength(9);
    },
  );
});

test('a text of the description never runs as a formula', () => {
  const raw = rawWords(description);
  const areas = { ...raw.areas, a: { title: '=HYPERLINK("http://x")' } };
  const words = valueOf(readWords({ ...raw, areas }, description, 'en'));
  expect(csvCells(csvIn('fi', answers, words))[1]?.[0]).toBe('\'=HYPERLINK("http://x")');
});
