import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../tests/site/chromium.ts';
import { sampleSaved } from '../tests/sampleSaved.ts';
import { serve } from '../tests/site/serve.ts';

/*
 * Pictures of every screen for people to look at: npm run screenshots [language …]
 * They land in screenshots/, which is not committed.
 */

const screens = {
  start: '#/',
  area: '#/assessment/planning',
  check: '#/check',
  profile: '#/profile',
  report: '#/report',
  share: '#/share',
  data: '#/my-data',
  description: '#/description',
  guide: '#/guide',
  teacher: '#/guide/teacher',
  about: '#/about',
  privacy: '#/privacy',
  accessibility: '#/accessibility',
  content: '#/check-content',
  missing: '#/nowhere',
};
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  laptop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 320, height: 640 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  forced: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
  print: { viewport: { width: 794, height: 1123 } },
};

const [, , ...asked] = process.argv;
const languages = asked.length > 0 ? asked : ['fi'];
mkdirSync('screenshots', { recursive: true });
const site = await serve('dist');
const browser = await launch();

for (const language of languages) {
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await keepSample(page, site.address);
    for (const [name, hash] of Object.entries(screens)) {
      await page.goto(`${site.address}?lang=${language}${hash}`);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(250);
      const path = `screenshots/${language}-${name}-${look}.png`;
      if (look === 'print') await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path, fullPage: true });
      await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  }
}
const first = await (await browser.newContext()).newPage();
await first.goto(`${site.address}#/`);
await first.locator('h1').waitFor();
await first.screenshot({ path: 'screenshots/fi-first-visit.png', fullPage: true });
await browser.close();
await site.close();

/** Puts a half-year's worth of answers where the app keeps them on one's own device. */
async function keepSample(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(
    ([id, json]) => {
      localStorage.setItem('osaamistutka/place', 'device');
      localStorage.setItem('osaamistutka/current/small-competence-units', id);
      localStorage.setItem(`osaamistutka/assessment/${id}`, json);
    },
    [sampleSaved.id, JSON.stringify(sampleSaved)] as const,
  );
}
