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

describe('a description is read', () => {
  test('from the smallest size to the largest', () => {
    expect(faults(rawDescription({ levels: 3, areas: [1, 1] }))).toEqual([]);
    expect(
      faults(rawDescription({ levels: 6, areas: Array.from({ length: 12 }, () => 12) })),
    ).toEqual([]);
  });

  test('with everything it may have', () => {
    const input = {
      ...rawDescription(),
      $schema: '../schema.json',
      licence: 'CC BY 4.0',
      absent: ['steps', 'questions'],
      languages: ['fi', 'smn', 'en-GB'],
    };
    expect(valueOf(readDescription(input))).toMatchObject(input);
  });

  test('and without sources or changes it has none', () => {
    const { sources: _, ...input } = rawDescription();
    expect(valueOf(readDescription(input))).toMatchObject({ sources: [], changes: [] });
  });

  test.each(['0.1.0', '10.0.12', '1234.1234.1234'])('with version %s', (version) => {
    expect(faults({ ...rawDescription(), version })).toEqual([]);
  });
});

describe('a fault is told with its place', () => {
  test.each([
    ['version of two numbers', { version: '1.2' }, 'version version'],
    ['version in words', { version: 'newest' }, 'version version'],
    ['version with too long a last number', { version: '1.2.34567' }, 'version version'],
    ['version with too long a middle number', { version: '1.23456.7' }, 'version version'],
    ['version with too long a first number', { version: '12345.6.7' }, 'version version'],
    ['version as a number', { version: 1 }, 'type version'],
    ['date that is none', { date: '23.11.2026' }, 'value date'],
    ['unknown status', { status: 'draft' }, 'type status'],
    ['empty licence', { licence: ' ' }, 'empty licence'],
    ['no language', { languages: [] }, 'too-few languages'],
    ['language name for a tag', { languages: ['fi', 'Finnish'] }, 'language languages.1'],
    ['short language name for a tag', { languages: ['fi', 'inari'] }, 'language languages.1'],
    ['language tag of four letters', { languages: ['fi', 'smsm'] }, 'language languages.1'],
    ['language tag of one letter', { languages: ['f'] }, 'language languages.0'],
    ['unknown kind of feedback', { absent: ['tips'] }, 'type absent.0'],
    ['id with a digit', { id: 'frame-2' }, 'id id'],
    ['id with a capital', { id: 'Frame' }, 'id id'],
    ['id ending in a hyphen', { id: 'frame-' }, 'id id'],
    ['id that every object has', { id: 'constructor' }, 'id id'],
    ['level named like a part of every object', { levels: ['a', 'b', 'prototype'] }, 'id levels.2'],
    [
      'competence named like a part of every object',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'constructor', code: 'B1' }] }] },
      'id areas.1.competences.0.id',
    ],
    ['two levels', { levels: ['low', 'high'] }, 'too-few levels'],
    ['seven levels', { levels: [...'abcdefg'] }, 'too-many levels'],
    ['level with a digit', { levels: ['a', 'b', 'level-3'] }, 'id levels.2'],
    ['one area', { areas: areasOf(2) }, 'too-few areas'],
    ['thirteen areas', { areas: [...areasOf(...Array(12).fill(1)), areasOf(1)[0]] }, 'too-many'],
    ['area without competences', { areas: areasOf(2, 0) }, 'too-few areas.1.competences'],
    [
      'area with thirteen competences',
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
      'competence without a code',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'b-a' }] }] },
      'missing areas.1.competences.0.code',
    ],
    [
      'address without https',
      { sources: [{ id: 'one', url: 'www.x.fi' }] },
      'address sources.0.url',
    ],
    ['unknown field', { colour: 'red' }, 'unknown-key colour'],
    [
      'unknown field in a competence',
      { areas: [...areasOf(1), { id: 'b', competences: [{ id: 'b-a', code: 'B1', weight: 2 }] }] },
      'unknown-key areas.1.competences.0.weight',
    ],
    ['competences that are no list', { areas: 'all' }, 'type areas'],
  ])('%s', (_, change, fault) => {
    const found = faults({ ...rawDescription(), ...change });
    expect(found).toHaveLength(1);
    expect(the(found[0]).startsWith(fault)).toBe(true);
  });

  test('what is missing is told by its name', () => {
    expect(faults({})).toEqual(
      ['id', 'version', 'date', 'status', 'languages', 'levels', 'areas'].map(
        (key) => `missing ${key}`,
      ),
    );
  });

  test.each([[null], ['text'], [42], [undefined]])('%j is no description at all', (input) => {
    expect(readDescription(input).ok).toBe(false);
  });

  test('a long wrong value is told in short', () => {
    const reading = readDescription({ ...rawDescription(), version: 'x'.repeat(500) });
    expect(the(the(reading.ok ? null : reading).problems[0]).detail).toHaveLength(60);
  });
});

describe('nothing is named twice', () => {
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
      'competence, in another area too',
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
  ])('%s', (_, change, fault) => {
    expect(faults({ ...rawDescription(), ...change })).toEqual([fault]);
  });

  test('three of the same are two faults', () => {
    expect(faults({ ...rawDescription(), levels: ['a', 'a', 'a'] })).toEqual([
      'duplicate levels.1',
      'duplicate levels.2',
    ]);
  });
});

const named = (id: string, version: string) =>
  faultsOf(readDescription(rawDescription(), { id, version }));

describe('a file that calls itself', () => {
  test('what the site calls it is read', () => {
    expect(named('test-frame', '1.2.3')).toEqual([]);
  });

  test('something else is told', () => {
    expect(named('other-frame', '1.2.3')).toEqual(['unknown-id id']);
    expect(named('test-frame', '1.2.4')).toEqual(['wrong-version version']);
    expect(named('other-frame', '2.0.0')).toEqual(['unknown-id id', 'wrong-version version']);
  });
});

describe('a description tells', () => {
  const description = descriptionWith({ levels: 3, areas: [2, 1] });

  test('its competences in its own order', () => {
    expect(competencesOf(description).map((one) => one.code)).toEqual(['A1', 'A2', 'B1']);
  });

  test('the place of a level, 1 for the lowest', () => {
    expect(description.levels.map((level) => rankOf(description, level))).toEqual([1, 2, 3]);
    expect(rankOf(description, 'somewhere')).toBeNull();
  });
});
