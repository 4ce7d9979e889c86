import { afterAll, beforeAll, expect, test } from 'vitest';
import { kills, summaryOf } from './crash/kills.ts';
import type { Kill } from './crash/kills.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

/*
 * The same seeds every time; npm run crash tries others, and more of them. The moments differ a little from
 * run to run.
 */

let site: Site;
beforeAll(async () => {
  site = await serve('dist');
});
afterAll(() => site?.close());

test('a killed browser loses at most a second of work, and nothing that was called saved', async () => {
  const all: Kill[] = [];
  for await (const kill of kills(site.address, 10, 5)) all.push(kill);
  const { faults, worst, prompt, judged } = summaryOf(all);
  expect(faults).toEqual([]);
  expect(worst).toBeLessThanOrEqual(1000);
  expect(judged).toBeGreaterThan(0);
  expect(prompt).toBeGreaterThanOrEqual(0.75);
}, 180_000);
