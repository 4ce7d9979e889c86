import { beforeAll, describe, expect, test } from 'vitest';
import { wordingOf } from './wording.ts';
import { answersIn, descriptionWith, sayIn, wordsFor } from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import type { Key } from '../../i18n/language.ts';
import { profileOf } from '../profile/profile.ts';
import type { Say } from '../say.ts';
import type { Targets } from '../assessment/targets.ts';
import { walkInWords } from './radarWalk.ts';

let say: Say<Key>;
beforeAll(async () => {
  say = await sayIn('en');
});

/** The walk through the radar of these answers, as the screen goes: area by area. Its spaces are plain here. */
function walk(rows: readonly Row[], targets: Targets = {}): readonly string[] {
  const description = descriptionWith({ areas: rows.map((row) => row.length) });
  const wording = wordingOf(description, wordsFor(description), 'en', say);
  const { areas } = profileOf(description, answersIn(description, rows), targets);
  return areas.map((area) => walkInWords(area, wording).replaceAll('\u00A0', ' '));
}

describe('the walk through the radar', () => {
  test('the walk describes each area once, in the order of the axes', () => {
    const rows = [[1, 2, 3], [null, null], [4, 4], [5], [null, 2, null]];
    const starts = walk(rows).map((sentence) => sentence.slice(0, sentence.indexOf(':')));
    expect(starts).toEqual(['Area a', 'Area b', 'Area c', 'Area d', 'Area e']);
  });

  test('the walk gives the level of an area and its lowest and highest answers', () => {
    const [first] = walk([[1, 2, 4], [2]]);
    expect(first).toBe(
      'Area a: 2 Name level-b. Of 3 answers, the lowest is 1 Name level-a and the highest 4 Name level-d.',
    );
  });

  test('the walk names a level once when all answers of an area share it', () => {
    expect(walk([[4, 4], [2]])).toEqual([
      'Area a: 4 Name level-d. The 2 answers are at the same level.',
      'Area b: 2 Name level-b. There is one answer.',
    ]);
  });

  test('the walk gives the answers and no level when an area has too few answers', () => {
    expect(
      walk([
        [1, 3, null, null],
        [null, 5, null],
      ]),
    ).toEqual([
      'Area a: too few answers for a summary. Of 2 answers, the lowest is 1 Name level-a and the highest 3 Name level-c.',
      'Area b: too few answers for a summary. The only answer is 5 Name level-e.',
    ]);
  });

  test('the walk says “not assessed” for an area without a chosen level', () => {
    expect(walk([[null, null], ['-', '-'], [2]]).slice(0, 2)).toEqual([
      'Area a: not assessed.',
      'Area b: not assessed.',
    ]);
  });

  test('the walk names targets after the answers of their own area, even in a gap', () => {
    const targets = { 'a-b': 'level-e', 'b-a': 'level-a', 'b-b': 'level-b' };
    expect(walk([[4, 4], [null, null], [2]], targets)).toEqual([
      'Area a: 4 Name level-d. The 2 answers are at the same level. Target: A2 Title a-b, 5 Name level-e.',
      'Area b: not assessed. Target: B1 Title b-a, 1 Name level-a. Target: B2 Title b-b, 2 Name level-b.',
      'Area c: 2 Name level-b. There is one answer.',
    ]);
  });
});
