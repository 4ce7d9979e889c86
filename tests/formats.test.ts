import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resultFormats } from '../src/formats/formats.ts';

const readme = readFileSync('src/formats/README.md', 'utf8');
const history = readFileSync('docs/formats.md', 'utf8');

/** The first cell of each row of the table under a heading. */
function rowsUnder(heading: string): readonly string[] {
  const [, text = ''] = readme.split(`\n## ${heading}\n`);
  const rows = (text.split('\n## ')[0] ?? '').split('\n\n')[0] ?? '';
  return Array.from(
    rows.matchAll(/^\| `(?<name>\w+)\/`/gmu),
    ({ groups }) => groups?.['name'] ?? '',
  );
}

const folders = readdirSync('src/formats', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

test('the README of the formats has a row for each folder and no other', () => {
  expect(rowsUnder('The folders')).toEqual(folders.toSorted());
});

test('a folder of a format has a file of its own name, with a test in the folder', () => {
  const isWhole = (name: string) =>
    existsSync(`src/formats/${name}/${name}.ts`) &&
    readdirSync(`src/formats/${name}`, { recursive: true, encoding: 'utf8' }).some((path) =>
      path.endsWith('.test.ts'),
    );
  expect(folders.filter((name) => name !== 'base' && !isWhole(name))).toEqual([]);
});

test('the history of the formats names the code of each one', () => {
  expect(folders.filter((name) => !history.includes(`src/formats/${name}/`))).toEqual(['base']);
});

test.each(Object.entries(resultFormats))(
  'the README names the file that the format %s makes',
  (_, { extension }) => {
    expect(readme).toContain(`\`.${extension}\``);
  },
);

test('no two formats make files of one name', () => {
  const endings = Object.values(resultFormats).map(({ extension }) => extension);
  expect(new Set(endings).size).toBe(endings.length);
});
