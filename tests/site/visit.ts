import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { launch } from './chromium.ts';
import { keep } from './stored.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';

/** One browser and one served site for all tests of a file. */
export interface Visits {
  readonly site: () => Site;
  /** Opens the app as a new visitor, in Finnish unless `language` says otherwise. */
  readonly visit: (hash?: string, options?: VisitOptions) => Promise<Page>;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly language?: string;
  /** An assessment saved on this device by an earlier visit. */
  readonly saved?: Saved;
  /** The bytes that the browser gives the site. */
  readonly quota?: number;
  /** Runs in the page before any other script. */
  readonly before?: () => void;
}

/** Starts a browser and a site for the tests of one file, and closes them afterwards. */
export function visits(): Visits {
  let browser: Browser;
  let site: Site;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve('dist')]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const visit = async (
    hash = '#/',
    { language = 'fi', saved, quota, before, ...options }: VisitOptions = {},
  ) => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const context = await browser.newContext({ locale: language, ...options });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    const page = await context.newPage();
    if (quota !== undefined) {
      const session = await context.newCDPSession(page);
      const { origin } = new URL(site.address);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
    }
    if (saved !== undefined) {
      await page.goto(`${site.address}favicon.svg`);
      await keep(page, saved);
    }
    if (before !== undefined) await context.addInitScript(before);
    await page.goto(`${site.address}${hash}`);
    await appRuns(page);
    return page;
  };
  return { site: () => site, visit };
}

/** Waits until the app sets the title of the screen: the words of the start page are there before the app. */
export async function appRuns(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => document.title !== 'Osaamistutka');
}

/** Waits until the styles of the page apply: without them every element counts as visible. */
export async function isStyled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => getComputedStyle(document.documentElement).getPropertyValue('--ink') !== '',
  );
}

/** Goes to another screen as a link does, without reloading the app, and waits until it is shown. */
export async function goTo(page: Page, hash: string, ready = 'main h1'): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.dataset['left'] = document.title;
    window.location.hash = to;
  }, hash);
  await page.waitForFunction(() => document.documentElement.dataset['left'] !== document.title);
  await page.evaluate(() => delete document.documentElement.dataset['left']);
  await page.locator(ready).first().waitFor();
}

/** Runs in pages: makes tabs miss each other's changes, as if the browser had put them to sleep. */
export const asleep = () => {
  BroadcastChannel.prototype.postMessage = () => undefined;
};

/** Answers one statement of `#/assessment/planning` in this tab and in another, until the conflict shows here. */
export async function answerInTwoTabs(page: Page): Promise<void> {
  const levelsOf = (tab: Page) => tab.locator('#statement-sizing label');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await levelsOf(other).nth(4).click();
  await other.getByText('Tallennettu tähän selaimeen', { exact: false }).first().waitFor();
  await other.close();
  await levelsOf(page).nth(2).click();
  await page.locator('[class*=news] fieldset').first().waitFor();
}

/** The first level of the first statement on the page. The start page has radio buttons too, of the device. */
export function firstLevel(page: Page): Locator {
  return page.locator('[id^=statement-] input[type=radio]').first();
}
