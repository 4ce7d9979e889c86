import { describe, expect, test } from 'vitest';
import {
  descriptionWith,
  faultsOf,
  rawDescription,
  the,
  valueOf,
} from '../../../tests/support/building.ts';
import { competencesOf, rankOf } from './description.ts';
import { readDescription } from './readDescription.ts';

const faults = (input: unknown) => faultsOf(readDescription(input));
const competence = { id: 'a-a', code: 'A1' };
const areasOf = (...counts: readonly number[]) => rawDescription({ areas: counts }).areas;

describe('reading a description', () => {
  test('descriptions of the smallest and the largest size are accepted', () => {
    expect(faults(rawDescription({ levels: 3, areas: [1, 1] }))).toEqual([]);
    expect(
      faults(rawDescription({ levels: 6, areas: Array.from({ length: 12 }, () => 12) })),
    ).toEqual([]);
  });

  test('a description with every optional field is read whole', () => {
    const input = {
      ...rawDescription(),
      $schema: '../schema.json',
      licence: 'CC BY 4.0',
      absent: ['steps', 'questions'],
      languages: ['fi', 'smn', 'en-GB'],
    };
    expect(valueOf(readDescription(input))).toMatchObject(input);
  });

  test('a description without sources or changes gets empty lists of them', () => {
    const { sources: _, ...input } = rawDescription();
    expect(valueOf(readDescription(input))).toMatchObject({ sources: [], changes: [] });
  });

  test.each(['0.1.0', '10.0.12', '1234.1234.1234'])('version %s is accepted', (version) => {
    expect(faults({ ...rawDescription(), version })).toEqual([]);
  });
});

describe('a faulty description', () => {
  test.each([
    ['a version of two numbers', { version: '1.2' }, 'version version'],
    ['a version in words', { version: 'newest' }, 'version version'],
    ['a version with too long a last number', { version: '1.2.34567' }, 'version version'],
    ['a version with too long a middle number', { version: '1.23456.7' }, 'version version'],
    ['a version with too long a first number', { version: '12345.6.7' }, 'version version'],
    ['a number as its version', { version: 1 }, 'type version'],
    ['an invalid date', { date: '23.11.2026' }, 'value date'],
    ['an unknown status', { status: 'draft' }, 'type status'],
    ['an empty licence', { licence: ' ' }, 'empty licence'],
    ['no language', { languages: [] }, 'too-few languages'],
    ['a language name in place of a tag', { languages: ['fi', 'Finnish'] }, 'language languages.1'],
    [
      'a short language name in place of a tag',
      { languages: ['fi', 'inari'] },
      'language languages.1',
    ],
    ['a language tag of four letters', { languages: ['fi', 'smsm'] }, 'language languages.1'],
    ['a language tag of one letter', { languages: ['f'] }, 'language languages.0'],
    ['an unknown kind of feedback', { absent: ['tips'] }, 'type absent.0'],
    ['an id with a digit', { id: 'frame-2' }, 'id id'],
    ['an id with a capital', { id: 'Frame' }, 'id id'],
    ['an id ending in a hyphen', { id: 'frame-' }, 'id id'],
    ['a built-in property name as its id', { id: 'constructor' }, 'id id'],
    ['a level named like a built-in property', { levels: ['a', 'b', 'prototype'] }, 'id levels.2'],
    [
      'a competence named like a built-in property',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'constructor', code: 'B1' }] }] },
      'id areas.1.competences.0.id',
    ],
    ['two levels', { levels: ['low', 'high'] }, 'too-few levels'],
    ['seven levels', { levels: [...'abcdefg'] }, 'too-many levels'],
    ['a level with a digit', { levels: ['a', 'b', 'level-3'] }, 'id levels.2'],
    ['one area', { areas: areasOf(2) }, 'too-few areas'],
    ['thirteen areas', { areas: [...areasOf(...Array(12).fill(1)), areasOf(1)[0]] }, 'too-many'],
    ['an area without competences', { areas: areasOf(2, 0) }, 'too-few areas.1.competences'],
    [
      'an area with thirteen competences',
      {
        areas: [
          ...areasOf(1, 1),
          {
            id: 'z',
            competences: [...'abcdefghijklm'].map((id) => ({ id: `z-${id}`, code: `Z-${id}` })),
          },
        ],
      },
      'too-many areas.2.competences',
    ],
    [
      'a competence without a code',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'b-a' }] }] },
      'missing areas.1.competences.0.code',
    ],
    [
      'an address without https',
      { sources: [{ id: 'one', url: 'www.x.fi' }] },
      'address sources.0.url',
    ],
    ['an unknown field', { colour: 'red' }, 'unknown-key colour'],
    [
      'an unknown field in a competence',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'b-a', code: 'B1', weight: 2 }] }] },
      'unknown-key areas.1.competences.0.weight',
    ],
    ['a text in place of its areas', { areas: 'all' }, 'type areas'],
  ])('a description with %s is rejected with the place of the fault', (_, change, fault) => {
    const found = faults({ ...rawDescription(), ...change });
    expect(found).toHaveLength(1);
    expect(the(found[0]).startsWith(fault)).toBe(true);
  });

  test('a missing field is reported by its name', () => {
    expect(faults({})).toEqual(
      ['id', 'version', 'date', 'status', 'languages', 'levels', 'areas'].map(
        (key) => `missing ${key}`,
      ),
    );
  });

  test.each([[null], ['text'], [42], [undefined]])('%j is rejected as a description', (input) => {
    expect(readDescription(input).ok).toBe(false);
  });

  test('a long wrong value is shortened in the report', () => {
    const reading = readDescription({ ...rawDescription(), version: 'x'.repeat(500) });
    expect(the(the(reading.ok ? null : reading).problems[0]).detail).toHaveLength(60);
  });
});

