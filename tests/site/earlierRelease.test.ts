import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';
import { stored } from './stored.ts';
import { appRuns } from './visit.ts';

/*
 * Release 0.1.0 saved everything in localStorage. Two files in tests/saved stand for it. Never edit them.
 *
 * - browser-0.1.0.json is the whole localStorage that the built site of 30.11.2026 left in Chromium, driven
 *   like a teacher on four days (the clock was set): one assessment finished, its successor in progress and
 *   open, and a copy. A text was cut off under an assessment's key by hand, and the app moved it at its next
 *   start. SITE stands for the address of the site.
 * - app-0.1.0.zip has the files of that build which a teacher needs to answer in Finnish: no fonts, pictures,
 *   profile drawings, PDF, guides or other languages.
 */
const readStored = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile('tests/saved/browser-0.1.0.json', 'utf8'));
const readRelease = async () =>
  Object.entries(unzipSync(await readFile('tests/saved/app-0.1.0.zip')));

let browser: Browser;
let site: Site;
let context: BrowserContext | undefined;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve('dist')]);
});
afterEach(async () => {
  await context?.close();
  site.instead.clear();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A browser with these texts in its localStorage. */
async function browserWith(texts: Readonly<Record<string, string>>): Promise<void> {
  context = await browser.newContext({ locale: 'fi' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, texts);
  await page.close();
}

/** Opens a tab with the release that the site serves at the moment. */
async function openTab(hash: string, before?: () => void): Promise<Page> {
  if (context === undefined) throw new Error('no browser');
  const page = await context.newPage();
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${site.address}${hash}`);
  await appRuns(page);
  return page;
}

/** Makes the site serve release 0.1.0. */
async function serveEarlier(): Promise<void> {
  for (const [path, bytes] of await readRelease()) {
    site.instead.set(path, { status: 200, body: strFromU8(bytes) });
  }
}

/** Makes the site serve today's build, and for tabs that are still open the old files that it lacks. */
function serveLatest(): void {
  for (const path of site.instead.keys()) {
    if (existsSync(`dist/${path}`)) site.instead.delete(path);
  }
}

/** The assessments that the latest release has saved. */
async function assessments(page: Page): Promise<readonly Saved[]> {
  const texts = Object.entries(await stored(page));
  return texts
    .filter(([key]) => key.startsWith('assessment/'))
    .map(([, text]) => JSON.parse(text) as Saved);
}

/** Expects something that the app does by itself some time after its start. */
function expectSoon<T>(act: () => Promise<T>) {
  return expect.poll(act, { timeout: 10_000 });
}

const inLocalStorage = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }));
const group = (page: Page, code: string) =>
  page.getByRole('group', { name: new RegExp(`^${code} `, 'u') });
const level = (page: Page, code: string, rank: number) =>
  group(page, code).getByRole('radio', { name: new RegExp(`^${rank} `, 'u') });

async function answer(page: Page, code: string, rank: number, note: string): Promise<void> {
  await level(page, code, rank).check();
  const field = group(page, code).getByRole('textbox', { includeHidden: true });
  if (!(await field.isVisible())) {
    await group(page, code).locator('summary', { hasText: 'Muistiinpano' }).click();
  }
  // Key by key, because each key is saved on its own.
  await field.pressSequentially(note, { delay: 10 });
}

test('everything that release 0.1.0 has stored on the device is there after the update', async () => {
  const old = Object.fromEntries(
    Object.entries(await readStored()).map(([key, text]) => [
      key,
      text.replaceAll('SITE', site.address),
    ]),
  );
  const textsUnder = (start: string) =>
    Object.entries(old).flatMap(([key, text]) => (key.startsWith(start) ? [text] : []));
  const wanted = textsUnder('osaamistutka/assessment/').map((text): Saved => JSON.parse(text));
  const [unreadable = ''] = textsUnder('osaamistutka/unreadable/');
  expect(wanted).toHaveLength(3);
  expect(unreadable).not.toBe('');

  await browserWith(old);
  const page = await openTab('#/my-data');
  await expectSoon(async () =>
    (await assessments(page)).map((one) => ({ ...one, updatedAt: '' })).toSorted(byId),
  ).toEqual(wanted.map((one) => ({ ...one, updatedAt: '' })).toSorted(byId));
  await expectSoon(async () =>
    Object.entries(await inLocalStorage(page)).filter(([key]) =>
      key.startsWith('osaamistutka/assessment/'),
    ),
  ).toEqual([]);
  expect(Object.values(await stored(page))).toEqual(
    expect.arrayContaining([unreadable, ...textsUnder('osaamistutka/report')]),
  );

  expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
  await expectSoon(() => page.locator('main li h3').count()).toBe(3);
  await page.getByRole('heading', { name: 'Kevään valmistelu (Öppen nu)', exact: true }).waitFor();
  const finished = page.getByRole('listitem').filter({ hasText: 'Syksy 2026' });
  expect(await finished.innerText()).toContain('15.9.2026');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner uppgift 1 som har lagts åt sidan' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe(unreadable);
});

const byId = (a: Saved, b: Saved) => (a.id < b.id ? -1 : 1);

/** Makes a tab miss the changes of other tabs, as if the browser had put it to sleep. */
const asleep = () =>
  window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);

describe('a tab that release 0.1.0 still runs in', () => {
  test.each([
    ['a tab of release 0.1.0', undefined],
    ['a tab of release 0.1.0 that has slept', asleep],
  ])(
    'answers given in turn in %s and in a tab of the latest release are all saved',
    async (_, before) => {
      await serveEarlier();
      await browserWith({ 'osaamistutka/place': 'device' });
      const earlier = await openTab('#/assessment/planning', before);
      await answer(earlier, 'B1', 2, 'Ennen päivitystä');
      serveLatest();
      const latest = await openTab('#/assessment/planning');
      await expectSoon(() => level(latest, 'B1', 2).isChecked()).toBe(true);
      await answer(latest, 'B2', 3, 'Uudessa välilehdessä');
      await answer(earlier, 'B3', 4, 'Vanhassa välilehdessä');

      await latest.reload();
      await appRuns(latest);
      await expectSoon(async () => {
        const answers = (await assessments(latest)).flatMap((one) => Object.entries(one.answers));
        return answers.flatMap(([id, given]) => [
          `${id} ${given.level ?? ''}`,
          `${id} ${given.note ?? ''}`,
        ]);
      }).toEqual(
        expect.arrayContaining([
          'learning-outcomes try',
          'learning-outcomes Ennen päivitystä',
          'sizing carry-out',
          'sizing Uudessa välilehdessä',
          'open-description improve',
          'open-description Vanhassa välilehdessä',
        ]),
      );
      await latest.goto(`${site.address}#/my-data`);
      const saved = await assessments(latest);
      await expectSoon(() => latest.locator('main li h3').count()).toBe(saved.length);
    },
  );

  test('answers of a shared tab are there when the tab is reloaded after the update', async () => {
    await serveEarlier();
    await browserWith({});
    const page = await openTab('#/assessment/planning');
    await answer(page, 'B1', 2, 'Ennen päivitystä');
    serveLatest();
    await page.reload();
    await appRuns(page);
    await expectSoon(() => level(page, 'B1', 2).isChecked()).toBe(true);
    expect(await group(page, 'B1').getByRole('textbox').inputValue()).toBe('Ennen päivitystä');
    expect(await inLocalStorage(page)).toEqual({});
  });
});

