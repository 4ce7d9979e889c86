import { readFile } from 'node:fs/promises';
import { deflateSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { pdfLimits, readPdf } from '../src/formats/pdf/read/readPdf.ts';
import { fileOf, filespec, stream } from '../tests/pdf/writtenByHand.ts';
import { sampleSaved } from '../tests/support/sampleSaved.ts';
import { launch } from '../tests/site/chromium.ts';
import { serve } from '../tests/site/serve.ts';
import { keep } from '../tests/site/stored.ts';
import { appRuns } from '../tests/site/visit.ts';
import { benchHuge } from './bench-huge.ts';

/*
 * Measures sizes and times of the built site: npm run bench. Times are medians of five visits, at full speed
 * and with the processor slowed to a quarter. They are for people to read; no test depends on them.
 */

const rounds = 5;
const site = await serve('dist');
const browser = await launch();

/** The bytes that a screen fetches until it is usable, by kind and after gzip, and the number of files. */
async function sizeOf(hash: string): Promise<{ code: number; fonts: number; files: number }> {
  const page = await (await browser.newContext({ locale: 'fi' })).newPage();
  if (hash !== '') await keepSample(page);
  const paths: string[] = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  await page.goto(`${site.address}${hash}`);
  await appRuns(page);
  if (['#/profile', '#/report'].includes(hash))
    await page.locator('figure svg.recharts-surface').waitFor();
  else await page.waitForTimeout(150);
  const fetched = [...new Set(paths)];
  await page.context().close();
  const sizes = await Promise.all(
    fetched.map(async (path) => ({ path, size: await gzipped(path) })),
  );
  const sum = (fonts: boolean) =>
    sizes
      .filter(({ path }) => /\.(?:woff2|ttf)$/u.test(path) === fonts)
      .reduce((total, { size }) => total + size, 0);
  return { code: sum(false), fonts: sum(true), files: fetched.length };
}

async function gzipped(path: string): Promise<number> {
  const below = new URL(site.address).pathname;
  const bytes = await readFile(`dist/${path.slice(below.length) || 'index.html'}`);
  return /\.(?:woff2|ttf)$/u.test(path) ? bytes.length : gzipSync(bytes).length;
}

async function keepSample(page: Page): Promise<void> {
  await page.goto(`${site.address}favicon.svg`);
  await keep(page, sampleSaved);
}

/** The times of one cold visit in ms: to a usable start, to a drawn profile and to the first PDF. */
async function times(slowdown: number): Promise<readonly number[]> {
  const context = await browser.newContext({ locale: 'fi', acceptDownloads: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await keepSample(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const start = await timed(async () => {
    await page.goto(`${site.address}#/`);
    await page.getByRole('link', { name: 'Näytä profiilini' }).waitFor();
  });
  const profile = await timed(async () => {
    await page.getByRole('link', { name: 'Näytä profiilini' }).click();
    await page.locator('figure svg.recharts-surface').waitFor();
  });
  await page.goto(`${site.address}#/report`);
  await page.locator('article figure svg.recharts-surface').waitFor();
  // Finds the button first and clicks it in the page, so that the time excludes the search for it.
  const button = await page.getByRole('button', { name: 'Lataa PDF' }).elementHandle();
  const pdf = await timed(async () => {
    await Promise.all([
      page.waitForEvent('download'),
      button?.evaluate((element: HTMLElement) => element.click()),
    ]);
  });
  await context.close();
  return [start, profile, pdf];
}

async function timed(act: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

async function medians(slowdown: number): Promise<readonly number[]> {
  const all: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await times(slowdown));
  return [0, 1, 2].map((column) => {
    const sorted = all.map((row) => row[column] ?? 0).toSorted((a, b) => a - b);
    return sorted[Math.floor(rounds / 2)] ?? 0;
  });
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
console.log('| Screen, Finnish | kB gzip | fonts kB | files |\n| --- | --- | --- | --- |');
for (const [name, hash] of Object.entries({
  'Start `#/`, first visit': '',
  'Start `#/`': '#/',
  'Area `#/assessment/…`': '#/assessment/planning',
  'Check `#/check`': '#/check',
  'Profile `#/profile`': '#/profile',
  'Report `#/report`': '#/report',
  'Guide `#/guide/teacher`': '#/guide/teacher',
})) {
  const { code, fonts, files } = await sizeOf(hash);
  console.log(`| ${name} | ${kB(code)} | ${kB(fonts)} | ${files} |`);
}
const [plain, slow] = [await medians(1), await medians(4)];
console.log('\n| Time, median of five, ms | this machine | processor at ¼ |\n| --- | --- | --- |');
['Start usable', 'Start → profile drawn', 'First PDF made'].forEach((name, row) => {
  console.log(`| ${name} | ${plain[row]?.toFixed(0)} | ${slow[row]?.toFixed(0)} |`);
});
await benchHuge(browser, site.address);
await browser.close();
await site.close();

console.log('\n| A PDF that is opened | answer | ms | memory MB |\n| --- | --- | --- | --- |');
for (const [name, bytes] of Object.entries(pdfsToOpen())) {
  const before = process.memoryUsage().rss;
  let answer = '';
  const ms = await timed(async () => {
    const reading = await readPdf(bytes);
    answer = reading.ok ? 'opened' : reading.reason;
  });
  const grown = Math.max(0, process.memoryUsage().rss - before) / 1_000_000;
  console.log(`| ${name} | ${answer} | ${ms.toFixed(0)} | ${grown.toFixed(0)} |`);
}

/** The most expensive files possible, each just within the limits or just over one. */
function pdfsToOpen(): Readonly<Record<string, Uint8Array>> {
  const flate = '/Filter /FlateDecode';
  const block = deflateSync(Buffer.alloc(pdfLimits.inflatedBytes, ' '));
  const blocks = Array.from({ length: 9 }, (_, at) =>
    stream(at + 1, `/Type /ObjStm /N 0 /First 0 ${flate}`, block),
  );
  const bomb = deflateSync(Buffer.alloc(400_000_000));
  const endless = Array.from(
    { length: pdfLimits.objects + 1 },
    (_, at) => `${at} 0 obj 1 endobj\n`,
  );
  return {
    '400 MB in one stream': fileOf(filespec, stream(2, flate, bomb)),
    'nine streams of 2 MB': fileOf(...blocks),
    '50 001 objects': fileOf(...endless),
    'objects that never end, 9 MB': fileOf('1 0 obj <<'.repeat(900_000)),
    'streams that never end, 9 MB': fileOf('1 0 obj stream\n'.repeat(600_000)),
    'blanks, 9 MB': fileOf(' '.repeat(9_000_000)),
  };
}
