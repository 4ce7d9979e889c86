import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium, flags } from '../tests/site/chromium.ts';
import { sampleSaved } from '../tests/support/sampleSaved.ts';
import { serve } from '../tests/site/serve.ts';
import { keep } from '../tests/site/stored.ts';

/*
 * Runs Lighthouse on the start page of a first visit and on three screens with saved answers:
 *   npm run lighthouse [performance]
 * Accessibility, best practices and SEO must be 100. `performance` also measures the median performance of
 * five runs on Lighthouse's simulated slow phone. The table on standard output is for the README.
 */

const screens = [
  ['start, first visit', '#/'],
  ['start', '#/'],
  ['area', '#/assessment/planning'],
  ['profile', '#/profile'],
] as const;
const whole = ['accessibility', 'best-practices', 'seo'] as const;
const runs = 5;

const withPerformance = process.argv.includes('performance');
const site = await serve('dist');
const chrome = await launchChrome({
  chromePath: findChromium(),
  chromeFlags: ['--headless=new', '--accept-lang=fi', ...flags],
});
try {
  const rows: string[] = [];
  const short: string[] = [];
  for (const [name, hash] of screens) {
    if (name === 'start') await keepAnswers();
    const scores = await scoresOf(hash, whole);
    for (const [category, score] of scores) {
      if (score < 100) short.push(`${name}: ${category} ${score}`);
    }
    const speed = withPerformance ? [await medianSpeed(hash)] : [];
    rows.push(`| ${[name, ...scores.values(), ...speed].join(' | ')} |`);
  }
  const heads = ['Screen', 'Accessibility', 'Best practices', 'SEO'];
  if (withPerformance) heads.push('Performance');
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  console.log(rows.join('\n'));
  if (short.length > 0) {
    console.error(`\nUnder 100:\n${short.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  chrome.kill();
  await site.close();
}

/** Stores an assessment where the app finds it, in the browser that Lighthouse will use. */
async function keepAnswers(): Promise<void> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  await page.goto(`${site.address}favicon.svg`);
  await keep(page, sampleSaved);
  await page.close();
  await browser.close();
}

/** The scores of one run by category, out of 100; prints the failed audits of those that must be 100. */
async function scoresOf(
  hash: string,
  categories: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const result = await lighthouse(`${site.address}${hash}`, {
    port: chrome.port,
    onlyCategories: [...categories],
    disableStorageReset: true,
    logLevel: 'error',
  });
  if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${hash}.`);
  const { audits, categories: scored } = result.lhr;
  return new Map(
    Object.values(scored).map(({ id, score, auditRefs }) => {
      const failed = auditRefs.filter(
        ({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1,
      );
      if (whole.some((one) => one === id)) {
        for (const { id: audit } of failed) console.error(`${hash} ${id}: ${audits[audit]?.title}`);
      }
      return [id, Math.round((score ?? 0) * 100)];
    }),
  );
}

/** The median of five measurements, because a single one depends more on the machine than on the page. */
async function medianSpeed(hash: string): Promise<number> {
  const scores: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    scores.push((await scoresOf(hash, ['performance'])).get('performance') ?? 0);
  }
  return scores.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}
