import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { launch } from './chromium.ts';
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
    { language = 'fi', saved, before, ...options }: VisitOptions = {},
  ) => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const context = await browser.newContext({ locale: language, ...options });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    const page = await context.newPage();
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

/** Stores an assessment where the app finds it on its next load. */
export async function keep(page: Page, saved: Saved): Promise<void> {
  await page.evaluate(
    ([id, json]) => {
      localStorage.setItem('osaamistutka/place', 'device');
      localStorage.setItem('osaamistutka/current/small-competence-units', id);
      localStorage.setItem(`osaamistutka/assessment/${id}`, json);
    },
    [saved.id, JSON.stringify(saved)] as const,
  );
}

/** Also stores a finished assessment from half a year earlier, for the next load of the app. */
export async function keepEarlier(page: Page, saved: Saved): Promise<void> {
  const moment = '2026-05-20T08:00:00.000Z';
  const lower = Object.entries(saved.answers).map(([id, answer]) => [
    id,
    'level' in answer ? { ...answer, level: 'explore' } : answer,
  ]);
  const earlier = {
    ...saved,
    id: '00000000-0000-4000-8000-000000000005',
    createdAt: moment,
    updatedAt: moment,
    finishedAt: moment,
    answers: Object.fromEntries(lower),
  };
  await page.evaluate(([id, json]) => localStorage.setItem(`osaamistutka/assessment/${id}`, json), [
    earlier.id,
    JSON.stringify(earlier),
  ] as const);
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

/** Everything the app has stored in the browser, by key. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
}

/** The number of answers in the browser's stores. */
export async function storedAnswers(page: Page): Promise<number> {
  const texts = Object.entries(await stored(page)).filter(([key]) => key.includes('assessment/'));
  return texts.reduce((sum, [, json]) => sum + Object.keys(JSON.parse(json).answers).length, 0);
}
