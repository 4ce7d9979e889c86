import { expect, test } from 'vitest';
import { sampleSaved } from '../sampleSaved.ts';
import { goTo, keepEarlier, visits } from './visit.ts';

const { visit } = visits();

test('an area and the check page print what was answered, without buttons and ways about [Q-12]', async () => {
  const page = await visit('#/assessment/planning', {
    saved: sampleSaved,
    viewport: { width: 658, height: 980 },
  });
  await page.locator('fieldset').first().waitFor();
  const chosen = await page.locator('label:has(input:checked)').allInnerTexts();
  expect(chosen).toHaveLength(4);
  await page.emulateMedia({ media: 'print' });
  const gone = 'button, nav, details:has(nav) > summary, header[data-shell], a[href^="#/"]';
  const left = await page.locator('label').locator('visible=true').allInnerTexts();
  for (const answer of chosen) expect(left).toContain(answer);
  expect(await page.locator('label:has(input)').locator('visible=true').count()).toBe(4);
  expect(await page.locator(gone).locator('visible=true').allInnerTexts()).toEqual([]);

  await goTo(page, '#/check', 'main dl dd');
  const words = await page.locator('main').innerText();
  for (const answer of chosen) expect(words).toContain(answer.split('\n').at(-1));
  expect(await page.locator(gone).locator('visible=true').allInnerTexts()).toEqual([]);
});

test('the profile prints no comparison that was not made, and says which one was', async () => {
  const page = await visit('#/about', {
    saved: sampleSaved,
    viewport: { width: 658, height: 980 },
  });
  await keepEarlier(page, sampleSaved);
  await page.reload();
  await goTo(page, '#/profile', '#compare');
  await page.emulateMedia({ media: 'print' });
  const heading = page.locator('#compare-heading');
  expect(await heading.isVisible()).toBe(false);
  await page.locator('#compare').selectOption({ index: 1 }, { force: true });
  await heading.waitFor();
  expect(await page.locator('#compare').isVisible()).toBe(true);
});

test('the lines of a printed list are as wide as the list', async () => {
  const page = await visit('#/profile', {
    saved: sampleSaved,
    viewport: { width: 658, height: 980 },
  });
  await page.emulateMedia({ media: 'print' });
  const rows = page.locator('ul[class*=picked] > li');
  await rows.first().waitFor();
  const widths = await rows.evaluateAll((all) =>
    all.map((one) => [one.clientWidth, one.parentElement?.clientWidth]),
  );
  for (const [row, list] of widths) expect(row).toBe(list);
});
