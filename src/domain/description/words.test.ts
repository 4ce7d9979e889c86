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

describe('words are read', () => {
  test('when every id of the structure has its own', () => {
    expect(faults({})).toEqual([]);
  });

  test('without level texts of a competence, when the levels have a meaning for all', () => {
    expect(faults({ competences: { ...whole.competences, 'a-a': competence } })).toEqual([]);
  });

  test('without sources where the description has none', () => {
    const { sources: _, ...words } = whole;
    const reading = readWords(words, { ...description, sources: [] }, 'en');
    expect(valueOf(reading)).toMatchObject({ sources: {}, origin: [] });
  });

  test('with intros, explanations and an origin', () => {
    const change = {
      $schema: 'words.schema.json',
      origin: ['Where it comes from.'],
      areas: { ...whole.areas, a: { title: 'A', intro: 'About A.' } },
      competences: { ...whole.competences, 'a-a': { ...competence, about: 'About it.' } },
    };
    expect(valueOf(readWords({ ...whole, ...change }, description, 'en'))).toMatchObject(change);
  });
});

describe('a fault is told with its place', () => {
  test.each([
    ['another language', { language: 'fi' }, ['wrong-language language']],
    ['a language that is none', { language: 'suomi' }, ['language language']],
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
      'a misspelt id is one missing and one unknown',
      { competences: { ...without(whole.competences, 'b-a'), 'b-aa': competence } },
      ['missing competences.b-a', 'unknown-id competences.b-aa'],
    ],
    [
      'a level text missing and one too many',
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
  ])('%s', (_, change, wanted) => {
    expect(faults(change)).toEqual(wanted);
  });

  test('a working version has to say openly that it is one', () => {
    const working = { ...description, status: 'working-version' } as const;
    expect(faults({}, working)).toEqual(['missing disclosure']);
    expect(faults({ disclosure: 'A working version.' }, working)).toEqual([]);
  });

  test('words named like a part of every object are still missing', () => {
    const odd = { ...description, levels: ['level-a', 'level-b', 'constructor'] };
    expect(faults({}, odd)).toContain('missing levels.constructor');
  });

  test('what is not even an object is a fault, not a failure', () => {
    expect(readWords(null, description, 'en').ok).toBe(false);
    expect(readWords([whole], description, 'en').ok).toBe(false);
  });
});

describe('the title alone', () => {
  test('is read whatever else is there', () => {
    expect(valueOf(readWordsTitle({ title: 'A frame', levels: 7 }))).toBe('A frame');
    expect(valueOf(readWordsTitle(whole))).toBe('A frame for tests');
  });

  test.each([
    ['missing', {}, ['missing title']],
    ['empty', { title: ' ' }, ['empty title']],
    ['a number', { title: 7 }, ['type title']],
  ])('that is %s is a fault', (_, input, wanted) => {
    expect(faultsOf(readWordsTitle(input))).toEqual(wanted);
  });

  test('of nothing is a fault', () => {
    expect(readWordsTitle(null).ok).toBe(false);
  });
});

describe('words are found', () => {
  const words = wordsFor(description);

  test('by id', () => {
    expect(levelName(words, 'level-b')).toBe('Name level-b');
    expect(levelText(words, 'a-b', 'level-c')).toBe('Text a-b level-c');
    expect(areaTitle(words, 'b')).toBe('Area b');
    expect(competenceTitle(words, 'a-a')).toBe('Title a-a');
    expect(statementOf(words, 'a-a')).toBe('Statement a-a');
  });

  test('a competence without level texts of its own has the common meaning', () => {
    const change = { competences: { ...whole.competences, 'a-a': competence } };
    const common = valueOf(readWords({ ...whole, ...change }, description, 'en'));
    expect(levelText(common, 'a-a', 'level-c')).toBe('Meaning level-c');
    expect(levelText(common, 'a-b', 'level-c')).toBe('Text a-b level-c');
  });

  test('an id from elsewhere gives itself', () => {
    expect(levelName(words, 'other')).toBe('other');
    expect(levelText(words, 'nobody', 'other')).toBe('other');
    expect(areaTitle(words, 'other')).toBe('other');
    expect(competenceTitle(words, 'other')).toBe('other');
    expect(statementOf(words, 'other')).toBe('other');
  });
});
