import { describe, expect, test } from 'vitest';
import {
  descriptionWith,
  faultsOf,
  rawWords,
  valueOf,
  wordsFor,
} from '../../../tests/support/building.ts';
import {
  areaTitle,
  competenceTitle,
  levelName,
  levelText,
  readWords,
  readWordsTitle,
  statementOf,
} from './words.ts';

const description = descriptionWith({ levels: 3, areas: [2, 1] });
const whole = rawWords(description);
const competence = { title: 'Title', statement: 'Statement' };
const faults = (change: object, of = description) =>
  faultsOf(readWords({ ...whole, ...change }, of, 'en'));

function without<T extends object>(from: T, key: keyof T & string): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
}

describe('reading words', () => {
  test('words are accepted when every id of the structure has a text', () => {
    expect(faults({})).toEqual([]);
  });

  test('a competence may lack level texts, because the levels have a common meaning', () => {
    expect(faults({ competences: { ...whole.competences, 'a-a': competence } })).toEqual([]);
  });

  test('words may lack sources when the description has none', () => {
    const { sources: _, ...words } = whole;
    const reading = readWords(words, { ...description, sources: [] }, 'en');
    expect(valueOf(reading)).toMatchObject({ sources: {}, origin: [] });
  });

  test('words with intros, explanations and an origin are read whole', () => {
    const change = {
      $schema: 'words.schema.json',
      origin: ['Where it comes from.'],
      areas: { ...whole.areas, a: { title: 'A', intro: 'About A.' } },
      competences: { ...whole.competences, 'a-a': { ...competence, about: 'About it.' } },
    };
    expect(valueOf(readWords({ ...whole, ...change }, description, 'en'))).toMatchObject(change);
  });
});

describe('faulty words', () => {
  test.each([
    ['another language', { language: 'fi' }, ['wrong-language language']],
    ['an invalid language tag', { language: 'suomi' }, ['language language']],
    ['an empty title', { title: '  ' }, ['empty title']],
    ['an unknown field', { heading: 'x' }, ['unknown-key heading']],
    [
      'a level without words',
      { levels: without(whole.levels, 'level-b') },
      ['missing levels.level-b'],
    ],
    [
      'a level without a meaning',
      { levels: { ...whole.levels, 'level-b': { name: 'B' } } },
      ['missing levels.level-b.meaning'],
    ],
    [
      'a level the description does not have',
      { levels: { ...whole.levels, top: { name: 'Top', meaning: 'Top' } } },
      ['unknown-id levels.top'],
    ],
    ['an area without words', { areas: without(whole.areas, 'b') }, ['missing areas.b']],
    ['an unknown area', { areas: { ...whole.areas, c: { title: 'C' } } }, ['unknown-id areas.c']],
    [
      'a competence without words',
      { competences: without(whole.competences, 'b-a') },
      ['missing competences.b-a'],
    ],
    [
      'an unknown competence',
      { competences: { ...whole.competences, 'c-a': competence } },
      ['unknown-id competences.c-a'],
    ],
    [
      'a misspelt id, which is one missing and one unknown',
      { competences: { ...without(whole.competences, 'b-a'), 'b-aa': competence } },
      ['missing competences.b-a', 'unknown-id competences.b-aa'],
    ],
    [
      'one level text missing and one too many',
      {
        competences: {
          ...whole.competences,
          'a-b': { ...competence, levels: { 'level-a': 'A', 'level-b': 'B', 'level-d': 'D' } },
        },
      },
      ['missing competences.a-b.levels.level-c', 'unknown-id competences.a-b.levels.level-d'],
    ],
    [
      'an empty level text',
      {
        competences: {
          ...whole.competences,
          'a-b': { ...competence, levels: { 'level-a': '', 'level-b': 'B', 'level-c': 'C' } },
        },
      },
      ['empty competences.a-b.levels.level-a'],
    ],
    ['a source without words', { sources: {} }, ['missing sources.the-source']],
    [
      'an unknown source',
      { sources: { ...whole.sources, other: 'Other' } },
      ['unknown-id sources.other'],
    ],
  ])('words with %s are rejected with the place of the fault', (_, change, wanted) => {
    expect(faults(change)).toEqual(wanted);
  });

  test('a working version needs a text that discloses it', () => {
    const working = { ...description, status: 'working-version' } as const;
    expect(faults({}, working)).toEqual(['missing disclosure']);
    expect(faults({ disclosure: 'A working version.' }, working)).toEqual([]);
  });

  test('a missing text is reported even when its id is a built-in property name', () => {
    const odd = { ...description, levels: ['level-a', 'level-b', 'constructor'] };
    expect(faults({}, odd)).toContain('missing levels.constructor');
  });

  test('words that are null or a list are rejected without an exception', () => {
    expect(readWords(null, description, 'en').ok).toBe(false);
    expect(readWords([whole], description, 'en').ok).toBe(false);
  });
});

describe('the title alone', () => {
  test('the title is read whatever else the file holds', () => {
    expect(valueOf(readWordsTitle({ title: 'A frame', levels: 7 }))).toBe('A frame');
    expect(valueOf(readWordsTitle(whole))).toBe('A frame for tests');
  });

  test.each([
    ['missing', {}, ['missing title']],
    ['empty', { title: ' ' }, ['empty title']],
    ['a number', { title: 7 }, ['type title']],
  ])('a title that is %s is rejected', (_, input, wanted) => {
    expect(faultsOf(readWordsTitle(input))).toEqual(wanted);
  });

  test('null is rejected as having no title', () => {
    expect(readWordsTitle(null).ok).toBe(false);
  });
});

describe('looking up words', () => {
  const words = wordsFor(description);

  test('words are found by id', () => {
    expect(levelName(words, 'level-b')).toBe('Name level-b');
    expect(levelText(words, 'a-b', 'level-c')).toBe('Text a-b level-c');
    expect(areaTitle(words, 'b')).toBe('Area b');
    expect(competenceTitle(words, 'a-a')).toBe('Title a-a');
    expect(statementOf(words, 'a-a')).toBe('Statement a-a');
  });

  test('a competence without level texts uses the common meaning of the level', () => {
    const change = { competences: { ...whole.competences, 'a-a': competence } };
    const common = valueOf(readWords({ ...whole, ...change }, description, 'en'));
    expect(levelText(common, 'a-a', 'level-c')).toBe('Meaning level-c');
    expect(levelText(common, 'a-b', 'level-c')).toBe('Text a-b level-c');
  });

  test('an unknown id is shown as itself', () => {
    expect(levelName(words, 'other')).toBe('other');
    expect(levelText(words, 'nobody', 'other')).toBe('other');
    expect(areaTitle(words, 'other')).toBe('other');
    expect(competenceTitle(words, 'other')).toBe('other');
    expect(statementOf(words, 'other')).toBe('other');
  });
});
