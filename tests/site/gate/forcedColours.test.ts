import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { keepEarlier } from '../stored.ts';
import { visits } from '../visit.ts';
import { laptop } from './looks.ts';

const { visit } = visits();
const forced = { ...laptop, forcedColors: 'active' } as const;

/** The choices of a group that look the same chosen and not chosen. */
async function alike(page: Page, group: string): Promise<readonly string[]> {
  const cards = page.locator(group).first().locator('label:has(input[type=radio])');
  const count = await cards.count();
  const found: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const pictures: string[] = [];
    for (const chosen of [(at + 1) % count, at]) {
      await cards.nth(chosen).locator('input').check();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.mouse.move(0, 0);
      pictures.push((await cards.nth(at).screenshot()).toString('base64'));
    }
    if (pictures[0] === pictures[1]) found.push(await cards.nth(at).innerText());
  }
  expect(count).toBeGreaterThan(1);
  return found;
}

test.each([
  ['the levels of a statement', '#/assessment/planning'],
  ['the devices to keep answers on', '#/'],
])('in forced colours a choice among %s looks chosen [T-3]', async (_, hash) => {
  const page = await visit(hash, forced);
  await page.locator('fieldset input[type=radio]').first().waitFor();
  expect(await alike(page, 'fieldset:has(input[type=radio])')).toEqual([]);
});

test('in forced colours the radar shows its rings, its digits and three distinct lines [C-7]', async () => {
  const page = await visit('#/about', { saved: sampleSaved, ...forced });
  await keepEarlier(page, sampleSaved);
  await page.goto('about:blank');
  await page.goBack();
  await page.evaluate(() => (window.location.hash = '#/profile'));
  await page.locator('#compare').selectOption({ index: 1 });
  const chart = page.locator('figure svg.recharts-surface');
  await chart.locator('rect[class*=earlierMark]').first().waitFor();
  const drawn = await chart.evaluate((svg) => {
    const styleOf = (selector: string) => {
      const element = svg.querySelector(selector);
      return element === null ? null : getComputedStyle(element);
    };
    const line = (name: string) => {
      const style = styleOf(`path[class*=${name}-]`);
      return `${style?.stroke} ${style?.strokeWidth} ${style?.strokeDasharray}`;
    };
    return {
      lines: ['now', 'target', 'earlier'].map(line),
      ring: styleOf('.recharts-polar-grid-concentric path')?.stroke,
      digit: styleOf('text[class*=digit]')?.fill,
      page: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(new Set(drawn.lines).size).toBe(3);
  for (const seen of [...drawn.lines, drawn.ring, drawn.digit]) {
    expect(seen).toMatch(/^rgb/u);
    expect(seen).not.toContain(drawn.page);
  }
});
