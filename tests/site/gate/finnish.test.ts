import { expect, test } from 'vitest';
import { gate, stale, unreviewed } from './gate.ts';
import { htmlFaults } from './html.ts';
import { runIbm } from './ibm.ts';
import { outlineFaults, strangeLetters, tooFine, tooLong } from './probes.ts';
import { reviewedForIbm } from './reviewed.ts';

const met = new Set<number>();

gate('fi light 1280', (page) => {
  test('IBM’s engine finds no failure that was not reviewed [T-2]', async () => {
    const findings = await runIbm(page());
    expect(unreviewed(findings, reviewedForIbm, 'fi light 1280', met)).toEqual([]);
  });

  test('the HTML in the browser is valid, with labels and headings in order [T-5]', async () => {
    expect(await htmlFaults(page())).toEqual([]);
  });

  test('the screen has one title, one main and one h1, and skips no heading level [S-5]', async () => {
    expect(await outlineFaults(page())).toEqual([]);
  });

  test('body text is 18 px, no text is under 15, and no line exceeds 75 characters [V-3]', async () => {
    const body = page().locator('body');
    expect(await body.evaluate((one) => getComputedStyle(one).fontSize)).toBe('18px');
    expect(await tooLong(page())).toEqual([]);
    expect(await tooFine(page())).toEqual([]);
  });

  test('buttons and fields use the font of the page at 16 px or more [V-4]', async () => {
    expect(await strangeLetters(page())).toEqual([]);
  });
});

test('every reviewed failure is still found by IBM’s engine [T-2]', () => {
  expect(stale(reviewedForIbm, 'fi light 1280', met)).toEqual([]);
});
