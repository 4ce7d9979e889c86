import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readSaved } from '../../src/domain/assessment/saved.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { stored, storedAnswers } from './stored.ts';
import { goTo, visits } from './visit.ts';

const { site, visit } = visits();

const button = (page: Page | FrameLocator, name: string) =>
  page.getByRole('button', { name, exact: true });
const levels = (page: Page | FrameLocator) => page.locator('fieldset').first().getByRole('radio');

/** Opens the app in a frame of another page, which may do only what `sandbox` allows. */
async function framed(hash: string, sandbox: string): Promise<[Page, FrameLocator]> {
  const page = await visit('#/');
  const inside = `${site().address}${hash}`;
  site().instead.set('frame.html', {
    status: 200,
    body: `<!doctype html><title>x</title><iframe style="width: 60rem; height: 40rem" sandbox="${sandbox}" src="${inside}"></iframe>`,
  });
  await page.goto(`${site().address}frame.html`);
  site().instead.clear();
  return [page, page.frameLocator('iframe')];
}

describe('a frame that refuses downloads', () => {
  test('answers can be taken along as text before a shared device is cleared, and opened again', async () => {
    const [page, app] = await framed(
      '#/assessment/planning',
      'allow-scripts allow-same-origin allow-forms',
    );
    const downloads: string[] = [];
    page.on('download', (one) => downloads.push(one.suggestedFilename()));
    await levels(app).nth(2).check();
    await button(app, 'Lopeta ja tyhjennä').click();
    const dialog = app.getByRole('dialog');
    await button(app, 'Lataa vastaukset ensin tiedostona').click();
    await dialog.getByText('Katso ennen poistamista, että tiedosto on tullut.').first().waitFor();
    await dialog.getByText('se voi estää lataamisen').waitFor();
    expect(await dialog.innerText()).not.toMatch(/on ladattu/u);
    const field = dialog.getByLabel('Vastauksesi tekstinä');
    const text = await field.inputValue();
    expect(readSaved(text)).toMatchObject({ ok: true });
    // The page around the frame has not allowed it to write to the clipboard.
    await button(app, 'Kopioi teksti').click();
    await dialog.getByText('paina Ctrl+C').first().waitFor();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => [
        area.selectionStart,
        area.selectionEnd - area.value.length,
        document.activeElement === area,
      ]),
    ).toEqual([0, 0, true]);
    expect(downloads).toEqual([]);

    await dialog.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    await button(app, 'Siirry etusivulle').click();
    await app.getByText('Tai liitä vastaukset tekstinä').click();
    await app.getByLabel('Kopioimasi teksti tai linkki').fill(`Moi!\n\n${text}\nTerveisin {minä}`);
    await button(app, 'Avaa teksti').click();
    await button(app, 'Lisää omiin tietoihin').click();
    await app.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
  });

  test('the report says that a frame may refuse the file and the printing, and leads out of it', async () => {
    const [, app] = await framed('#/my-data', 'allow-scripts allow-same-origin allow-forms');
    await app.locator('input[type=file]').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(sampleSaved)),
    });
    await button(app, 'Lisää omiin tietoihin').click();
    await app.getByRole('link', { name: 'Tee raportti' }).click();
    for (const name of ['Lataa PDF', 'Lataa taulukko (CSV)', 'Lataa tutkakuvio (PNG)']) {
      await button(app, name).click();
      await app.getByText('Tiedosto on tehty, ja lataus on aloitettu.').first().waitFor();
      expect(await app.locator('main').innerText()).not.toMatch(/on ladattu/u);
    }
    await app.getByRole('link', { name: 'Avaa omaan ikkunaan' }).waitFor();
    await app.getByLabel('Vastauksesi tekstinä').waitFor();
    await button(app, 'Tulosta').click();
    await app.getByText('Jos tulostus ei avautunut').first().waitFor();
  });
});

test('a browser that is a part of another app gets the text at once after a download', async () => {
  const page = await visit('#/profile', {
    saved: sampleSaved,
    userAgent: 'Mozilla/5.0 (Linux; Android 15; wv) Chrome/131 Mobile Safari/537.36 [FB_IAB/FB4A]',
  });
  await button(page, 'Lataa tiedosto (JSON)').click();
  await page.getByLabel('Vastauksesi tekstinä').waitFor();
  expect(await page.getByRole('link', { name: 'Avaa omaan ikkunaan' }).count()).toBe(0);
});

