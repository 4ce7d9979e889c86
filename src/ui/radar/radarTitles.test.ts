import { expect, test } from 'vitest';
import { readJson } from '../../../tests/support/building.ts';
import { titleLines, titlesFit } from './radarTitles.ts';

test('the titles of the shipped content fit in every language', () => {
  for (const language of ['fi', 'sv', 'en']) {
    const { areas } = readJson(`content/small-competence-units/0.1.0/${language}.json`) as {
      areas: Readonly<Record<string, { readonly title: string }>>;
    };
    expect(titlesFit(Object.values(areas).map(({ title }) => title))).toBe(true);
  }
});

test('a title at the side is broken into shorter lines', () => {
  expect(titleLines('Lärandedesign och genomförande', 0)).toEqual([
    'Lärandedesign',
    'och genomförande',
  ]);
  expect(titleLines('Lärandedesign och genomförande', 0.97)).toEqual([
    'Lärandedesign',
    'och',
    'genomförande',
  ]);
});

test('a title has more room above and below the radar than at its sides', () => {
  const long = 'Työelämäyhteistyön';
  expect(titlesFit([long, 'b', long, 'd'])).toBe(true);
  expect(titlesFit(['a', long, 'c', 'd'])).toBe(false);
  expect(titlesFit(['a', 'b', 'c', long])).toBe(false);
});
