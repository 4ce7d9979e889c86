import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { forLink, packLink } from '../../src/formats/link/link.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';
import { keep, stored, storedAnswers } from './stored.ts';
import { appRuns, asleep, firstLevel } from './visit.ts';

/* Promises of the stores that only a real browser can break: docs/storage.md lists them. */

const [production, trial] = ['/tuotanto/', '/testi/'];
let browser: Browser;
let site: Site;
let context: BrowserContext;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve('dist', production, trial)]);
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function newBrowser(before?: () => void): Promise<void> {
  context = await browser.newContext({ locale: 'fi' });
  context.setDefaultTimeout(15_000);
  if (before !== undefined) await context.addInitScript(before);
}

const at = (folder: string, hash: string, search = '') =>
  `${new URL(folder, site.address).href}${search}${hash}`;

async function openTab(hash: string, folder = production): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(folder, hash));
  await appRuns(page);
  return page;
}

const group = (page: Page, code: string) =>
  page.getByRole('group', { name: new RegExp(`^${code} `, 'u') });
const level = (page: Page, code: string, rank: number) =>
  group(page, code).getByRole('radio', { name: new RegExp(`^${rank} `, 'u') });

async function note(page: Page, code: string, text: string): Promise<void> {
  await group(page, code)
    .locator('summary', { hasText: /Muistiinpano|Anteckning/u })
    .click();
  await group(page, code).getByRole('textbox').fill(text);
}

async function eraseAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Poista kaikki tiedot tästä selaimesta' }).click();
  await page.getByRole('button', { name: 'Poista kaikki', exact: true }).click();
  await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
}

/** A shared tab with an answer, and its duplicate, which shows the answer too. */
async function openTwice() {
  const page = await openTab('#/assessment/planning');
  await level(page, 'B2', 3).check();
  const [duplicate] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await appRuns(duplicate);
  await expect.poll(() => level(duplicate, 'B2', 3).isChecked()).toBe(true);
  return { page, duplicate };
}

async function clearTab(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
  await page.getByRole('heading', { name: 'Välilehti on tyhjennetty' }).waitFor();
}

