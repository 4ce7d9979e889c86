import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** The text under a heading, up to the next one of the same level or a higher one. */
function under(heading: string): string {
  const [, text = ''] = readme.split(`\n### ${heading}\n`);
  return text.split(/^#{1,3} /mu)[0] ?? '';
}

/** The paths between backticks that name one file: with a folder and an ending, and no placeholder. */
const filesIn = (text: string) =>
  Array.from(text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+)`/gu), ([, path]) => path ?? '');

describe('the map of the code', () => {
  const [, map = ''] = under('Map of the code').split('```');
  const lines = map.split('\n').filter((line) => line !== '');
  const named = lines.map((line) => /^ {2}(\S+)\/ {2,}\S/u.exec(line)?.[1] ?? line);

  const unlisted = readFileSync('.gitignore', 'utf8').split('\n');
  const foldersIn = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isDirectory() && !one.name.startsWith('.'))
      .filter(({ name }) => !unlisted.includes(`${name}/`) && !unlisted.includes(`/${name}/`))
      .map(({ name }) => posix.join(folder, name));

  test('the map names every folder of two levels, and under src of three, and no other', () => {
    const tops = foldersIn('.');
    const below = tops.flatMap(foldersIn);
    const inSource = below.filter((folder) => folder.startsWith('src/')).flatMap(foldersIn);
    expect(named.toSorted()).toEqual([...tops, ...below, ...inSource].toSorted());
  });

  test('the map names each folder once and says in words what is in it', () => {
    expect(named).toEqual([...new Set(named)]);
    expect(lines.filter((line) => !/^ {2}\S+\/ {2,}\S/u.test(line))).toEqual([]);
  });
});

describe('the questions and recipes', () => {
  const questions = under('Where is …')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);

  test.each(['Where is …', 'Recipes'])('every file that “%s” names exists', (heading) => {
    const files = filesIn(under(heading));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('every question is answered with one or two files', () => {
    expect(questions).toHaveLength(15);
    expect(questions.filter((row) => ![1, 2].includes(filesIn(row).length))).toEqual([]);
  });
});

/** The targets of the links and pictures of a page, without those inside code. */
function linksIn(page: string): readonly string[] {
  const text = page.replaceAll(/^```[\s\S]*?^```|`[^`\n]*`/gmu, '');
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), ([, target]) => target ?? '');
}

/** The anchors of the headings of a page, as GitHub makes them. */
function anchorsIn(page: string): readonly string[] {
  return Array.from(page.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(['README.md', 'src/formats/README.md', ...globSync('docs/*.md')])('%s', (file) => {
  const page = readFileSync(file, 'utf8');
  const links = linksIn(page).filter((target) => !/^[a-z]+:/u.test(target));

  test('every relative link leads to a file that exists, and to a heading that it has', () => {
    expect(links.length).toBeGreaterThan(0);
    const broken = links.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const other = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(other)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(other, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('a link inside code is not followed, and one to a heading has its anchor', () => {
  expect(linksIn('[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n![g](h.png)')).toEqual([
    'b.md',
    'h.png',
  ]);
  expect(anchorsIn('# Where is …\n\n### R-1 A, b')).toEqual(['where-is-', 'r-1-a-b']);
});
