import { readdir, readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';
import { stored } from './stored.ts';
import { isStyled } from './visit.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve('dist')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Early {
  readonly page: Page;
  /** Lets the app load. */
  readonly release: () => void;
  /** The errors that the browser reported. */
  readonly complaints: string[];
  /** The sum of the layout shifts so far. */
  readonly shift: () => Promise<number>;
}

/** Opens the page and holds the app back until `release` is called. */
async function early(hash = '#/', options: BrowserContextOptions = {}): Promise<Early> {
  const context = await browser.newContext({ locale: 'fi', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/index-[^/]*\.js$/u, async (route) => {
    await released;
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += Reflect.get(entry, 'value');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.address}${hash}`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor({ state: 'attached' });
  await isStyled(page);
  return {
    page,
    release: () => release(),
    complaints,
    shift: () => page.evaluate(() => Reflect.get(window, 'moved').sum),
  };
}

/** Waits for the emblem: it comes with the host's settings, so the app has then taken over the page. */
const takenOver = (page: Page) => page.locator('footer img').waitFor({ state: 'attached' });

describe('the start page before the app runs', () => {
  test('the start page without scripts has its words and says in three languages what it needs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address);
    await page.getByText('Kuka näkee').waitFor();
    for (const name of ['Osaamistutka tarvitsee', 'Kompetensradarn behöver', 'Radar needs']) {
      expect(await page.locator('body').innerText()).toContain(name);
    }
    await context.close();
  });

  test('the static start page contains nothing that a host decides', async () => {
    const html = await readFile('dist/index.html', 'utf8');
    expect(html).not.toMatch(/<img|Euroopan unioni/u);
    expect(html).toMatch(/<div id="root"><a /u);
  });

  test('the script in the page, which the browser reads before anything shows, is under 3 kB', async () => {
    const html = await readFile('dist/index.html', 'utf8');
    const [, script = ''] = /<script>(.*?)<\/script>/su.exec(html) ?? [];
    expect(script).toContain('dataset.shows');
    expect(script.length).toBeLessThan(3072);
  });

  test.each([
    ['another screen is asked for', '#/profile', {}, 'fi'],
    ['the browser speaks Swedish', '#/', { locale: 'sv-FI' }, 'sv'],
    ['the browser speaks English', '#/', { locale: 'en-GB' }, 'en'],
  ])('the static start page is hidden when %s', async (_, hash, options, lang) => {
    const { page, release } = await early(hash, options);
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    release();
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['shows'])).toBe('app');
    await page.context().close();
  });

  test('the static start page is hidden from a returning visitor', async () => {
    const first = await early();
    first.release();
    await takenOver(first.page);
    await first.page.getByRole('button', { name: 'Svenska' }).click();
    await first.page.getByRole('button', { name: 'Börja' }).waitFor();
    const state = await first.page.context().storageState();
    const tab = await first.page.evaluate(() => sessionStorage.length);
    expect(tab + state.origins.length).toBeGreaterThan(0);
    await first.page.reload({ waitUntil: 'commit' });
    await isStyled(first.page);
    await first.page.locator('h1').waitFor();
    expect(await first.page.locator('h1').innerText()).not.toMatch(/pienten/u);
    await first.page.context().close();
  });
});

describe('the app', () => {
  test.each([1280, 360])(
    'the app takes over the start page without moving focus, choice or layout (%i px)',
    async (width) => {
      const { page, release, complaints, shift } = await early('#/', {
        viewport: { width, height: 740 },
      });
      const own = page.getByRole('radio', { name: 'Oma laite' });
      await own.check();
      await page.evaluate(() => Object.assign(window, { h1: document.querySelector('h1') }));
      release();
      await takenOver(page);
      expect(await own.isChecked()).toBe(true);
      expect(await own.evaluate((radio) => radio === document.activeElement)).toBe(true);
      expect(
        await page.evaluate(() => Reflect.get(window, 'h1') === document.querySelector('h1')),
      ).toBe(true);
      expect(await shift()).toBeLessThan(0.02);
      expect(complaints).toEqual([]);
      await page.getByRole('button', { name: 'Aloita' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ennakointi' }).waitFor();
      expect((await stored(page))['place']).toBe('device');
      await page.context().close();
    },
  );

  test('the app opens the link that was followed before it ran', async () => {
    const { page, release, complaints } = await early();
    await page.getByRole('link', { name: 'Ohjeet' }).click();
    release();
    await page.getByRole('heading', { level: 1, name: 'Ohjeet' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the app shows the name of the site from the host’s settings', async () => {
    const settings = JSON.parse(await readFile('dist/content/site.json', 'utf8'));
    settings.name = { fi: 'Opettajan peili' };
    site.instead.set('content/site.json', { status: 200, body: JSON.stringify(settings) });
    const { page, release, complaints } = await early();
    expect(await page.getByRole('link', { name: 'Osaamistutka' }).isVisible()).toBe(false);
    release();
    await page.getByRole('link', { name: 'Opettajan peili' }).waitFor();
    expect(await page.title()).toContain('Opettajan peili');
    expect(complaints).toEqual([]);
    site.instead.clear();
    await page.context().close();
  });

  test('the page says so when a part of the app cannot be fetched', async () => {
    const context = await browser.newContext({ locale: 'fi' });
    const page = await context.newPage();
    const words = (await readdir('dist/assets')).filter((name) => /^start-.*\.js$/u.test(name));
    const sizes = await Promise.all(
      words.map(async (name) => ({ name, size: (await stat(`dist/assets/${name}`)).size })),
    );
    const small = sizes.toSorted((a, b) => a.size - b.size).slice(0, 3);
    for (const { name } of small) await page.route(`**/${name}`, (route) => route.abort());
    await page.goto(site.address);
    await page.getByText('Palvelu ei ole latautunut').waitFor();
    expect(await page.locator('h1').isVisible()).toBe(false);
    await context.close();
  });
});

test('a first visit fetches at most 120 kB without fonts before the page is usable', async () => {
  const { page, release } = await early();
  // Leaves out what the start page prefetches after half a second.
  await page.evaluate(() => {
    const own = window.setTimeout;
    window.setTimeout = ((act: () => void, wait?: number) =>
      wait === 500 ? 0 : own(act, wait)) as typeof setTimeout;
  });
  release();
  await takenOver(page);
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const below = new URL(site.address).pathname.length;
  const code = ['index.html', ...new Set(fetched.map((path) => path.slice(below)))].filter((path) =>
    /\.(?:html|js|css|json)$/u.test(path),
  );
  const sizes = await Promise.all(
    code.map(async (path) => gzipSync(await readFile(`dist/${path}`), { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
  await page.context().close();
});
