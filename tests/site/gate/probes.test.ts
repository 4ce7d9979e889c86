import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../chromium.ts';
import { phone } from './looks.ts';
import {
  cutBySpacing,
  moving,
  outlineFaults,
  strangeLetters,
  tooFine,
  tooLong,
  tooSmall,
  tooWide,
} from './probes.ts';

const sentence = 'Tässä on yksi rivi, joka jatkuu niin pitkään, että silmä ei enää löydä takaisin.';

/** Each probe with the smallest page that has the fault it looks for. */
const faults = [
  ['tooWide', tooWide, '<p style="width: 400px">Leveä</p>'],
  [
    'cutBySpacing',
    cutBySpacing,
    '<p style="overflow: hidden; height: 20px; line-height: 20px; margin: 0">Teksti</p>',
  ],
  ['tooSmall', tooSmall, '<button style="font-size: 8px; padding: 0; border: 0">OK</button>'],
  [
    'tooSmall, for what looks like a button',
    tooSmall,
    '<button style="border: 1px solid; height: 30px; width: 60px">OK</button>',
  ],
  [
    'moving',
    moving,
    '<style>@keyframes m { to { opacity: 0 } } p { animation: m 9s infinite }</style><p>x</p>',
  ],
  ['tooFine', tooFine, '<p style="font-size: 14px">Pieni</p>'],
  ['strangeLetters', strangeLetters, '<button style="font: 16px serif">OK</button>'],
  ['strangeLetters, for small ones', strangeLetters, '<input style="font: inherit">'],
  ['tooLong', tooLong, `<p style="white-space: nowrap">${sentence}</p>`],
  ['outlineFaults', outlineFaults, '<h3>Hyppy</h3>'],
  ['outlineFaults, for a second h1', outlineFaults, '<h1>Toinen</h1>'],
] as const;

describe('a probe', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage(phone);
  });
  afterAll(() => browser?.close());

  const whole = (part: string) =>
    `<title>x</title><body style="font: 15px sans-serif"><main><h1>Sivu</h1>${part}</main>`;

  test.each(faults)('the probe %s finds the fault it is for', async (_, probe, part) => {
    await page.setContent(whole(part));
    expect(await probe(page)).not.toEqual([]);
  });

  test.each(faults)('the probe %s finds nothing on a page without faults', async (_, probe) => {
    await page.setContent(whole('<p>Lyhyt <a href="#x">linkki lauseessa</a>.</p>'));
    expect(await probe(page)).toEqual([]);
  });
});
