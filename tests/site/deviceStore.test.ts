import { build } from 'vite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../support/textStoreContract.ts';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

/* The device's store alone, in a real browser: tests/site/stores/inPage.ts, bundled as the app would be. */

let browser: Browser;
let site: Site;
let code: string;
beforeAll(async () => {
  const [started, served, bundled] = await Promise.all([
    launch(),
    serve('dist'),
    build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: 'tests/site/stores/inPage.ts', formats: ['iife'], name: 'inPage' },
      },
    }),
  ]);
  [browser, site] = [started, served];
  const [output] = [bundled].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
  code = output.output[0].code;
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page with nothing of the app but its device store. */
async function pageWithStore(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(code);
  return page;
}

interface InPage {
  readonly keepsClause: (index: number) => Promise<unknown>;
  readonly exists: (name: string) => Promise<boolean>;
  readonly write: (name: string, texts: Readonly<Record<string, string>>) => Promise<string>;
  readonly read: (name: string) => Promise<Readonly<Record<string, string>> | null>;
  readonly erase: (name: string) => Promise<string>;
  readonly reports: () => readonly string[];
  readonly hold: (name: string) => Promise<void>;
}
declare const inPage: InPage;

describe('the store on the device', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageWithStore();
  });
  afterAll(() => page.context().close());

  test.each(contract.map(({ name, expected }, index) => ({ name, expected, index })))(
    '$name',
    async ({ index, expected }) => {
      expect(await page.evaluate((at) => inPage.keepsClause(at), index)).toEqual(expected);
    },
  );

  test('looking whether a store exists, and reading one that does not, creates none', async () => {
    const outcome = await page.evaluate(async () => [
      await inPage.exists('never'),
      await inPage.read('never'),
      (await indexedDB.databases()).some(({ name }) => name === 'never'),
    ]);
    expect(outcome).toEqual([false, {}, false]);
  });
});

test('a write that finds no room leaves everything as it was and says that the store is full', async () => {
  const page = await pageWithStore();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.address).origin,
    quotaSize: 1_000_000,
  });
  await page.evaluate(() => inPage.write('own', { a: '1' }));
  const outcome = await page.evaluate(async () => [
    await inPage.write('own', { a: '2', b: 'x'.repeat(3_000_000) }),
    await inPage.read('own'),
  ]);
  expect(outcome).toEqual(['full', { a: '1' }]);
  await page.context().close();
});

test('a tab lets go of the database when another one deletes it, and is told', async () => {
  const page = await pageWithStore();
  await page.evaluate(() => inPage.write('own', { a: '1' }));
  const other = await page.context().newPage();
  await other.goto(`${site.address}favicon.svg`);
  await other.evaluate(code);
  expect(await other.evaluate(() => inPage.erase('own'))).toBe('gone');
  await expect.poll(() => page.evaluate(() => inPage.reports())).toEqual(['deleted']);
  expect(await page.evaluate(() => inPage.read('own'))).toEqual({});
  await page.context().close();
});

test('a database that a foreign connection keeps open is emptied, which is not called gone', async () => {
  const page = await pageWithStore();
  const other = await page.context().newPage();
  await other.goto(`${site.address}favicon.svg`);
  await other.evaluate(code);
  await page.evaluate(() => inPage.write('own', { a: '1' }));
  await other.evaluate(() => inPage.hold('own'));
  expect(await page.evaluate(() => inPage.erase('own'))).toBe('emptied');
  await page.context().close();
});

test('data that is cleared in the browser’s settings is reported as closed', async () => {
  const page = await pageWithStore();
  await page.evaluate(() => inPage.write('own', { a: '1' }));
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(site.address).origin,
    storageTypes: 'indexeddb',
  });
  await expect.poll(() => page.evaluate(() => inPage.reports())).toEqual(['closed']);
  expect(await page.evaluate(() => inPage.read('own'))).toEqual({});
  await page.context().close();
});
