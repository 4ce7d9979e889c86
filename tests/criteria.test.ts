import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How many criteria there are of each kind: questionnaire, charts, WCAG 2.2, shell, testing, visual. */
const counts = { Q: 12, C: 9, W: 6, S: 8, T: 6, V: 7 } as const;
const ids = Object.entries(counts).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`),
);

const here = 'tests/criteria.test.ts';
const sources = [...globSync('{src,tests}/**/*.test.{ts,tsx}'), 'tests/site/gate/gate.ts']
  .filter((file) => file !== here)
  .map((file) => readFileSync(file, 'utf8'));
const tested = new Set(
  sources.flatMap((source) => [...source.matchAll(/\[([A-Z]-\d+)\]['"`]/gu)].map(([, id]) => id)),
);
const checks = readFileSync('tests/accessibility-checks.md', 'utf8');
const byPeople = new Set([...checks.matchAll(/^\| ([A-Z]-\d+) /gmu)].map(([, id]) => id));

test.each(ids)('criterion %s is named by a test or by the checks that people make', (id) => {
  expect(tested.has(id) || byPeople.has(id)).toBe(true);
});

test('tests and checks name no unknown criterion', () => {
  const known = new Set<string | undefined>(ids);
  expect([...tested, ...byPeople].filter((id) => !known.has(id))).toEqual([]);
});
