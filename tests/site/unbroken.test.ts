import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { laptop } from './gate/looks.ts';
import { splitWords, tooWide } from './gate/probes.ts';
import { resultOf, screens } from './gate/screens.ts';
import type { Screen } from './gate/screens.ts';
import { serve } from './serve.ts';
import type { Site } from './serve.ts';
import { keep, keepEarlier, keepTexts } from './stored.ts';
import { serveUnbroken, unbroken, unbrokenSaved } from './unbrokenContent.ts';
import { answerInTwoTabs, asleep, goTo } from './visit.ts';

/* A phone, a window at 400 % zoom, tablets and laptops; and a sheet of paper between its margins. */
const widths = [320, 400, 660, 768, 1024, 1366];
const paper = 658;

/** Runs a probe at each width and on paper; one line for each fault. */
async function atEveryWidth(
  page: Page,
  probe: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await probe(page)).map((fault) => `${width} px: ${fault}`));
  }
  await page.setViewportSize({ width: paper, height: 800 });
  await page.emulateMedia({ media: 'print' });
  found.push(...(await probe(page)).map((fault) => `paper: ${fault}`));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(laptop.viewport);
  return found;
}

const foreign = {
  ...unbrokenSaved,
  id: '22222222-0000-4000-8000-000000000002',
  description: { id: unbroken, version: '1.0.0' },
};

/** What the walk through all screens does not show of people's texts. */
const more: readonly Screen[] = [
  {
    name: 'start with other assessments and the dialog that removes one',
    open: async (page) => {
      await keepEarlier(page, unbrokenSaved);
      await keepTexts(page, { [`assessment/${foreign.id}`]: JSON.stringify(foreign) });
      await goTo(page, '#/');
      await page.reload();
      await page.locator('main li button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a comparison with an earlier result',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, '#/profile', '#compare');
      await page.locator('#compare').selectOption({ index: 1 });
      for (const summary of await page.locator('main summary').all()) await summary.click();
    },
  },
  {
    name: 'my data with several assessments',
    open: async (page) => {
      await goTo(page, '#/my-data', 'main summary');
      for (const summary of await page.locator('main summary').all()) await summary.click();
    },
  },
  {
    name: 'my data after a removal',
    open: async (page) => {
      await page.locator('main li .row button, main li p button').last().click();
      await page.locator('[class*=news] button').first().waitFor();
    },
  },
  {
    name: 'a file that is refused for what is in it',
    open: async (page) => {
      const answers = { [unbroken]: { level: 7 } };
      const buffer = Buffer.from(JSON.stringify({ ...unbrokenSaved, answers }));
      await goTo(page, '#/', 'main a[href="#/profile"]');
      const file = { name: `${unbroken}.json`, mimeType: '', buffer };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.locator('[class*=error] code').first().waitFor();
    },
  },
  {
    name: 'the check of one’s own file',
    open: async (page) => {
      await goTo(page, '#/check-content');
      const buffer = Buffer.from(JSON.stringify({ [unbroken]: unbroken }));
      const file = { name: `${unbroken}.json`, mimeType: '', buffer };
      await page.locator('input[type=file]').last().setInputFiles(file);
      await page.locator('main h2:focus').waitFor();
    },
  },
];

let browser: Browser;
let site: Site;
let page: Page;

async function begin(): Promise<void> {
  [browser, site] = await Promise.all([launch(), serve('dist')]);
  const context = await browser.newContext({ ...laptop, locale: 'fi' });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(asleep);
  page = await context.newPage();
}

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('people’s texts with unbroken words', () => {
  const given = {
    saved: unbrokenSaved,
    received: resultOf(`K${unbroken.slice(0, 99)}`, unbrokenSaved),
    file: unbroken,
  };
  beforeAll(async () => {
    await begin();
    await serveUnbroken(site);
    await page.goto(`${site.address}#/`);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  describe.each([...screens, ...more])('$name', ({ open }) => {
    beforeAll(() => open(page, given));

    test('an unbroken word makes no screen wider than its window, nor a page than its paper', async () => {
      expect(await atEveryWidth(page, tooWide)).toEqual([]);
    });
  });
});

test('an unbroken word widens no notice of a conflict between two tabs', async () => {
  await begin();
  await serveUnbroken(site);
  await page.goto(`${site.address}favicon.svg`);
  await keep(page, unbrokenSaved);
  await page.goto(`${site.address}#/assessment/planning`);
  await page.locator('fieldset input[type=radio]').first().waitFor();
  await answerInTwoTabs(page);
  expect(await atEveryWidth(page, tooWide)).toEqual([]);
  await browser.close();
  await site.close();
});

describe('ordinary words', () => {
  beforeAll(async () => {
    await begin();
    await page.goto(`${site.address}#/`);
  });

  describe.each(screens)('$name', ({ open }) => {
    beforeAll(() => open(page));

    test('no ordinary word is split without a hyphen', async () => {
      expect(await atEveryWidth(page, splitWords)).toEqual([]);
    });
  });
});
