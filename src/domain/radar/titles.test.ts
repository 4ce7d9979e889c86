import { describe, expect, test } from 'vitest';
import { readJson } from '../../../tests/support/building.ts';
import { titleLines, titlesFit, titlesWithoutRoom } from './titles.ts';

const words = 'Työelämän kehittämis- ja palvelutoiminta, sähköinen asiointi ja ohjausosaaminen';
const times = (count: number, title: string) => Array.from({ length: count }, () => title);

test('the titles of the shipped content fit in every language', () => {
  for (const language of ['fi', 'sv', 'en']) {
    const { areas } = readJson(`content/small-competence-units/0.1.0/${language}.json`) as {
      areas: Readonly<Record<string, { readonly title: string }>>;
    };
    expect(titlesFit(Object.values(areas).map(({ title }) => title))).toBe(true);
  }
});

test('a title at the side is broken into shorter lines', () => {
  expect(titleLines('Guidance and learner pathways', 0)).toEqual([
    'Guidance and',
    'learner pathways',
  ]);
  expect(titleLines('Guidance and learner pathways', 1)).toEqual([
    'Guidance and',
    'learner',
    'pathways',
  ]);
});

describe('titles that fit on the screen', () => {
  test('a title has more room above and below the radar than at its sides', () => {
    const long = 'Työelämäyhteistyön';
    expect(titlesFit([long, 'b', long, 'd'])).toBe(true);
    expect(titlesFit(['a', long, 'c', 'd'])).toBe(false);
    expect(titlesFit(['a', 'b', 'c', long])).toBe(false);
  });

  test.each([3, 4, 7, 12])('short titles of %i areas fit', (count) => {
    expect(titlesFit(times(count, 'Ohjaus ja arviointi'))).toBe(true);
  });

  test.each([3, 4, 7, 12])('a title of many short words does not fit among %i areas', (count) => {
    expect(titlesFit(times(count, words))).toBe(false);
  });

  test('letters that are wide count as wide', () => {
    expect(titlesFit(['a', 'iiiiiiiiiiii', 'c', 'd'])).toBe(true);
    expect(titlesFit(['a', 'WWWWWWWWWWWW', 'c', 'd'])).toBe(false);
    expect(titlesFit(['a', '能力開発計画評価方法', 'c', 'd'])).toBe(false);
  });

  test('only the titles without room are named', () => {
    expect(titlesWithoutRoom(['a', 'b', 'Oppimisympäristötaidot', 'd', 'e'])).toEqual([]);
    expect(titlesWithoutRoom(['a', 'Oppimisympäristötaidot', 'c', 'd', 'e'])).toEqual([1]);
  });
});