describe('names used twice', () => {
  test.each([
    ['level', { levels: ['a', 'b', 'a'] }, 'duplicate levels.2'],
    [
      'area',
      {
        areas: [
          { id: 'a', competences: [competence] },
          { id: 'a', competences: [{ id: 'b-a', code: 'B1' }] },
        ],
      },
      'duplicate areas.1.id',
    ],
    [
      'competence in another area',
      {
        areas: [
          { id: 'a', competences: [competence] },
          { id: 'b', competences: [{ ...competence, code: 'B1' }] },
        ],
      },
      'duplicate areas.1.competences.0.id',
    ],
    [
      'code',
      {
        areas: [
          { id: 'a', competences: [competence, { id: 'a-b', code: 'A1' }] },
          ...areasOf(1, 1).slice(1),
        ],
      },
      'duplicate areas.0.competences.1.code',
    ],
    ['source', { sources: [{ id: 'one' }, { id: 'one' }] }, 'duplicate sources.1.id'],
  ])('a description that repeats the same %s is rejected', (_, change, fault) => {
    expect(faults({ ...rawDescription(), ...change })).toEqual([fault]);
  });

  test('the same level three times is reported as two faults', () => {
    expect(faults({ ...rawDescription(), levels: ['a', 'a', 'a'] })).toEqual([
      'duplicate levels.1',
      'duplicate levels.2',
    ]);
  });
});

const named = (id: string, version: string) =>
  faultsOf(readDescription(rawDescription(), { id, version }));

describe('the id and version inside a file', () => {
  test('a description whose id and version match the settings is accepted', () => {
    expect(named('test-frame', '1.2.3')).toEqual([]);
  });

  test('a description whose id or version differs from the settings is rejected', () => {
    expect(named('other-frame', '1.2.3')).toEqual(['unknown-id id']);
    expect(named('test-frame', '1.2.4')).toEqual(['wrong-version version']);
    expect(named('other-frame', '2.0.0')).toEqual(['unknown-id id', 'wrong-version version']);
  });
});

describe('parts of a description', () => {
  const description = descriptionWith({ levels: 3, areas: [2, 1] });

  test('the competences come in the order of the description', () => {
    expect(competencesOf(description).map((one) => one.code)).toEqual(['A1', 'A2', 'B1']);
  });

  test('the rank of a level counts from 1 for the lowest', () => {
    expect(description.levels.map((level) => rankOf(description, level))).toEqual([1, 2, 3]);
    expect(rankOf(description, 'somewhere')).toBeNull();
  });
});
