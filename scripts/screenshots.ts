import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../tests/site/chromium.ts';
import { serve } from '../tests/site/serve.ts';
import { scenes } from './scenes.ts';
import type { Scene } from './scenes.ts';

/*
 * Pictures for people to look at, into screenshots/, which is not committed:
 *   npm run screenshots [fi|sv|en …] [scene …]
 * Every scene on a phone and a laptop, light, dark and in forced colours, and once on the width of A4.
 */

const devices = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
} as const;
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
/** A4 without its margins, in CSS pixels. */
const paper = { width: 658, height: 987 };

const asked = process.argv.slice(2);
const known = new Set(['fi', 'sv', 'en']);
const languages = asked.filter((one) => known.has(one));
const names = asked.filter((one) => !known.has(one));
mkdirSync('screenshots', { recursive: true });
const site = await serve('dist');
const browser = await launch();
for (const language of languages.length > 0 ? languages : ['fi']) {
  for (const [name, scene] of Object.entries(scenes)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (language !== 'fi' && scene.act !== undefined) continue;
    await shoot(browser, scene, language, `screenshots/${language}-${name}`);
  }
}
await browser.close();
await site.close();

async function shoot(by: Browser, scene: Scene, language: string, path: string): Promise<void> {
  for (const [device, viewport] of Object.entries(devices)) {
    const context = await by.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await keep(page, scene);
    if (scene.before !== undefined) await context.addInitScript(scene.before);
    if (scene.instead !== undefined) site.instead.set(...scene.instead);
    await page.goto(`${site.address}?lang=${language}${scene.hash}`);
    await page.locator('h1').waitFor();
    await scene.act?.(page);
    await page.waitForLoadState('networkidle');
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      await take(page, `${path}-${device}-${look}.png`);
    }
    if (viewport === devices.laptop) {
      await page.setViewportSize(paper);
      await page.emulateMedia({ ...looks.light, media: 'print' });
      await take(page, `${path}-print.png`);
    }
    await context.close();
    site.instead.clear();
  }
}

/** Once the fonts are there and the chart has taken its new size. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(100);
  await page.screenshot({ path, fullPage: true });
}

/** Puts earlier work where the app keeps it on one's own device. */
async function keep(page: Page, { saved = [] }: Scene): Promise<void> {
  const [open] = saved;
  if (open === undefined) return;
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(
    ([id, texts]) => {
      localStorage.setItem('osaamistutka/place', 'device');
      localStorage.setItem('osaamistutka/current/small-competence-units', id);
      for (const [key, text] of texts) localStorage.setItem(`osaamistutka/assessment/${key}`, text);
    },
    [open.id, saved.map((one) => [one.id, JSON.stringify(one)] as const)] as const,
  );
}
