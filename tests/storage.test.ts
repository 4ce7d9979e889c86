import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/storage.md', 'utf8');
const [, ...sections] = page.split(/^## /mu);
const [, , ...subjects] = sections;

/** The rows of the table of promises in a section: a test's name and its file. */
function promisesIn(section: string): readonly (readonly [string, string])[] {
  const [, table = ''] = section.split(/^\| Promise.*\n\| -.*\n/mu);
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => {
      const [, name = line, file = ''] = /^\| (.+?) +\| `([^`]+)` +\|$/u.exec(line) ?? [];
      // Prettier puts a backslash before a bracket.
      return [name.replaceAll('\\', ''), file] as const;
    });
}

const promises = subjects.flatMap(promisesIn);

test('every subject after the first two sections of docs/storage.md has promises', () => {
  expect(promises.length).toBeGreaterThan(100);
  expect(subjects.filter((section) => promisesIn(section).length === 0)).toEqual([]);
});

test('every promise of docs/storage.md is the exact name of a test in the file given for it', () => {
  const isThere = (name: string, file: string) =>
    existsSync(file) && readFileSync(file, 'utf8').includes(`'${name}'`);
  expect(promises.filter(([name, file]) => !isThere(name, file))).toEqual([]);
});

test('docs/storage.md names each test once', () => {
  const all = promises.map((promise) => promise.join(' in '));
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
});
