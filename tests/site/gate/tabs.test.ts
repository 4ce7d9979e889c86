import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { answerInTwoTabs, asleep, goTo, visits } from '../visit.ts';
import { phone } from './looks.ts';

const { visit } = visits();

const screens = [
  ['start', '#/', 'main a[href="#/profile"]'],
  ['area', '#/assessment/planning', 'fieldset input[type=radio]'],
  ['check', '#/check', 'main dl dd a'],
  ['profile', '#/profile', 'figure svg.recharts-surface'],
] as const;

/** The faults of the focused element; null when the focus has left the page or been there before. */
function focused(page: Page): Promise<readonly string[] | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    if (element.dataset['met'] !== undefined) return null;
    element.dataset['met'] = '';
    const target = element.closest('label') ?? element;
    const hasRing = [element, target].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const inView = x >= 0 && y >= 0 && x <= window.innerWidth && y <= window.innerHeight;
    const above = document.elementFromPoint(x, y);
    const covered = inView && !target.contains(above) && above?.contains(target) !== true;
    return [
      ...(hasRing ? [] : ['no ring']),
      ...(inView ? [] : ['out of view']),
      ...(covered ? [`under ${above?.outerHTML.slice(0, 80)}`] : []),
    ];
  });
}

/** The role and name of the focused element, as for a screen reader. */
async function told(page: Page): Promise<string> {
  const [first = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return first.replace(/^- /u, '').replace(/:$/u, '');
}

/** All Tab stops from the first one on, and their faults. */
async function walk(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: string[] = [];
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const wrong = await focused(page);
    if (wrong === null) return { stops, faults };
    const stop = await told(page);
    stops.push(stop);
    faults.push(...wrong.map((fault) => `${stop}: ${fault}`));
  }
}

test.each(screens)(
  'every Tab stop on %s has a ring, is in view and is not covered [W-1]',
  async (name, hash, ready) => {
    const page = await visit('#/about', { saved: sampleSaved, ...phone });
    await goTo(page, hash, ready);
    await page.locator('h1:focus').waitFor();
    const { stops, faults } = await walk(page);
    expect(faults).toEqual([]);
    await expect(`${stops.join('\n')}\n`).toMatchFileSnapshot(`tabs/${name}.txt`);
  },
);

test('at 400 % zoom in a window of 1280 × 800 nothing covers the focus [Q-8]', async () => {
  const page = await visit('#/assessment/planning', {
    saved: sampleSaved,
    viewport: { width: 320, height: 200 },
    before: asleep,
  });
  await answerInTwoTabs(page);
  const { stops, faults } = await walk(page);
  expect(stops.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