test('an assessment of another copy of the app on the same host is not taken over', async () => {
  const [text = ''] = Object.entries(await readStored()).flatMap(([key, one]) =>
    key.startsWith('osaamistutka/assessment/') ? [one] : [],
  );
  const begun = (id: string, address: string) =>
    JSON.stringify({ ...JSON.parse(text), id, site: address });
  const own = begun('aaaaaaaa-1', site.address);
  const ownFile = begun('aaaaaaaa-2', `${site.address}index.html`);
  const other = begun('bbbbbbbb-1', new URL('/toinen/osaamistutka/', site.address).href);
  const inner = begun('bbbbbbbb-2', `${site.address}kokeilu/`);
  await browserWith({
    'osaamistutka/place': 'device',
    'osaamistutka/assessment/aaaaaaaa-1': own,
    'osaamistutka/assessment/aaaaaaaa-2': ownFile,
    'osaamistutka/assessment/bbbbbbbb-1': other,
    'osaamistutka/assessment/bbbbbbbb-2': inner,
  });
  const page = await openTab('#/my-data');
  await expectSoon(async () => (await assessments(page)).map(({ id }) => id).toSorted()).toEqual([
    'aaaaaaaa-1',
    'aaaaaaaa-2',
  ]);
  await expectSoon(() => page.locator('main li h3').count()).toBe(2);
  expect(await inLocalStorage(page)).toMatchObject({
    'osaamistutka/assessment/bbbbbbbb-1': other,
    'osaamistutka/assessment/bbbbbbbb-2': inner,
  });
});