test('answers that this device cannot save can be saved as a file where that is said', async () => {
  const page = await visit('#/', {
    before: () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
  });
  await page.getByRole('radio', { name: 'Oma laite' }).check();
  await button(page, 'Aloita').click();
  await levels(page).nth(2).check();
  const notice = page
    .locator('[class*=notice]')
    .filter({ hasText: 'vaikka valitsit oman laitteen' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Lataa vastaukset talteen' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^osaamistutka-\d{4}-\d\d-\d\d-[0-9a-f]{5}\.json$/u);
});

describe('names of files', () => {
  test('a finished result is downloaded under its own day and title, in every format', async () => {
    const finishedAt = '2025-11-03T09:00:00.000Z';
    const title = 'Kevään kurssi: äiti/öljy 100 %';
    const page = await visit('#/report', { saved: { ...sampleSaved, title, finishedAt } });
    const names: string[] = [];
    page.on('download', (one) => names.push(one.suggestedFilename()));
    for (const name of [
      'Lataa PDF',
      'Lataa tiedosto (JSON)',
      'Lataa taulukko (CSV)',
      'Lataa tutkakuvio (SVG)',
      'Lataa tutkakuvio (PNG)',
    ]) {
      const count = names.length;
      await button(page, name).click();
      await expect.poll(() => names.length).toBe(count + 1);
    }
    const stem = 'Kevään-kurssi-äiti-öljy-100';
    const person = sampleSaved.person?.replaceAll(' ', '-');
    const mark = /-([0-9a-f]{5})\.json$/u.exec(names[1] ?? '')?.[1];
    expect(names).toEqual([
      `osaamistutka-2025-11-03-${person}-${stem}-${mark}.pdf`,
      `osaamistutka-2025-11-03-${person}-${stem}-${mark}.json`,
      `osaamistutka-2025-11-03-${stem}-${mark}.csv`,
      `osaamistutka-2025-11-03-${stem}-${mark}.svg`,
      `osaamistutka-2025-11-03-${stem}-${mark}.png`,
    ]);
  });
});

describe('a double click', () => {
  const assessments = async (page: Page) =>
    Object.keys(await stored(page)).filter((key) => key.startsWith('assessment/')).length;

  test('a double click makes one copy, and two clicks with a pause make two', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    await page.getByText('Muut toiminnot').click();
    const copy = page.getByRole('button', { name: 'Tee kopio' });
    await copy.dblclick();
    await expect.poll(() => assessments(page)).toBe(2);
    await copy.first().click();
    await expect.poll(() => assessments(page)).toBe(3);
    await copy.first().click();
    await expect.poll(() => assessments(page)).toBe(4);
  });

  test('a double click downloads one file in every format', async () => {
    const page = await visit('#/report', { saved: sampleSaved });
    const names: string[] = [];
    page.on('download', (one) => names.push(one.suggestedFilename()));
    for (const name of ['Lataa tiedosto (JSON)', 'Lataa taulukko (CSV)', 'Lataa PDF']) {
      await button(page, name).dblclick();
    }
    await expect.poll(() => names.filter((name) => name.endsWith('.pdf')).length).toBe(1);
    expect(names.map((name) => name.replace(/.*\./u, '')).toSorted()).toEqual([
      'csv',
      'json',
      'pdf',
    ]);
  });

  test('a double click adds an opened result once, and does nothing on the screen after it', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.locator('input[type=file]').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...sampleSaved, id: 'c0113a9e-0000-4000-8000-1' })),
    });
    await button(page, 'Lisää omiin tietoihin').dblclick();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(await assessments(page)).toBe(2);
  });

  test('a held Enter key opens the question about erasing and answers nothing', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    const downloads: string[] = [];
    page.on('download', (one) => downloads.push(one.suggestedFilename()));
    await button(page, 'Poista kaikki tiedot tästä selaimesta').focus();
    for (let held = 0; held < 6; held += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByRole('dialog', { name: 'Poistetaanko kaikki tiedot?' }).waitFor();
    expect(downloads).toEqual([]);
    expect(await storedAnswers(page)).toBeGreaterThan(20);
  });

  test('quick clicks go through the radar area by area', async () => {
    const page = await visit('#/profile', { saved: sampleSaved });
    await page.locator('figure svg.recharts-surface').waitFor();
    await page.locator('figure + div button').click();
    // The button moves with the length of the sentence, so a real double click could miss it.
    for (const detail of [1, 2, 3]) {
      await button(page, 'Seuraava alue').dispatchEvent('click', { detail });
    }
    expect(await page.locator('figure + div .quiet').first().innerText()).toBe('Alue 4/7');
  });
});

test('a language whose words cannot be loaded is named, and another try helps', async () => {
  const page = await visit('#/about', { saved: sampleSaved });
  await goTo(page, '#/privacy');
  await page.route(/\/assets\/[^/]+\.js$/u, (route) => route.abort());
  await button(page, 'Svenska').click();
  await page.getByRole('heading', { name: 'Kieltä Svenska ei voitu ladata' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fi');
  await page.unroute(/\/assets\/[^/]+\.js$/u);
  await button(page, 'Yritä uudelleen').click();
  await page.locator('html[lang=sv]').waitFor();
  expect(await page.getByRole('heading', { name: 'Kieltä Svenska ei voitu ladata' }).count()).toBe(
    0,
  );
});
