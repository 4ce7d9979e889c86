import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { competencesOf } from '../src/domain/description/description.ts';
import { readDescription } from '../src/domain/description/readDescription.ts';
import { readSite } from '../src/domain/site/site.ts';
import { readWords } from '../src/domain/description/words.ts';
import { isLanguage } from '../src/domain/languages.ts';
import { folderOf } from '../src/store/content/content.ts';
import { readJson, valueOf } from './support/building.ts';

const site = valueOf(readSite(readJson('content/site.json')));
const released = site.descriptions.map((reference) => ({
  reference,
  folder: folderOf(reference),
  description: valueOf(readDescription(readJson(`${folderOf(reference)}/description.json`))),
}));
const inEveryLanguage = released.flatMap(({ folder, description }) =>
  description.languages.map((language) => ({ folder, description, language })),
);
const wordsOf = ({ folder, description, language }: (typeof inEveryLanguage)[number]) =>
  valueOf(readWords(readJson(`${folder}/${language}.json`), description, language));
const length = (text: string): number => Array.from(text).length;
const words = (text: string): number => text.trim().split(/\s+/u).length;

describe('the settings of the site', () => {
  test('the site offers each language once, and only languages that the interface speaks', () => {
    expect(site.languages.filter((language) => !isLanguage(language))).toEqual([]);
    expect(new Set(site.languages).size).toBe(site.languages.length);
  });

  test('the site has a name in every language it offers', () => {
    expect(Object.keys(site.name).toSorted()).toEqual([...site.languages].toSorted());
  });
});

describe.each(released)('the description in $folder', ({ reference, folder, description }) => {
  test('a description has the id and version that the site names', () => {
    expect({ id: description.id, version: description.version }).toEqual(reference);
  });

  test('a description has words in every language that it declares', () => {
    expect(new Set(description.languages).size).toBe(description.languages.length);
    expect(
      description.languages.filter((language) => !existsSync(`${folder}/${language}.json`)),
    ).toEqual([]);
  });

  test('ids are unique lower-case words without digits', () => {
    const ids = [
      ...description.levels,
      ...description.areas.map((area) => area.id),
      ...competencesOf(description).map((one) => one.id),
    ];
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/u.test(id))).toEqual([]);
    const competences = competencesOf(description).map((one) => one.id);
    expect(new Set(competences).size).toBe(competences.length);
  });

  test('codes are unique and begin with one letter within an area', () => {
    const codes = competencesOf(description).map((one) => one.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const area of description.areas) {
      expect(new Set(area.competences.map((one) => one.code.charAt(0))).size).toBe(1);
    }
  });

  test('each source has an address of its own', () => {
    const addresses = description.sources.flatMap((source) => source.url ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('a description’s folder holds nothing but its own files', () => {
    const known = /(?:^|\/)(?:description|[a-z]{2,3}(?:\.feedback)?)\.json$/u;
    expect(globSync(`${folder}/*`).filter((path) => !known.test(path))).toEqual([]);
  });
});

describe('the description of small competence units', () => {
  const ours = released.filter(({ description }) => description.id === 'small-competence-units');

  test('the description has 7 areas, 28 competences and 5 levels', () => {
    expect(ours).toHaveLength(1);
    for (const { description } of ours) {
      expect(description.areas).toHaveLength(7);
      expect(competencesOf(description)).toHaveLength(28);
      expect(description.levels).toEqual(['explore', 'try', 'carry-out', 'improve', 'renew']);
    }
  });

  test.each(inEveryLanguage.filter((one) => one.description.id === 'small-competence-units'))(
    'the words in $language have 140 level texts',
    (one) => {
      const texts = Object.values(wordsOf(one).competences).flatMap(({ levels }) =>
        Object.values(levels ?? {}),
      );
      expect(texts).toHaveLength(140);
    },
  );
});

describe.each(inEveryLanguage)('the words in $folder in $language', (one) => {
  const { competences, areas, levels } = wordsOf(one);
  const levelTexts = Object.entries(competences).flatMap(([id, { levels: own }]) =>
    Object.entries(own ?? {}).map(([level, text]) => [`${id} ${level}`, text] as const),
  );

  test('level texts have at most 18 words and 140 characters', () => {
    expect(levelTexts.filter(([, text]) => words(text) > 18)).toEqual([]);
    expect(levelTexts.filter(([, text]) => length(text) > 140)).toEqual([]);
  });

  test('statements have at most 140 characters', () => {
    const long = Object.entries(competences).filter(([, { statement }]) => length(statement) > 140);
    expect(long).toEqual([]);
  });

  test('no two level texts of one competence are the same', () => {
    const alike = Object.entries(competences).filter(([, { levels: own }]) => {
      const texts = Object.values(own ?? {}).map((text) => text.toLowerCase());
      return new Set(texts).size < texts.length;
    });
    expect(alike).toEqual([]);
  });

  test.each([
    ['areas', Object.values(areas).map((area) => area.title)],
    ['levels', Object.values(levels).map((level) => level.name)],
    ['competences', Object.values(competences).map((competence) => competence.title)],
    ['statements', Object.values(competences).map((competence) => competence.statement)],
  ])('no two %s have the same text', (_, names) => {
    expect(new Set(names).size).toBe(names.length);
  });

  test('level texts have no space at either end and end as a sentence', () => {
    expect(levelTexts.filter(([, text]) => !/^\S.*\.$/u.test(text))).toEqual([]);
  });
});
