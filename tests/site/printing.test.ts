import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPdf } from '../pdf/pdfjsReader.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { keepEarlier } from './stored.ts';
import { goTo, visits } from './visit.ts';

const { visit } = visits();

test('an area and the check page print the answers without buttons and navigation [Q-12]', async () => {
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

/** The text of each page, as the browser prints it on A4. */
async function printed(page: Page): Promise<readonly string[]> {
  const document = await openPdf(new Uint8Array(await page.pdf({ format: 'A4' })));
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    pages.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return words.replaceAll(/\s+/gu, '');
    }),
  );
}

test('the printed report has the radar on page one, whole tables and no lone emblem', async () => {
  const page = await visit('#/report', { saved: sampleSaved });
  await page.locator('figure svg text').first().waitFor();
  const pages = await printed(page);
  expect(pages[0]).toContain('Yhteenveto');
  expect(pages[0]).toContain('Alueidentasottutkakuviona');
  const tables = await page.locator('article table').all();
  expect(tables).toHaveLength(8);
  for (const table of tables) {
    const names = await table.locator('tbody th').allInnerTexts();
    const plain = names.map((name) => name.replaceAll(/\s+/gu, ''));
    expect(pages.some((text) => plain.every((name) => text.includes(name)))).toBe(true);
  }
  expect(pages.at(-1)).toMatch(/\p{L}{20}.*Euroopanunioninosarahoittama/u);
});

test('the paper form uses the whole width of the sheet', async () => {
  const page = await visit('#/description/form', { viewport: { width: 658, height: 980 } });
  await page.emulateMedia({ media: 'print' });
  const line = await page.getByText('Muistiinpanoja').first().boundingBox();
  expect(line?.width).toBeGreaterThan(650);
});

test('a radar printed from a phone is 12 cm wide, with its areas in a list [C-8]', async () => {
  const page = await visit('#/report', {
    saved: sampleSaved,
    viewport: { width: 360, height: 740 },
  });
  await page.locator('figure svg text').first().waitFor();
  const [first] = await printed(page);
  const names = await page.locator('figure li').allInnerTexts();
  expect(names).toContain('Osaamisen tunnistaminen, arviointi ja todentaminen');
  for (const name of names) expect(first).toContain(name.replaceAll(/\s+/gu, ''));
  expect(first).toContain('Alueidentasottutkakuviona');
  await page.emulateMedia({ media: 'print' });
  const chart = await page.locator('figure svg.recharts-surface').boundingBox();
  expect(chart?.width).toBeGreaterThanOrEqual(12 * (96 / 2.54) - 0.5);
});

test('the printed profile has a comparison only if one was made, and says which', async () => {
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

test('the rows of a printed list are as wide as the list', async () => {
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
