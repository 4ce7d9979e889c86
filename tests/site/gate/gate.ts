import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looseTexts } from '../../support/looseTexts.ts';
import { launch } from '../chromium.ts';
import { serve } from '../serve.ts';
import type { Site } from '../serve.ts';
import { runAxe } from './axe.ts';
import { looks } from './looks.ts';
import type { Look } from './looks.ts';
import { reviewedForAxe } from './reviewed.ts';
import type { Finding, Reviewed } from './reviewed.ts';
import { screens } from './screens.ts';

/** Walks through every screen in one look, on one page, and defines the tests of each screen. */
export function gate(look: Look, more: (page: () => Page) => void = () => undefined): void {
  let browser: Browser;
  let site: Site;
  let page: Page;
  const met = new Set<number>();
  const addresses = new Map<string, string>();
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve('dist')]);
    const context = await browser.newContext({ ...looks[look], reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    await page.goto(`${site.address}#/`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(screens)(`in ${look}: $name`, ({ open }) => {
    beforeAll(() => open(page));

    test('axe finds no violation and asks nothing that was not reviewed [T-1]', async () => {
      const { violations, incomplete } = await runAxe(page);
      expect(violations).toEqual([]);
      expect(unreviewed(incomplete, reviewedForAxe, look, met)).toEqual([]);
    });

    test('the page says which language it is in [S-6]', async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe(looks[look].locale);
    });

    test('the page has a title that no other address has [S-1]', async () => {
      const [title, address] = [await page.title(), new URL(page.url()).hash];
      expect(addresses.get(title) ?? address).toBe(address);
      addresses.set(title, address);
    });

    test('no text has siblings, so that a translated page still changes', async () => {
      expect(
        await page.evaluate(looseTexts, await page.evaluateHandle(() => document.body)),
      ).toEqual([]);
    });

    more(() => page);
  });

  test(`in ${look}: every reviewed question of axe is still asked [T-1]`, () => {
    expect(stale(reviewedForAxe, look, met)).toEqual([]);
  });
}

/** The findings that nobody has reviewed in this look; adds the list places of the others to `met`. */
export function unreviewed(
  findings: readonly Finding[],
  list: readonly Reviewed[],
  look: Look,
  met: Set<number>,
): readonly Finding[] {
  return findings.filter(({ reviewed }) => {
    const entry = reviewed === null ? undefined : list[reviewed];
    if (reviewed === null || entry === undefined || !(entry.looks ?? [look]).includes(look)) {
      return true;
    }
    met.add(reviewed);
    return false;
  });
}

/** The reviewed entries that no longer occur and must leave the list. */
export function stale(
  list: readonly Reviewed[],
  look: Look,
  met: ReadonlySet<number>,
): readonly Reviewed[] {
  return list.filter((entry, index) => (entry.looks ?? [look]).includes(look) && !met.has(index));
}
