import type { Browser, Page } from 'playwright-core';
import { toSaved } from '../src/domain/assessment/saved.ts';
import type { Saved } from '../src/domain/assessment/assessment.ts';
import { hostileFiles, hostileLinks, oftenChanged, withNotes } from '../tests/support/hugeFiles.ts';
import { sampleSaved } from '../tests/support/sampleSaved.ts';
import { keep } from '../tests/site/stored.ts';
import { appRuns } from '../tests/site/visit.ts';

/*
 * Times of files and links that are made to be slow, and of the largest that are accepted, in a real browser:
 * until the page has answered, and how long it stood still at most meanwhile.
 */

const preview = 'dialog[open]';
const refusal = `${preview}, main [role=alert], :focus:is(h1, h2, h3)`;
const radar = 'figure svg.recharts-surface';

/** Prints the table. A page that has not answered after half a minute counts as standing still. */
export async function benchHuge(browser: Browser, address: string): Promise<void> {
  console.log('\n| Hostile or huge | answer | ms | longest block, ms |\n| --- | --- | --- | --- |');
  for (const [name, text] of Object.entries(hostileFiles)) {
    const page = await opened(browser, address);
    await row(`File of 10 MB: ${name}`, page, await fileIn(page, text()), refusal);
    await page.context().close();
  }
  for (const [name, data] of Object.entries(hostileLinks)) {
    const page = await opened(browser, address);
    await row(`Link: ${name}`, page, await linkIn(page, data()), refusal);
    await page.context().close();
  }
  for (const past of [30, 550]) {
    const two = [0, 1].map((shift) => oftenChanged(sampleSaved, past, shift));
    const count = past * Object.keys(sampleSaved.answers).length;
    await walk(`${count} past answers`, browser, address, two);
  }
  for (const length of [2000, 14_000]) {
    const two = ['sana ', 'ord '].map((word) => withNotes(sampleSaved, word, length));
    await walk(`Notes of ${length} characters`, browser, address, two);
  }
}

/** Opens and merges a file, writes a letter and makes a PDF. */
async function walk(
  name: string,
  browser: Browser,
  address: string,
  [own = sampleSaved, other = sampleSaved]: readonly Saved[],
): Promise<void> {
  const page = await opened(browser, address, own);
  const go = (hash: string) => () => page.evaluate((one) => void (location.hash = one), hash);
  const press = (button: string) => () => page.getByRole('button', { name: button }).click();
  const letter = () => page.locator('textarea').first().press('x');
  await row(`${name}: preview`, page, await fileIn(page, toSaved(other)), preview);
  await row(`${name}: merge`, page, press('Yhdistä'), radar);
  await row(`${name}: area`, page, go('#/assessment/planning'), 'textarea');
  await row(`${name}: a letter`, page, letter, 'textarea');
  await row(`${name}: check`, page, go('#/check'), 'h1');
  await row(`${name}: report`, page, go('#/report'), `article ${radar}`);
  const made = page.waitForEvent('download');
  await row(`${name}: PDF`, page, press('Lataa PDF'), 'h1', made);
  await page.context().close();
}

async function opened(browser: Browser, address: string, saved?: Saved): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fi' })).newPage();
  if (saved !== undefined) {
    await page.goto(`${address}favicon.svg`);
    await keep(page, saved);
  }
  await page.goto(`${address}#/`);
  await appRuns(page);
  return page;
}

/** Chooses a file with this text. It is in the page before, so that only the app's own work is measured. */
async function fileIn(page: Page, text: string): Promise<() => Promise<void>> {
  const file = await page.evaluateHandle((one) => new File([one], 'a.json'), text);
  return () =>
    page.evaluate((one) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(one);
      if (input === null) return;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
}

/** Follows a link with this data, which is in the page before. */
async function linkIn(page: Page, data: string): Promise<() => Promise<void>> {
  const link = await page.evaluateHandle((one) => ({ hash: `#/open/${one}` }), data);
  return () => page.evaluate(({ hash }) => void (location.hash = hash), link);
}

async function row(
  name: string,
  page: Page,
  act: () => Promise<unknown>,
  shows: string,
  ends: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const before = performance.now();
  await act();
  const answer = page.locator(shows).first();
  const isThere = await Promise.all([answer.waitFor(), ends]).then(
    () => true,
    () => false,
  );
  const ms = (performance.now() - before).toFixed(0);
  if (!isThere) return console.log(`| ${name} | none | ${ms} | ${ms} |`);
  await page.waitForTimeout(500);
  const blocks = await page.evaluate(
    () => (globalThis as unknown as { readonly blocks: readonly number[] }).blocks,
  );
  const said = ((await answer.textContent()) ?? '').slice(0, 32);
  console.log(`| ${name} | ${said} | ${ms} | ${Math.max(0, ...blocks).toFixed(0)} |`);
}
