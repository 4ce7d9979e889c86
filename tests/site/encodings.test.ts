import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toSaved } from '../../src/domain/assessment/saved.ts';
import { sayIn } from '../support/building.ts';
import { inOlder, olderEncodings, utf16 } from '../support/encodings.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();
const say = await sayIn('fi');
const saved = { ...sampleSaved, person: 'Äiti Öljymäki' };

const choose = (page: Page, bytes: Uint8Array) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'oma.json', mimeType: '', buffer: Buffer.from(bytes) });

describe('a saved file in the browser', () => {
  test.each([{ mark: true }, { mark: true, big: true }, {}, { big: true }])(
    'a file in UTF-16 opens with all its letters (%j)',
    async (how) => {
      const page = await visit();
      await choose(page, utf16(toSaved(saved), how));
      const name = page.getByText(/^Nimi: /u);
      await name.waitFor();
      expect(await name.innerText()).toBe('Nimi: Äiti Öljymäki');
    },
  );

  test.each(olderEncodings)('a file in %s is refused, and nothing changes', async (encoding) => {
    const page = await visit();
    await choose(page, inOlder(toSaved(saved), encoding));
    await page.getByText(say('open.encoding')).waitFor();
    await page.getByText(say('open.nothingChanged')).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('\uFFFD');
  });

  test('a file that ends within a letter is refused', async () => {
    const page = await visit();
    const bytes = new TextEncoder().encode(toSaved(saved));
    await choose(page, bytes.subarray(0, bytes.indexOf(0xc3) + 1));
    await page.getByText(say('open.not-json')).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('content in the browser', () => {
  const page = 'pages/fi/privacy.md';

  test('content is read rightly from a server that names a wrong charset', async () => {
    const opened = await visit('#/about');
    await opened.context().route(/\/content\//u, async (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/content\//u, '');
      const body = await readFile(join('dist/content', path));
      const contentType = 'text/plain; charset=iso-8859-1';
      await route.fulfill({ body, contentType, headers: { 'X-Content-Type-Options': 'nosniff' } });
    });
    await opened.goto(`${site().address}?anew#/privacy`);
    await opened.getByRole('heading', { level: 2 }).first().waitFor();
    const text = await opened.locator('main').innerText();
    expect(text).toMatch(/[äö]/u);
    expect(text).not.toMatch(/Ã|\uFFFD/u);
  });

  test('a page saved as ANSI is a fault that names the file, its line and the remedy', async () => {
    const opened = await visit('#/about');
    const body = Buffer.from(inOlder('# Tietosuoja\n\nTämä on tietosuojaseloste.', 'windows-1252'));
    await opened.context().route(`**/content/${page}`, (route) => route.fulfill({ body }));
    await opened.goto(`${site().address}?anew#/privacy`);
    await opened.getByText(`content/${page}:3`).waitFor();
    await opened.getByText(say('fault.encoding')).waitFor();
    expect(await opened.locator('body').innerText()).not.toContain('\uFFFD');
  });
});