describe('a shared device', () => {
  test('Back shows nothing of the person who has finished and cleared the tab', async () => {
    await newBrowser();
    const page = await openTab('#/assessment/planning');
    await level(page, 'B2', 3).check();
    await note(page, 'B2', 'Edellisen ihmisen oma asia');
    await page.goto(at(production, '#/assessment/planning', '?lang=sv'));
    await appRuns(page);
    await expect.poll(() => level(page, 'B2', 3).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Avsluta och töm' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta och töm' }).click();
    await page.getByRole('heading', { name: 'Fliken har tömts' }).waitFor();
    await page.goBack();
    await appRuns(page);
    await group(page, 'B2').waitFor();
    expect(await level(page, 'B2', 3).isChecked()).toBe(false);
    expect(await page.content()).not.toContain('Edellisen ihmisen');
    expect(await group(page, 'B2').getByRole('textbox', { includeHidden: true }).inputValue()).toBe(
      '',
    );
    await level(page, 'B3', 4).check();
    expect(JSON.stringify(await stored(page))).not.toContain('Edellisen ihmisen');
    expect(await storedAnswers(page)).toBe(1);
  });

  test('Back shows nothing of a result that was only looked at', async () => {
    await newBrowser();
    const choice = { person: true, situation: true, targets: true, notes: true };
    const data = await packLink(forLink({ ...sampleSaved, person: 'Kaisa Kollega' }, choice), '');
    const page = await openTab(`#/open/${data}`);
    await page.getByText('Kaisa Kollega').first().waitFor();
    await page.goto(at(trial, '#/'));
    await appRuns(page);
    await page.goBack();
    await appRuns(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.content()).not.toContain('Kaisa Kollega');
    expect(await stored(page)).toEqual({});
  });

  test('clearing a tab also clears its duplicate, and other open answers are reported', async () => {
    await newBrowser();
    const { page, duplicate } = await openTwice();
    const colleague = await openTab('#/assessment/planning');
    await level(colleague, 'B3', 2).check();
    await clearTab(page);
    await page
      .getByText('Toisessa avoimessa Osaamistutkan välilehdessä', { exact: false })
      .waitFor();
    await expect.poll(() => level(duplicate, 'B2', 3).isChecked()).toBe(false);
    expect(await storedAnswers(duplicate)).toBe(0);
    expect(await storedAnswers(colleague)).toBe(1);
  });

  test('a duplicate that showed another site meanwhile shows nothing of the cleared tab', async () => {
    await newBrowser();
    const { page, duplicate } = await openTwice();
    await duplicate.goto('about:blank');
    await clearTab(page);
    await duplicate.goBack();
    await appRuns(duplicate);
    await expect.poll(() => level(duplicate, 'B2', 3).isChecked()).toBe(false);
    expect(await storedAnswers(duplicate)).toBe(0);
  });

  test('choosing a shared device makes no database', async () => {
    await newBrowser();
    const page = await openTab('#/');
    await page.getByLabel('Yhteinen laite').check();
    await page.getByRole('button', { name: 'Aloita', exact: true }).click();
    await firstLevel(page).check();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

describe('a browser without a database', () => {
  const withoutDatabase = () => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  };

  test('the rules of a shared device hold where own device was chosen, and the page says so', async () => {
    await newBrowser(withoutDatabase);
    const page = await openTab('#/');
    await page.getByLabel('Oma laite').check();
    await page.getByRole('button', { name: 'Aloita', exact: true }).click();
    await firstLevel(page).check();
    await page.getByText('ei anna', { exact: false }).first().waitFor();
    await page.getByText('Tallennettu vain tähän välilehteen', { exact: false }).waitFor();
    await page.reload();
    await appRuns(page);
    expect(await firstLevel(page).isChecked()).toBe(true);
  });
});

describe('what the page remembers', () => {
  test('answers on the own device are found when the page has forgotten that it was chosen', async () => {
    await newBrowser();
    const page = await context.newPage();
    await page.goto(at(production, 'favicon.svg').replace(/#.*/u, ''));
    await keep(page, sampleSaved);
    await page.evaluate(() => localStorage.clear());
    await page.goto(at(production, '#/'));
    await page.getByText('26/28 väitettä käsitelty', { exact: false }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('#place'))),
      )
      .toBe(true);
  });
});

describe('a slow disk', () => {
  test('an answer is shown at once, and is called saved only when the database has it', async () => {
    await newBrowser();
    const first = await context.newPage();
    await first.goto(at(production, 'favicon.svg').replace(/#.*/u, ''));
    await keep(first, sampleSaved);
    // Keeps a transaction of the database open, so that the app's has to wait.
    await first.evaluate(() => {
      const request = indexedDB.open(`osaamistutka:${location.pathname.replace(/[^/]*$/u, '')}`);
      request.addEventListener('success', () => {
        const go = () => {
          if (document.title === 'go') return;
          request.result
            .transaction('records', 'readwrite')
            .objectStore('records')
            .get('place')
            .addEventListener('success', go);
        };
        const hold = () => {
          const store = request.result.transaction('records', 'readwrite').objectStore('records');
          const again = () => {
            if (document.title !== 'go') store.get('place').addEventListener('success', again);
          };
          again();
        };
        Object.assign(window, { hold, go });
      });
    });
    const page = await openTab('#/assessment/planning');
    await first.waitForFunction(() => 'hold' in window);
    await first.evaluate(() => (window as unknown as { hold: () => void }).hold());
    await level(page, 'B2', 5).check();
    await page.getByText('Tallennetaan…').first().waitFor();
    expect(await page.getByText('Tallennettu tähän selaimeen', { exact: false }).count()).toBe(0);
    await first.evaluate(() => {
      document.title = 'go';
    });
    await page.getByText('Tallennettu tähän selaimeen', { exact: false }).first().waitFor();
    expect(
      JSON.parse((await stored(page))[`assessment/${sampleSaved.id}`] ?? '').answers,
    ).toMatchObject({
      sizing: { level: 'renew' },
    });
  });
});

describe('two copies of the app on one host', () => {
  test('each copy has its own answers, and erasing one leaves the other and says so', async () => {
    await newBrowser();
    const page = await context.newPage();
    await page.goto(at(production, 'favicon.svg').replace(/#.*/u, ''));
    await keep(page, sampleSaved);
    await page.goto(at(production, '#/my-data'));
    await page.getByText('26/28 väitettä käsitelty').waitFor();
    const other = await openTab('#/my-data', trial);
    await other.getByText('Sinulla ei ole vielä arviointeja.').waitFor();
    await other.goto(at(trial, '#/'));
    await other.getByLabel('Oma laite').check();
    await other.getByRole('button', { name: 'Aloita', exact: true }).click();
    await firstLevel(other).check();
    await other.getByText('Tallennettu tähän selaimeen', { exact: false }).first().waitFor();
    await other.goto(at(trial, '#/my-data'));
    await eraseAll(other);
    await other.getByText('toisesta Osaamistutkasta', { exact: false }).waitFor();
    await page.reload();
    await page.getByText('26/28 väitettä käsitelty').waitFor();
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ).toEqual(['osaamistutka:/tuotanto/']);
  });
});

describe('everything erased in another tab', () => {
  test('a tab that was asleep fills nothing again, and says what has happened', async () => {
    // No message arrives, as in a tab that the browser had put to sleep.
    await newBrowser(asleep);
    const page = await context.newPage();
    await page.goto(at(production, 'favicon.svg').replace(/#.*/u, ''));
    await keep(page, sampleSaved);
    await page.goto(at(production, '#/assessment/planning'));
    await group(page, 'B2').waitFor();
    // Nor does it hear that the database is being deleted.
    const other = await openTab('#/my-data');
    await eraseAll(other);
    await level(page, 'B3', 1).click({ force: true });
    await page.getByRole('heading', { name: 'Kaikki tiedot poistettiin muualla' }).waitFor();
    expect(JSON.stringify(await stored(page))).not.toContain(sampleSaved.id);
    expect(await group(page, 'B2').getByRole('radio', { checked: true }).count()).toBe(0);
  });
});
