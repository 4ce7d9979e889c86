import { mkdirSync } from 'node:fs';
import type { Page, ViewportSize } from 'playwright-core';
import { firstLanguage, isLanguage, languages } from '../src/domain/languages.ts';
import { pdfOf } from '../tests/pdf/report/making.ts';
import { reportSamples } from '../tests/pdf/report/samples.ts';
import { launch } from '../tests/site/chromium.ts';
import { serve } from '../tests/site/serve.ts';
import { keep as keepOpen, keepTexts } from '../tests/site/stored.ts';
import { appRuns } from '../tests/site/visit.ts';
import { scenes } from './scenes.ts';
import type { Scene } from './scenes.ts';

/*
 * Takes pictures for people to look at.
 *   npm run screenshots [fi|sv|en …] [scene …]
 * takes every scene on a phone and a laptop, in light, dark and forced colours, and once at the width of A4,
 * into screenshots/, which is not committed.
 *   npm run screenshots readme
 * takes those of the README into docs/: three screens, and the first page of the PDF in each language.
 */

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };
/** A4 without its margins, in CSS pixels. */
const paper = { width: 658, height: 987 };
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
/** Each picture of the README: its scene, the element at its top, and its size. */
const readme = {
  start: ['start-first', 'header', { width: 960, height: 860 }],
  area: ['area', 'header', { width: 1120, height: 860 }],
  profile: ['profile', 'header', { width: 1280, height: 820 }],
} as const;

const asked = process.argv.slice(2);
const wanted = asked.filter(isLanguage);
const names = asked.filter((one) => !isLanguage(one));
mkdirSync('screenshots', { recursive: true });
const site = await serve('dist');
const browser = await launch();
if (names.includes('readme')) await takeReadme();
else for (const language of wanted.length > 0 ? wanted : [firstLanguage]) await takeAll(language);
await browser.close();
await site.close();

async function takeReadme(): Promise<void> {
  for (const [name, [scene, top, size]] of Object.entries(readme)) {
    const page = await show(scenes[scene] ?? { hash: '#/' }, 'fi', size);
    await page.locator(top).evaluate((element) => element.scrollIntoView());
    await page.screenshot({ path: `docs/${name}.png` });
    await page.context().close();
  }
  await takeFirstPages();
}

/** Takes the first page of the report in each language side by side, drawn by pdf.js as in a PDF reader. */
async function takeFirstPages(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1836, height: 870 } });
  await page.route('http://pdfjs/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
      : route.fulfill({
          contentType: 'text/javascript',
          path: `node_modules/pdfjs-dist/build${pathname}`,
        });
  });
  await page.goto('http://pdfjs/');
  await page.addStyleTag({
    content: 'body { display: flex; gap: 12px; margin: 12px; background: #c5d0cb }',
  });
  for (const language of languages) {
    const sample = reportSamples[`typical-${language}`];
    if (sample === undefined) continue;
    const { bytes } = await pdfOf(sample);
    await page.evaluate(drawFirstPage, Buffer.from(bytes).toString('base64'));
  }
  await page.screenshot({ path: 'docs/report.png' });
  await page.close();
}

/** Runs in the page. */
async function drawFirstPage(base64: string): Promise<void> {
  const address: string = '/pdf.min.mjs';
  const { getDocument, GlobalWorkerOptions } = await import(address);
  GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  const data = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const first = await (await getDocument({ data }).promise).getPage(1);
  // Draws at double size and shows the result smaller, so that the letters are placed as on paper.
  const viewport = first.getViewport({ scale: 2 });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.style.width = '595px';
  document.body.append(canvas);
  await first.render({ canvas, viewport }).promise;
}

async function takeAll(language: string): Promise<void> {
  for (const [name, scene] of Object.entries(scenes)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (language !== 'fi' && scene.act !== undefined) continue;
    const path = `screenshots/${language}-${name}`;
    for (const [device, viewport] of Object.entries({ phone, laptop })) {
      const page = await show(scene, language, viewport);
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await take(page, `${path}-${device}-${look}.png`);
      }
      if (viewport === laptop) {
        await page.setViewportSize(paper);
        await page.emulateMedia({ ...looks.light, media: 'print' });
        await take(page, `${path}-print.png`);
      }
      await page.context().close();
    }
  }
}

/** Opens a scene in its final state. */
async function show(scene: Scene, language: string, viewport: ViewportSize): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await keep(page, scene);
  if (scene.before !== undefined) await context.addInitScript(scene.before);
  site.instead.clear();
  if (scene.instead !== undefined) site.instead.set(...scene.instead);
  await page.goto(`${site.address}?lang=${language}${scene.hash}`);
  await appRuns(page);
  await scene.act?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Waits until the chart has its new size, then takes the picture. */
async function take(page: Page, path: string): Promise<void> {
  await page.waitForTimeout(150);
  await page.screenshot({ path, fullPage: true });
}

/** Saves the assessments of a scene as the app does on a user's own device. */
async function keep(page: Page, { saved = [] }: Scene): Promise<void> {
  const [open] = saved;
  if (open === undefined) return;
  await page.goto(`${site.address}favicon.svg`);
  await keepOpen(page, open);
  for (const one of saved) {
    await keepTexts(page, { [`assessment/${one.id}`]: JSON.stringify(one) });
  }
}
