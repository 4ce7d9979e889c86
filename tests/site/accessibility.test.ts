import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import {
  levelName,
  levelText,
  readWords,
  statementOf,
} from '../../src/domain/description/words.ts';
import { readJson, valueOf } from '../support/building.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { stored } from './stored.ts';
import { goTo, visits } from './visit.ts';

const { visit } = visits();
const folder = 'content/small-competence-units/0.1.0';
const description = valueOf(readDescription(readJson(`${folder}/description.json`)));
const words = valueOf(readWords(readJson(`${folder}/fi.json`), description, 'fi'));

/** The visible text of the page, line by line. */
async function linesOf(page: Page): Promise<ReadonlySet<string>> {
  const text = await page.locator('body').innerText();
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

describe('navigation', () => {
  test('navigation focuses the heading, changes the title and starts at the top [S-1]', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.getByRole('link', { name: 'Näytä profiilini' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Profiilisi');
    expect(await page.title()).toBe('Profiilisi – Osaamistutka');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('every link of the footer focuses the heading and starts at the top [S-1]', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    const titles = new Set([await page.title()]);
    const links = page.locator('footer nav a');
    const count = await links.count();
    expect(count).toBeGreaterThan(3);
    for (let at = 0; at < count; at += 1) {
      const before = await page.title();
      await links.nth(at).click();
      await expect.poll(() => page.title()).not.toBe(before);
      const heading = page.locator('h1');
      await expect.poll(() => heading.evaluate((h1) => h1 === document.activeElement)).toBe(true);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      titles.add(await page.title());
    }
    expect(titles.size).toBe(count + 1);
  });

  test('the first load moves no focus [S-3]', async () => {
    const page = await visit('#/profile', { saved: sampleSaved });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('the skip link is the first Tab stop and leaves the route unchanged [S-4]', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    const inView = () =>
      page.getByText('Siirry sisältöön').evaluate((link) => link.getBoundingClientRect().top >= 0);
    expect(await inView()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Siirry sisältöön');
    expect(await inView()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(page.url()).toContain('#/check');
  });

  test('a language change preserves route, focus, scroll position and answers [Q-11]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const chosen = () =>
      page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id));
    const [before, said] = [await chosen(), await linesOf(page)];
    await page.getByRole('button', { name: 'Svenska' }).focus();
    await page.evaluate(() => window.scrollTo(0, 1500));
    // Texts above may take more lines, but the statement being read stays in place in the window.
    const read = () =>
      page.locator('#statement-sizing').evaluate((one) => one.getBoundingClientRect().top);
    const place = await read();
    await page.keyboard.press('Enter');
    await page.getByText('Område 2/7', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Svenska');
    expect(Math.abs((await read()) - place)).toBeLessThan(60);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    expect(page.url()).toContain('#/assessment/planning');
    expect(await chosen()).toEqual(before);
    expect(await page.title()).toContain('Kompetensradarn');
    // Only the names of the languages and the codes of the statements are still the same.
    const left = [...(await linesOf(page))].filter((line) => said.has(line));
    expect(left.filter((line) => !/^[A-G]\d$/u.test(line))).toEqual([
      'Suomi',
      'Svenska',
      'English',
    ]);
  });
});

describe('the statement', () => {
  test('a statement names its group, and each level has a name and a description [Q-3]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    for (const area of description.areas) {
      await goTo(page, `#/assessment/${area.id}`, 'fieldset input[type=radio]');
      for (const { id, code } of area.competences) {
        const name = `${code} ${statementOf(words, id)}`;
        const group = page.getByRole('group', { name, exact: true });
        expect(await group.getByRole('radio').count()).toBe(description.levels.length + 1);
        for (const [index, level] of description.levels.entries()) {
          const told = `${index + 1} ${levelName(words, level)}`;
          const radio = group.getByRole('radio', { name: told, exact: true });
          const sentence = page.locator(`[id="${await radio.getAttribute('aria-describedby')}"]`);
          expect(await sentence.textContent()).toBe(levelText(words, id, level));
        }
        const apart = group.getByRole('radio', { name: 'Ei kuulu työhöni', exact: true });
        expect(await apart.count()).toBe(1);
      }
    }
  });

  test('clearing a choice makes the statement unanswered and leaves the focus in its group [Q-5]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const group = page.getByRole('group', { name: /^B2/u });
    const kept = async () =>
      Object.entries(await stored(page))
        .filter(([key]) => key.startsWith('assessment/'))
        .flatMap(([, json]) => JSON.parse(json).answers.sizing?.level ?? []);
    expect(await kept()).toEqual(['try']);
    await group.getByRole('button', { name: 'Poista valinta (väite B2)' }).click();
    expect(await group.locator('input:checked').count()).toBe(0);
    await expect.poll(kept).toEqual([]);
    await page.getByText('Alue 2/7, 3/4 väitettä käsitelty').waitFor();
    expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.getByRole('link', { name: /Tarkista vastauksesi/u }).click();
    await page.getByText('3 väitettä on ilman vastausta').waitFor();
  });

  test('continuing with gaps lists them once, and each one leads to its statement [Q-6]', async () => {
    const page = await visit('#/assessment/quality', { saved: sampleSaved });
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    const notice = page.getByRole('heading', { name: '2 väitteeseen et ole vielä vastannut' });
    await notice.waitFor();
    expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true);
    const named = page.locator('[class*=notice]', { has: notice }).getByRole('listitem');
    expect(await named.allInnerTexts()).toEqual([
      expect.stringMatching(/^G2 /u),
      expect.stringMatching(/^G3 /u),
    ]);
    for (const code of ['G2', 'G3']) {
      await page.getByRole('button', { name: new RegExp(`^${code} `, 'u') }).click();
      const statement = page.getByRole('group', { name: new RegExp(`^${code} `, 'u') });
      expect(await statement.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tarkista vastauksesi' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tarkista vastauksesi' }).waitFor();
  });
});

test('the keyboard walks through the radar area by area, gaps included, and Escape closes it', async () => {
  const page = await visit('#/profile', { saved: sampleSaved });
  const opener = page.getByRole('button', { name: 'Käy tutkakuvio läpi alue kerrallaan' });
  await opener.press('Enter');
  const walk = page.getByRole('group', { name: 'Tutkakuvio alue kerrallaan' });
  const heard: string[] = [];
  for (let area = 0; area < 7; area += 1) {
    heard.push((await walk.locator('p').first().innerText()).trim());
    await page
      .getByRole('status')
      .getByText(heard.at(-1) ?? '')
      .waitFor();
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(heard).size).toBe(7);
  expect(heard[0]).toMatch(/^Ennakointi ja osaamistarpeet: 2.Kokeilen\. 4 vastauksesta alin/u);
  expect(heard[4]).toContain('Tavoite: E4 Opitun käyttö työssä');
  expect(heard[6]).toContain('liian vähän vastauksia yhteenvetoon');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => opener.evaluate((element) => element === document.activeElement))
    .toBe(true);
});
