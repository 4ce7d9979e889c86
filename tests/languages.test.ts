import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstLanguage, languageName, languages, localeOf } from '../src/domain/languages.ts';

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);

describe.each(languages)('the language %s', (language) => {
  test('a language has the same files of interface words as the first one', () => {
    const folder = (code: string) => filesIn(`src/i18n/locales/${code}`);
    expect(folder(language)).toEqual(folder(firstLanguage));
    expect(folder(language).length).toBeGreaterThan(5);
  });

  test('a language has an emblem with its funding statement', () => {
    expect(existsSync(`public/eu-${language}.svg`)).toBe(true);
  });

  test.each(['guide', 'pages'])('a language has every article of content/%s', (articles) => {
    expect(filesIn(`content/${articles}/${language}`)).toEqual(
      filesIn(`content/${articles}/${firstLanguage}`),
    );
  });

  test('a language has a locale that the browser can write dates in', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(localeOf(language))).toHaveLength(1);
  });
});

test('a language is named in itself', () => {
  expect(languages.map(languageName)).toEqual(['Suomi', 'Svenska', 'English']);
});

test('a language that the tool does not know goes by its code', () => {
  expect([languageName('se'), localeOf('se')]).toEqual(['se', 'se']);
});

test('the list of languages stands in one place', () => {
  const list = new RegExp(languages.map((language) => `\\b${language}\\b`).join('\\W{1,6}'), 'u');
  const sources = globSync('{src,scripts}/**/*.{ts,tsx,js}').filter(
    (path) => !/\.test\.tsx?$/u.test(path),
  );
  const others = [...sources, 'vite.config.ts', 'index.html'].filter((path) =>
    list.test(readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')),
  );
  expect(others).toEqual([]);
  expect(list.test("const languages = ['fi', 'sv', 'en'];")).toBe(true);
});
