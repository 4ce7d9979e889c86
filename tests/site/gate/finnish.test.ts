import { expect, test } from 'vitest';
import { gate, stale, unreviewed } from './gate.ts';
import { htmlFaults } from './html.ts';
import { runIbm } from './ibm.ts';
import { outlineFaults, strangeLetters, tooFine, tooLong } from './probes.ts';
import { reviewedForIbm } from './reviewed.ts';

const met = new Set<number>();

gate('fi light 1280', (page) => {
  test('IBM’s engine finds no failure but those that are none [T-2]', async () => {
    const findings = await runIbm(page());
    expect(unreviewed(findings, reviewedForIbm, 'fi light 1280', met)).toEqual([]);
  });

  test('the HTML in the browser is valid, with labels and an order of headings [T-5]', async () => {
    expect(await htmlFaults(page())).toEqual([]);
  });

  test('has one title, one main and one h1, and skips no level of heading [S-5]', async () => {
    expect(await outlineFaults(page())).toEqual([]);
  });

  test('text has 18 px, none is under 15, and no line over 75 characters [V-3]', async () => {
    const body = page().locator('body');
    expect(await body.evaluate((one) => getComputedStyle(one).fontSize)).toBe('18px');
    expect(await tooLong(page())).toEqual([]);
    expect(await tooFine(page())).toEqual([]);
  });

  test('buttons and fields have the letters of the page, at least 16 px high [V-4]', async () => {
    expect(await strangeLetters(page())).toEqual([]);
  });
});

test('every failure that is set aside is still found [T-2]', () => {
  expect(stale(reviewedForIbm, 'fi light 1280', met)).toEqual([]);
});
