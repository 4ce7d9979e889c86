import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { stored } from './stored.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();
const folder = 'content/digital-frame/2.0.1';

/** Adds a differently shaped description to the site, as a host would by adding files. */
async function offer(descriptions: readonly { id: string; version: string }[], areas?: number) {
  const settings = JSON.parse(await readFile('content/site.json', 'utf8'));
  const description = JSON.parse(await readFile('tests/smallDescription/description.json', 'utf8'));
  const words = JSON.parse(await readFile('tests/smallDescription/en.json', 'utf8'));
  const shown = { ...description, areas: description.areas.slice(0, areas) };
  const ids = shown.areas.map(({ id }: { id: string }) => id);
  const competences = shown.areas.flatMap((area: { competences: { id: string }[] }) =>
    area.competences.map(({ id }) => id),
  );
  const only = (all: object, wanted: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.includes(id)));
  const put = (path: string, body: object) =>
    site().instead.set(path, { status: 200, body: JSON.stringify(body) });
  put('content/site.json', { ...settings, descriptions });
  put(`${folder}/description.json`, shown);
  put(`${folder}/en.json`, {
    ...words,
    areas: only(words.areas, ids),
    competences: only(words.competences, competences),
  });
}

const small = { id: 'digital-frame', version: '2.0.1' };
/** Matches the subject of the description that ships with the app. */
const notOfIt = /micro-credential/iu;

const ours = { id: 'small-competence-units', version: '0.1.0' };

async function answerAll(page: Page): Promise<void> {
  for (let area = 0; area < 3; area += 1) {
    const groups = page.locator('fieldset:has(input[type=radio])');
    await groups.first().waitFor();
    for (let group = 0; group < (await groups.count()); group += 1) {
      await groups
        .nth(group)
        .getByRole('radio')
        .nth(group + 1)
        .check();
    }
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    if (area < 2)
      await page
        .getByText(`Area ${area + 2}/3`)
        .first()
        .waitFor();
  }
}

describe('a description of three areas, four levels and common level texts', () => {
  beforeAll(() => offer([small]));

  test('a differently shaped description works from start to PDF by clicks alone [W-2]', async () => {
    const page = await visit('#/', { language: 'en' });
    await page.getByText('What the staff of Lakeside College do').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(notOfIt);
    await page.getByLabel('My own device').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Area 1/3').first().waitFor();
    await answerAll(page);
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
    await page.getByText('You have answered 6 statements.').waitFor();
    await page.getByRole('link', { name: 'Show my profile' }).first().click();
    await page.locator('figure svg.recharts-surface').waitFor();
    expect(await page.locator('table tbody tr').count()).toBe(3);
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\{\{/u);
    await page.getByRole('link', { name: 'Make a report' }).click();
    await page.locator('article').waitFor();
    expect(await page.locator('article').innerText()).not.toMatch(notOfIt);
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PDF' }).click(),
    ]);
    const bytes = await readFile(await pdf.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto(`${site().address}#/description`);
    await page.locator('h2').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|\{\{/u);
  });

  test('a description that lacks the chosen language is shown and marked in its own', async () => {
    const page = await visit('#/assessment/materials', { language: 'fi' });
    await page.getByText('vain tällä kielellä: English').waitFor();
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
    expect(await page.locator('legend [lang=en]').count()).toBeGreaterThan(0);
  });
});

test('a description of two areas shows level lines and no radar', async () => {
  await offer([small], 2);
  const page = await visit('#/assessment/materials', { language: 'en' });
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('radio').nth(6).check();
  await page.goto(`${site().address}#/profile`);
  await page.locator('table tbody tr').first().waitFor();
  expect(await page.locator('table tbody svg').count()).toBe(2);
  expect(await page.locator('figure').count()).toBe(0);
});

describe('a site with two descriptions', () => {
  beforeAll(() => offer([ours, small]));

  test('a switch to another description leaves the answers to the first one saved', async () => {
    const page = await visit('#/', { language: 'en' });
    await page.getByRole('heading', { name: 'Choose a competence description' }).waitFor();
    await page.getByLabel('My own device').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Area 1/7').first().waitFor();
    await page.getByRole('radio').first().check();
    await page.goto(`${site().address}#/`);
    const words = JSON.parse(await readFile('tests/smallDescription/en.json', 'utf8'));
    await page.getByRole('button', { name: words.title }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Area 1/3').first().waitFor();
    const own = Object.keys(await stored(page)).filter((key) => key.startsWith('assessment/'));
    expect(own).toHaveLength(1);
  });

  test('the description chosen before the device is remembered', async () => {
    const page = await visit('#/', { language: 'en' });
    await page.getByRole('button', { name: /Lakeside/u }).click();
    await page.getByText('What the staff of Lakeside College do').waitFor();
    await page.getByLabel('My own device').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Area 1/3').first().waitFor();
    await page.getByRole('radio').first().check();
    const tomorrow = await page.context().newPage();
    await page.close();
    await tomorrow.goto(site().address);
    await tomorrow.getByText('1/6').first().waitFor();
    expect(
      await tomorrow
        .getByText(/Lakeside/u)
        .first()
        .innerText(),
    ).toContain('Lakeside');
  });

  test('each description is named in a language it has, and the start page loads without errors', async () => {
    const page = await visit('#/', { language: 'fi' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.reload();
    const other = page.getByRole('button', { name: 'Digital competence at Lakeside College' });
    await other.waitFor();
    expect(await other.locator('[lang=en]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});
