import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { stored, storedAnswers } from './stored.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();

/** Presses Tab until a control with this name has the focus; fails after 120 presses. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const texts = labels.map((id) => document.getElementById(id)?.textContent);
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return texts.join(' ') || label || element?.textContent || '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

const heading = (page: Page) => page.locator('h1').textContent();

describe('the main job with the keyboard alone', () => {
  test('the keyboard alone completes an assessment, and its files restore the same profile', async () => {
    const page = await visit();
    // A listener from the start makes the browser hand over every file dialog, the first one too.
    page.on('filechooser', () => undefined);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await tabTo(page, /^Oma laite/u);
    await page.keyboard.press('Space');
    await tabTo(page, /^Aloita$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ennakointi ja osaamistarpeet' }).waitFor();

    for (let area = 1; area <= 7; area += 1) {
      const groups = await page.locator('fieldset').count();
      expect(groups).toBe(4);
      for (let group = 0; group < groups; group += 1) {
        await tabTo(page, /^1 Tutustun/u);
        await page.keyboard.press('Space');
        for (let level = 0; level < (area + group) % 5; level += 1) {
          await page.keyboard.press('ArrowDown');
        }
      }
      await tabTo(page, /^Jatka$/u);
      await page.keyboard.press('Enter');
      const next = area < 7 ? `Alue ${area + 1}/7` : 'Olet vastannut 28 väitteeseen.';
      await page.getByText(next, { exact: false }).first().waitFor();
    }
    expect(await heading(page)).toBe('Tarkista vastauksesi');
    await tabTo(page, /^Näytä profiilini$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    const profile = await page.locator('table').innerText();
    const sentence = await page.locator('.lead').innerText();
    expect(sentence).toContain('Vastasit 28 väitteeseen 28:sta.');

    await tabTo(page, /^Tee raportti$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Raportti' }).waitFor();
    await tabTo(page, /^Nimesi raporttiin/u);
    await page.keyboard.type('Ŋukka Žižek-Åström');
    await tabTo(page, /^Lataa PDF$/u);
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(pdf.suggestedFilename()).toMatch(/^osaamistutka-\d{4}-\d\d-\d\d-\S+\.pdf$/u);
    await tabTo(page, /^Lataa tiedosto/u);
    const [json] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(json.suggestedFilename()).toMatch(/^osaamistutka-\d{4}-\d\d-\d\d-\S+\.json$/u);

    await page.goBack();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(await page.locator('table').innerText()).toBe(profile);

    await page.goto(`${site().address}#/`);
    await page.getByRole('heading', { name: 'Jatka siitä, mihin jäit' }).waitFor();
    await tabTo(page, /^Poista kaikki tiedot tästä selaimesta$/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Poista kaikki$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
    expect(await stored(page)).toEqual({});
    await tabTo(page, /^Siirry etusivulle$/u);
    await page.keyboard.press('Enter');

    for (const download of [json, pdf]) {
      await page.goto(`${site().address}#/`);
      await page.getByRole('button', { name: 'Valitse tiedosto' }).waitFor();
      await page.waitForLoadState('networkidle');
      await tabTo(page, /^Valitse tiedosto$/u);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.keyboard.press('Enter'),
      ]);
      const path = await download.path();
      await chooser.setFiles({
        name: download.suggestedFilename(),
        mimeType: '',
        buffer: await readFile(path),
      });
      const opened = page.getByRole('dialog', { name: 'Tiedostossa on' });
      await opened.waitFor();
      expect(await opened.innerText()).toContain('Ŋukka Žižek-Åström');
      // The second file has the same content, so it is only opened.
      await tabTo(page, /^(?:Lisää omiin tietoihin|Avaa)$/u);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
      expect(await page.locator('table').innerText()).toBe(profile);
      expect(await page.locator('.lead').innerText()).toBe(sentence);
    }
    const origin = new URL(site().address).origin;
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(requests.join(' ')).not.toContain('carry-out');
  }, 240_000);

  test('opening every area without touching anything stores no answer [Q-2]', async () => {
    const page = await visit();
    await page.getByLabel('Oma laite').check();
    await page.getByRole('button', { name: 'Aloita' }).click();
    const areas = page.getByRole('navigation', { name: 'Alueet' }).getByRole('link');
    await areas.first().waitFor();
    for (let area = 0; area < (await areas.count()); area += 1) {
      await areas.nth(area).click();
      await page.waitForTimeout(50);
      await page.mouse.wheel(0, 4000);
      await page.goBack();
      await page.goForward();
      if (area < 7) await page.getByText(`Alue ${area + 1}/7`).waitFor();
    }
    await page.goto(`${site().address}#/profile`);
    await page.getByText('Et ole vielä vastannut').waitFor();
    expect(await storedAnswers(page)).toBe(0);
  });
});

describe('the report', () => {
  test('the downloaded PDF has profile, answers and name, and missing characters are reported', async () => {
    const noted = {
      ...sampleSaved.answers.sizing,
      note: 'Hyvin meni 🙂',
      at: sampleSaved.updatedAt,
    };
    const saved = { ...sampleSaved, answers: { ...sampleSaved.answers, sizing: noted } };
    const page = await visit('#/report', { saved });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa PDF' }).click(),
    ]);
    const told = 'Näitä merkkejä ei voitu näyttää PDF:ssä: 🙂';
    await page.getByRole('status').filter({ hasText: told }).waitFor();
    const bytes = new Uint8Array(await readFile(await download.path()));
    const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    const text = texts.join(' ').replaceAll(/\s+/gu, ' ');
    for (const expected of [
      'Tämä on itsearvio, ei todistus.',
      'Aino Žukovskaja-Hätälä',
      'Sofia Ŋukkalta mallipohjaa – sovittu ”pajapäivään” asti',
      'Vastasit 25 väitteeseen 28:sta.',
      'Ei kuulu työhöni',
      `Sivu 1 / ${document.numPages}`,
    ]) {
      expect(text).toContain(expected);
    }
  });
});

describe('coming back', () => {
  test('the first statement is two activations away on a first visit [Q-1]', async () => {
    const page = await visit();
    await page.getByLabel('Yhteinen laite').check();
    await page.getByRole('button', { name: 'Aloita' }).click();
    await page.getByRole('group', { name: /^A1/u }).waitFor();
    expect(page.url()).toContain('#/assessment/anticipation');
  });

  test('without a choice of device answers stay in the tab only', async () => {
    const page = await visit('#/assessment/planning');
    await page.getByRole('radio', { name: '2 Kokeilen' }).first().check();
    await page.getByText(/Tallennettu vain tähän välilehteen klo/u).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.getByRole('radio', { name: '2 Kokeilen' }).first().waitFor();
    expect(await page.getByRole('radio', { name: '2 Kokeilen' }).first().isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    await page.getByRole('heading', { name: 'Välilehti on tyhjennetty' }).waitFor();
    expect(await stored(page)).toEqual({});
  });

  test('a change in another tab appears in this one', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const other = await page.context().newPage();
    await other.goto(`${site().address}#/assessment/planning`);
    await other.getByRole('group', { name: /^B2/u }).getByRole('radio', { name: '5' }).check();
    const here = page.getByRole('group', { name: /^B2/u }).getByRole('radio', { name: '5' });
    await expect.poll(() => here.isChecked()).toBe(true);
  });
});
