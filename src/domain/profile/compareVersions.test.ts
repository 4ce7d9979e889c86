import { describe, expect, test } from 'vitest';
import { at, rawDescription, savedWith, the, valueOf } from '../../../tests/support/building.ts';
import { changesWith, comparisonWith, trendsOf } from './compare.ts';
import { competencesOf } from '../description/description.ts';
import { readDescription } from '../description/readDescription.ts';
import { profileOf } from './profile.ts';

/** a-a was called old-name, a-b is new, a-c and a-d were one, area c is new as a whole. */
const description = valueOf(
  readDescription({
    ...rawDescription(),
    changes: [
      {
        from: '1.0.0',
        to: '1.1.0',
        renamed: { 'old-name': 'newer-name' },
        dropped: ['gone'],
        added: ['c-a', 'c-b'],
      },
      {
        from: '1.1.0',
        to: '1.2.3',
        renamed: { 'newer-name': 'a-a' },
        split: { both: ['a-c', 'a-d'] },
        merged: { 'b-b': ['half', 'other-half'] },
        added: ['a-b', 'c-c', 'c-d'],
      },
    ],
  }),
);
const level = (place: number) => ({ level: the(description.levels[place - 1]), at });
const earlier = savedWith({
  description: { id: 'test-frame', version: '1.0.0' },
  answers: {
    'old-name': level(2),
    both: level(3),
    gone: level(1),
    'b-a': level(4),
    half: level(5),
  },
});

describe('a result of an earlier version', () => {
  const found = comparisonWith(earlier, description);

  test('an earlier result is compared by unchanged ids and by declared changes', () => {
    expect(competencesOf(found.comparable).map(({ id }) => id)).toEqual([
      'a-a',
      'a-c',
      'a-d',
      'b-a',
      'b-b',
      'b-c',
      'b-d',
    ]);
    const ranks = found.compared.competences.map(({ id, rank }) => [id, rank]);
    expect(ranks.filter(([, rank]) => rank !== null)).toEqual([
      ['a-a', 2],
      ['a-c', 3],
      ['a-d', 3],
      ['b-a', 4],
      ['b-b', 5],
    ]);
  });

  test('a comparison names its earlier version, and the dropped and added competences', () => {
    expect(found).toMatchObject({
      from: '1.0.0',
      gone: ['gone'],
      added: ['a-b', 'c-a', 'c-b', 'c-c', 'c-d'],
    });
  });

  test('the profile of an earlier result covers every area', () => {
    expect(found.profile.areas.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

test.each([
  [2, 'an older', false],
  [-2, 'a newer', true],
] as const)('a higher level now is a change of %i steps against %s result', (steps, _, isNewer) => {
  const found = comparisonWith(savedWith({ answers: { 'b-a': level(2) } }), description);
  const changes = changesWith(found, { 'b-a': level(4) }, isNewer);
  const change = changes
    .flatMap(({ competences }) => competences)
    .find(({ now }) => now.id === 'b-a');
  expect(change?.steps).toBe(steps);
});

test('a result of the same version is compared whole', () => {
  const same = savedWith({ answers: { 'a-a': level(2) } });
  expect(comparisonWith(same, description)).toMatchObject({ from: null, gone: [], added: [] });
  expect(comparisonWith(same, description).comparable).toBe(description);
});

test('a result of an undeclared version is compared by its ids', () => {
  const other = savedWith({
    description: { id: 'test-frame', version: '0.0.1' },
    answers: { 'a-a': level(2) },
  });
  const found = comparisonWith(other, description);
  expect(found).toMatchObject({ from: '0.0.1', gone: [], added: [] });
  expect(the(found.compared.competences[0]).rank).toBe(2);
});

const result = (answeredAt: string, place: number, more = {}) => {
  const ids = ['a-a', 'a-b', 'a-c', 'a-d'];
  const answers = Object.fromEntries(ids.map((id) => [id, { ...level(place), at: answeredAt }]));
  const saved = savedWith({ createdAt: '2025-11-01T12:00:00.000Z', answers, ...more });
  return { saved, profile: profileOf(description, answers) };
};

describe('areas over time', () => {
  const trends = trendsOf([
    result('2026-11-23T12:00:00.000Z', 3),
    result('2025-11-23T12:00:00.000Z', 2),
    result('2026-11-23T13:59:59+02:00', 1),
    result('2026-12-01T12:00:00.000Z', 4, { finishedAt: '2026-05-01T12:00:00.000Z' }),
  ]);

  test('results go from oldest to newest, a finished one by its day of finishing', () => {
    expect(
      the(trends[0]).points.map(({ at: when, area }) => [when.slice(0, 7), area.position]),
    ).toEqual([
      ['2025-11', 2],
      ['2026-05', 4],
      ['2026-11', 1],
      ['2026-11', 3],
    ]);
  });

  test('an area without positions to compare is left out', () => {
    expect(trends.map(({ areaId }) => areaId)).toEqual(['a']);
  });
});
