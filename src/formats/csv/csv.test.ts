import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../domain/wording/wording.ts';
import {
  answersIn,
  descriptionWith,
  rawWords,
  savedWith,
  sayIn,
  the,
  valueOf,
  wordsFor,
} from '../../../tests/support/building.ts';
import { csvCells } from '../../../tests/pdf/report/csvCells.ts';
import type { Answers } from '../../domain/assessment/answers.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import { levelText, readWords } from '../../domain/description/words.ts';
import type { Description } from '../../domain/description/description.ts';
import { resultOf } from '../../domain/profile/result.ts';
import { languages } from '../../domain/languages.ts';
import type { Language } from '../../domain/languages.ts';
import { csv, csvOf } from './csv.ts';

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
  const wording = wordingOf(description, words, language, says[language]);
  return csvOf(profile, wording, 'answered 20.11.2025');
}

function withNote(note: string): readonly string[] {
  const given = { ...answers, 'a-a': { ...the(answers['a-a']), note } };
  return the(csvCells(csvIn('fi', given))[1]);
}

describe('a table for a spreadsheet', () => {
  test('a table begins with the UTF-8 byte order mark and ends every line as Excel does', () => {
    const table = csvIn('fi');
    expect(Array.from(new TextEncoder().encode(table).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.endsWith('\r\n')).toBe(true);
    expect(table.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('a table has a header and one row per competence, all of the same length', () => {
    const rows = csvCells(csvIn('fi'));
    expect(rows).toHaveLength(1 + 6);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    expect(the(rows[0]).every((label) => label.trim() !== '')).toBe(true);
    expect(new Set(rows[0]).size).toBe(11);
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
      '2',
      'Name level-b',
      'answered 20.11.2025',
    ]);
  });

  test('“not part of my work” and no answer look different, and neither has a level number', () => {
    const rows = csvCells(csvIn('en'));
    const [notMyWork, unanswered] = [the(rows[3]), the(rows[6])];
    expect(notMyWork[3]).toBe('');
    expect(unanswered[3]).toBe('');
    expect(notMyWork[4]).not.toBe(unanswered[4]);
  });

  test.each(languages)('no number in the table in %s has a decimal sign', (language) => {
    const [, ...rows] = csvCells(csvIn(language));
    const numbers = rows.flat().filter((text) => /^[\d.,]+$/u.test(text));
    expect(numbers).toEqual(['2', '2', '3', '2', '2', '2', '2', '5']);
  });

  test('every row has the level of its area in the words of the screen', () => {
    const levels = csvCells(csvIn('en')).map((row) => row.slice(8, 10));
    expect(levels.slice(1, 5)).toEqual([1, 2, 3, 4].map(() => ['2', 'Name level-b']));
    expect(levels.slice(5)).toEqual([5, 6].map(() => ['', says.en('area.tooFew')]));
  });

  test.each([
    [undefined, 'latest answer 28/11/2025'],
    ['2025-11-28T12:00:00.000Z', 'answered 28/11/2025'],
  ])('every row says when it was answered, finished at %s or not', async (finishedAt, said) => {
    const wording = wordingOf(description, wordsFor(description), 'en', says.en);
    const saved = savedWith({ answers, ...(finishedAt === undefined ? {} : { finishedAt }) });
    const result = resultOf(description, answers);
    const made = await csv.make({
      result,
      wording,
      saved,
      given: '28/11/2025',
      report: null,
      attachment: null,
      fetchEmblem: () => Promise.resolve(null),
    });
    const [, ...rows] = csvCells(String(made.bytes));
    expect(rows.map((row) => row[10])).toEqual(Array(6).fill(said));
  });
});

describe('a note in the table', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+358 40', "'+358 40"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\n'=1"],
    ['  "=1"', '  "\'=1"'],
    ['＝1+1', "'＝1+1"],
    ['hei,=1+1', "hei,'=1+1"],
    ['hei; @x', "hei; '@x"],
    ['hei|\t-x', "hei|\t'-x"],
    ['hei\n"=1+1"', 'hei\n"\'=1+1"'],
    ['hei\u2028+1', "hei\n'+1"],
    ['hei,\u0000=1', "hei,'=1"],
  ])('a note never runs as a formula, whatever it is split at: %j', (note, written) => {
    expect(withNote(note)[7]).toBe(written);
  });

  test('the items of a list keep their dashes and run as no formula', () => {
    expect(withNote('- yksi\n- kaksi')[7]).toBe('– yksi\n– kaksi');
    expect(withNote('-')[7]).toBe('–');
  });

  test('no piece of any note begins a formula in a spreadsheet with another separator', () => {
    const part = fc.constantFrom(...'=+-@＝a1"\';,|\t\n\r \u00a0\u2028\u0000');
    const notes = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(notes, (note) => {
        const given = { ...answers, 'a-a': { ...the(answers['a-a']), note } };
        // However quotation marks are read, a cell begins at one of these places.
        expect(csvIn('fi', given)).not.toMatch(/(?:^|[,;|\t\r\n])[\s"]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('a note of 200 000 signs is written without long pauses', () => {
    const many = '\n'.repeat(100_000) + '1'.repeat(100_000);
    expect(withNote(`${many}x`)[7]).toBe(`${many}x`);
  });

  test.each([
    '2.5',
    '2,5',
    '1.1',
    '2-3',
    '1/2',
    '1e5',
    '0012',
    '12:30',
    '12345678',
    '10 %',
    '5 €',
    '(5)',
    'MAR1',
    '1.12.2025',
    '1.12.',
    '2025-11-28',
    '2025-11-28T10:00Z',
    '28. marraskuuta 2025',
    '5 maj',
    '28 november 2025',
    'Nov 28, 2025',
    'ma 1.12.2025',
    'kesä 2025',
    '5 pm',
    '8 ap.',
    'TRUE',
    'tosi',
    'Epätosi',
    'sant',
    '#N/A',
    '#VIITTAUS!',
    ' 5',
    '5\t',
    '1 000',
    '5 kr',
  ])('a note that a spreadsheet would rewrite stays a text: %j', (note) => {
    expect(withNote(note)[7]).toBe(`'${note}`);
  });

  test.each([
    '1 = 1',
    'a+b',
    '–2',
    '2–3',
    'x@y.fi',
    ' huomio ',
    "'",
    "'hei",
    'Hyvä 🙂 päivä',
    'čŋđ',
    '',
    '3',
    '2025',
    '25 opiskelijaa',
    'A1',
    'E5',
    '2 Kokeilen',
    'klo 8-16',
    'vk 48',
    '1. kohta',
    '#opetus',
    'tosi hyvä',
    'marraskuussa',
    'a - b',
    'to-do',
    'Kyllä.',
  ])('an ordinary note is written unchanged: %j', (note) => {
    expect(withNote(note)[7]).toBe(note);
  });

  test.each(['a;b', 'hän sanoi "kyllä"', 'a,b', 'a\tb', 'rivi\ntoinen', '";"', '"\n;"'])(
    'a note with separators, quotes or line breaks stays in its cell: %j',
    (note) => {
      const row = withNote(note);
      expect(row[7]).toBe(note);
      expect(row).toHaveLength(11);
    },
  );

  test.each(['rivi\r\ntoinen', 'rivi\rtoinen', 'rivi\u2028toinen', 'rivi\vtoinen'])(
    'every kind of line break is one line break in the cell: %j',
    (note) => {
      expect(withNote(note)[7]).toBe('rivi\ntoinen');
    },
  );
});

test('a text of the description never runs as a formula', () => {
  const raw = rawWords(description);
  const areas = { ...raw.areas, a: { title: '=HYPERLINK("http://x")' } };
  const words = valueOf(readWords({ ...raw, areas }, description, 'en'));
  expect(csvCells(csvIn('fi', answers, words))[1]?.[0]).toBe('\'=HYPERLINK("http://x")');
});

test('a code that a spreadsheet would make a date stays a text', () => {
  const coded = { ...description, areas: description.areas.map(withDatesAsCodes) };
  const profile = profileOf(coded, answers);
  const wording = wordingOf(coded, wordsFor(coded), 'en', says.en);
  const codes = csvCells(csvOf(profile, wording, '')).map((row) => row[1]);
  expect(codes.slice(1, 3)).toEqual(["'1.1", "'1.2"]);
});

function withDatesAsCodes(area: Description['areas'][number]) {
  const competences = area.competences.map((one, index) => ({ ...one, code: `1.${index + 1}` }));
  return { ...area, competences };
}
