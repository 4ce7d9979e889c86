import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** How many criteria there are of each kind: questionnaire, charts, WCAG 2.2, shell, testing, visual. */
const counts = { Q: 12, C: 9, W: 6, S: 8, T: 6, V: 7 } as const;
const ids = Object.entries(counts).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`),
);

const here = 'tests/criteria.test.ts';
const read = (file: string) => [file, readFileSync(file, 'utf8')] as const;
const sources = new Map(
  [...globSync('{src,tests}/**/*.test.{ts,tsx}'), 'tests/site/gate/gate.ts']
    .filter((file) => file !== here)
    .map(read),
);
/** The ids at the end of the names of tests; a name may have several. */
const idsIn = (source: string) =>
  [...source.matchAll(/\[([A-Z]-\d+)\](?=(?: \[[A-Z]-\d+\])*['"`])/gu)].flatMap(
    ([, id]) => id ?? [],
  );
const tested = new Set([...sources.values()].flatMap(idsIn));
const [checksFile, checks] = read('tests/accessibility-checks.md');
const byPeople = new Set([...checks.matchAll(/^\| ([A-Z]-\d+) /gmu)].map(([, id]) => id));

test.each(ids)('criterion %s is named by a test or by the checks that people make', (id) => {
  expect(tested.has(id) || byPeople.has(id)).toBe(true);
});

test('tests and checks name no unknown criterion', () => {
  const known = new Set<string | undefined>(ids);
  expect([...tested, ...byPeople].filter((id) => !known.has(id))).toEqual([]);
});

const [, page] = read('docs/rules.md');
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+)`/gu)].flatMap(([, path]) => path ?? []);

test.each(['docs/rules.md', 'docs/formats.md', 'docs/storage.md'])(
  '%s names only files that exist',
  (file) => {
    const files = pathsIn(read(file)[1]).filter((path) =>
      /^(?:content|public|scripts|src|tests)\//u.test(path),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  },
);

describe('docs/rules.md', () => {
  const rows = [...page.matchAll(/^\| ([A-Z]-\d+) .*\|([^|]*)\|$/gmu)];
  const checkedIn = new Map(rows.map(([, id, files]) => [id, pathsIn(files ?? '')]));

  test('the page of rules defines each criterion once, in order, and no other', () => {
    expect(rows.map(([, id]) => id)).toEqual(ids);
  });

  test.each(ids)('the page of rules names the files that check %s', (id) => {
    const files = [...sources].flatMap(([file, text]) => (idsIn(text).includes(id) ? [file] : []));
    const all = byPeople.has(id) ? [...files, checksFile] : files;
    expect(checkedIn.get(id)?.toSorted()).toEqual(all.toSorted());
  });

  const [, ...sections] = page.split(/^### (?=R-\d)/mu);
  const rules = sections.map((text) => [/^R-\d+/u.exec(text)?.[0] ?? '', pathsIn(text)] as const);

  test('no rule is defined twice', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules.map(([id]) => id)).size).toBe(rules.length);
  });

  test('every rule that code or a test cites is defined', () => {
    const defined = new Set(rules.map(([id]) => id));
    const cited = globSync('{src,tests}/**/*.{ts,tsx,css,md}').flatMap((file) =>
      [...read(file)[1].matchAll(/\bR-\d+\b/gu)].map(([id]) => `${id} in ${file}`),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((one) => !defined.has(one.split(' ')[0] ?? ''))).toEqual([]);
  });

  test.each(rules)('the page of rules names the code and a test of %s', (_, paths) => {
    expect(paths.some((path) => /\.test\.tsx?$/u.test(path))).toBe(true);
    expect(paths.some((path) => /^src\/.*(?<!\.test)\.tsx?$/u.test(path))).toBe(true);
  });
});
