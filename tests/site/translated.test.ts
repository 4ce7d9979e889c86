import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translatePage } from '../support/translatePage.ts';
import { launch } from './chromium.ts';
import { screens } from './gate/screens.ts';
import { laptop } from './gate/looks.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

/* Two pages walk through every screen: one as it is, and one that the browser translates all the time. */

let browser: Browser;
let site: Site;
let plain: Page;
let translated: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve('dist')]);
  const open = async () => {
    const context = await browser.newContext({ ...laptop, locale: 'fi' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    return page;
  };
  [plain, translated] = await Promise.all([open(), open()]);
  await translated.addInitScript(`addEventListener('DOMContentLoaded', ${String(translatePage)})`);
  await Promise.all([plain, translated].map((page) => page.goto(`${site.address}#/`)));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What the page shows, without times of day. */
async function shownIn(page: Page): Promise<string> {
  const text = await page.locator('body').innerText();
  return text.replaceAll(/\d?\d[.:]\d\d\b/gu, '0.00').replaceAll(/\s+/gu, ' ');
}

/** Waits until the translated page shows what the other one does. */
async function expectSame(): Promise<void> {
  const differing = async () => {
    const [one, other] = [await shownIn(translated), await shownIn(plain)];
    const at = [...one].findIndex((letter, index) => letter !== other[index]);
    return one === other ? null : [one.slice(at - 30, at + 90), other.slice(at - 30, at + 90)];
  };
  await expect.poll(differing, { timeout: 10_000 }).toBeNull();
}

async function speak(language: string): Promise<void> {
  for (const page of [plain, translated]) {
    await page
      .locator(`header button[lang=${language}]`)
      .evaluate((one: HTMLElement) => one.click());
    await page.locator(`html[lang=${language}]`).waitFor();
  }
}

describe.each(screens)('$name', ({ open }) => {
  beforeAll(() => Promise.all([plain, translated].map((page) => open(page))));

  test('a translated page shows the same texts, also after a change of language', async () => {
    await expectSame();
    await speak('sv');
    await expectSame();
    await speak('fi');
    await expectSame();
    expect(complaints).toEqual([]);
  });
});

test('on a translated page the counters of an area follow the answers', async () => {
  await translated.goto(`${site.address}#/assessment/anticipation`);
  const line = translated.locator('main p.quiet', { hasText: '/4' }).first();
  const before = await line.innerText();
  await translated.getByRole('button', { name: 'Poista valinta' }).first().click();
  await expect.poll(() => line.innerText()).not.toBe(before);
  expect(await translated.locator('font').count()).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});
