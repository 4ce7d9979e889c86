import { describe, expect, test } from 'vitest';
import { tryBytes, tryLinks, tryPdfs, tryTexts } from './gate.ts';
import type { Tally } from './gate.ts';
import { chanceFrom, mutated } from './mutations.ts';

/*
 * The same files every time; npm run fuzz tries others for as long as one likes. A failure names its seed.
 */

/** Most changes break a file, but not all: then both sides of the gate have been tried. */
function partOpened({ tried, opened }: Tally): number {
  return opened / tried;
}

describe('the reader', () => {
  test('the reader never throws on a changed file, and what it accepts survives saving', async () => {
    const part = partOpened(await tryTexts(1, 8000));
    expect(part).toBeGreaterThan(0.05);
    expect(part).toBeLessThan(0.9);
  }, 30_000);

  test('the reader accepts no random bytes', async () => {
    expect(await tryBytes(1, 600)).toEqual({ tried: 600, opened: 0 });
  }, 30_000);

  test('the reader never throws on a changed report, and what it accepts survives saving', async () => {
    const part = partOpened(await tryPdfs(1, 500));
    expect(part).toBeGreaterThan(0.05);
    expect(part).toBeLessThan(0.9);
  }, 30_000);

  test('the reader accepts hardly any changed link', async () => {
    expect((await tryLinks(1, 400)).opened).toBeLessThan(40);
  }, 30_000);
});

describe('random changes', () => {
  test('the same seed gives the same changes, and other seeds give others', () => {
    const text = '{"format": 1, "answers": {"a": {"level": "b"}}}';
    const changed = (seed: number) => mutated(text, chanceFrom(seed));
    expect(changed(7)).toBe(changed(7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => changed(seed))).size).toBeGreaterThan(
      40,
    );
  });
});
