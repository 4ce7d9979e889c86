import type { Browser, Page } from 'playwright-core';
import { toSaved } from '../src/domain/assessment/saved.ts';
import type { Saved } from '../src/domain/assessment/assessment.ts';
import { hostileFiles, hostileLinks, oftenChanged } from '../tests/support/hugeFiles.ts';
import { sampleSaved } from '../tests/support/sampleSaved.ts';
import { keep } from '../tests/site/stored.ts';
import { appRuns } from '../tests/site/visit.ts';

/* Times of files and links that are made to be slow, and of the largest that are accepted: in a real browser. */

/** Prints how long each takes until the page has answered, and how long it stood still at most meanwhile. */
export async function benchHuge(browser: Browser, address: string): Promise<void> {
  console.log('\n| Hostile or huge | answer | ms | longest block, ms |\n| --- | --- | --- | --- |');
  for (const [name, text] of Object.entries(hostileFiles)) {
    const page = await opened(browser, address);
    await row(`File of 10 MB: ${name}`, page, await fileIn(page, text()), refusal);
  }
  for (const [name, data] of Object.entries(hostileLinks)) {
    const page = await opened(browser, address);
    await row(`Link: ${name}`, page, await linkIn(page, data()), 'main h1:focus, [role=alert], .notice, main h2');
  }
  for (const past of [30, 600]) {
    const own = oftenChanged(sampleSaved, past, 0);
    const other = toSaved(oftenChanged(sampleSaved, past, 1));
    const page = await opened(browser, address, own);
    const count = `${past} past answers to each of ${Object.keys(own.answers).length}`;
    await row(`${count}: preview`, page, await fileIn(page, other), 'dialog[open]');
    const merge = page.getByRole('button', { name: 'Yhdistä' });
    if ((await merge.count()) === 0) continue;
    await row(`${count}: merge`, page, () => merge.click(), 'figure svg.recharts-surface', false);
    await page.goto(`${address}#/assessment/planning`);
    const field = page.locator('textarea').first();
    await field.waitFor();
    await row(`${count}: a letter`, page, () => field.press('x'), 'textarea', false);
    await page.goto(`${address}#/report`);
    await row(`${count}: report`, page, async () => undefined, 'article figure svg', false);
    await page.context().close();
  }
  for (const length of [2000, 20_000, 100_000]) {
    const page = await opened(browser, address);
    const noted = Object.entries(sampleSaved.answers).map(([id, one]) => [id, { ...one, note: 'sana '.repeat(length/5) }]);
    const text = toSaved({ ...sampleSaved, answers: Object.fromEntries(noted) });
    await row(`${length} long notes: preview`, page, await fileIn(page, text), 'dialog[open]');
    await row(`${length} long notes: open`, page, () => page.locator('dialog[open] button').filter({hasText:/Avaa|Lis/u}).last().click(), 'figure svg.recharts-surface');
    const go=(hash:string)=>()=>page.evaluate((h)=>void (location.hash=h), hash);
    await row(`${length} area`, page, go('#/assessment/planning'), 'textarea');
    await row(`${length} letter`, page, () => page.locator('textarea').first().press('x'), 'textarea');
    await row(`${length} check`, page, go('#/check'), 'h1');
    await row(`${length} report`, page, go('#/report'), 'article figure svg');
    await row(`${length} pdf`, page, async()=>{ const [d]=await Promise.all([page.waitForEvent('download',{timeout:200000}), page.getByRole('button',{name:'Lataa PDF'}).click()]); }, 'h1');
  }
}

const refusal = '[role=alert], dialog[open], main h2:focus, main h3:focus, :focus:is(h2, h3)';

async function opened(browser: Browser, address: string, saved?: Saved): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fi' })).newPage();
  if (saved !== undefined) {
    await page.goto(`${address}favicon.svg`);
    await keep(page, saved);
  }
  await page.goto(`${address}#/`);
  await appRuns(page);
  await page.waitForTimeout(1000);
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
  closes = false,
): Promise<void> {
  await page.evaluate(() => {
    const seen = { blocks: [] as number[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.waitForTimeout(1000);
  const before = performance.now();
  await act();
  await page.locator(shows).first().waitFor();
  const ms = performance.now() - before;
  await page.waitForTimeout(1000);
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { seen: { blocks: number[] } }).seen.blocks),
  );
  const said = (await page.locator(shows).first().textContent()) ?? '';
  console.log(`| ${name} | ${said.slice(0, 40)} | ${ms.toFixed(0)} | ${longest.toFixed(0)} |`);
  if (closes) await page.context().close();
}
