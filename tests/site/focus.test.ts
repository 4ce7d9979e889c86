import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { resultOf } from './gate/screens.ts';
import { keepEarlier } from './stored.ts';
import { answerInTwoTabs, asleep, goTo, visits } from './visit.ts';

const { visit } = visits();

/** Presses a control with the keyboard. */
async function press(page: Page, selector: string, name?: RegExp): Promise<void> {
  const found = page.locator(selector);
  const control = name === undefined ? found.first() : found.filter({ hasText: name }).first();
  await control.focus();
  await page.keyboard.press('Enter');
}

/** What has the focus: its tag and its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body;
    return `${tagName} ${(textContent ?? '').slice(0, 80)}`;
  });

/** What is in the live regions, also that of a dialog. */
const heard = async (page: Page) =>
  (await page.locator('[role=status].visually-hidden').allInnerTexts()).join(' ').trim();

/** Opens a screen by way of another one, as a person who moves about does. */
async function at(hash: string, ready: string, saved: Saved = sampleSaved): Promise<Page> {
  const page = await visit('#/about', { saved });
  await keepEarlier(page, saved);
  await page.reload();
  await page.locator('main h2').first().waitFor();
  await goTo(page, hash, ready);
  return page;
}

async function choose(page: Page, saved: Saved): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(saved));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'kaisa.json', mimeType: '', buffer });
  await page.getByRole('dialog').waitFor();
}

const few: Saved = {
  ...sampleSaved,
  answers: { sizing: { level: 'improve', at: sampleSaved.updatedAt } },
};

describe('coming back to a statement', () => {
  const chosen = '#statement-sizing input:checked';
  const isOn = (page: Page, selector: string) =>
    page.locator(selector).evaluate((one) => one === document.activeElement);

  test.each([
    ['the check page', '#/check', 'main dl dd a', 'main dl dd a', /B2/u],
    ['the profile', '#/profile', 'figure svg', 'main ul a[href*=assessment]', /./u],
  ])('a link of %s leads to the chosen level, from which arrow keys go on', async (...way) => {
    const [, hash, ready, link, name] = way;
    const page = await at(hash, ready);
    await press(page, link, name);
    await page.locator('fieldset input:checked').first().waitFor();
    const on = page.locator('fieldset input:focus');
    expect(await on.isChecked()).toBe(true);
    const before = await on.evaluate((one) =>
      [...document.querySelectorAll('input')].indexOf(one as HTMLInputElement),
    );
    await page.keyboard.press('ArrowUp');
    const after = await on.evaluate((one) =>
      [...document.querySelectorAll('input')].indexOf(one as HTMLInputElement),
    );
    expect(after).toBe(before - 1);
  });

  test('without an answer the statement itself has the focus, and no arrow key answers it', async () => {
    const page = await at('#/check', 'main dl dd a', few);
    await press(page, 'main dl dd a', /B1/u);
    await page.locator('#statement-learning-outcomes').waitFor();
    expect(await isOn(page, '#statement-learning-outcomes')).toBe(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    expect(await page.locator('#statement-learning-outcomes input:checked').count()).toBe(0);
  });

  test('a gap leads to its statement, and no arrow key answers it', async () => {
    const page = await at('#/assessment/planning', 'fieldset', few);
    await press(page, 'main button', /^Jatka$/u);
    await press(page, '[class*=notice] li button', /B1/u);
    expect(await isOn(page, '#statement-learning-outcomes')).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#statement-learning-outcomes input:checked').count()).toBe(0);
  });

  test('a settled conflict leads back to its statement, with the choice that was made', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved, before: asleep });
    await answerInTwoTabs(page);
    await press(page, '[class*=news] fieldset div:last-child button');
    await expect.poll(() => isOn(page, chosen)).toBe(true);
    expect(await page.locator('#statement-sizing label').nth(4).locator('input').isChecked()).toBe(
      true,
    );
    expect(await heard(page)).not.toBe('');
  });
});

interface Act {
  readonly what: string;
  readonly hash: string;
  readonly ready: string;
  readonly saved?: Saved;
  readonly act: (page: Page) => Promise<void>;
}

const finished: Saved = { ...sampleSaved, finishedAt: sampleSaved.updatedAt };
const compare = async (page: Page) => {
  await choose(page, resultOf('Kaisa Kollega', sampleSaved));
  await press(page, 'dialog button', /rinnalle|rinnalla/iu);
  await page.locator('#compare-heading ~ table').first().waitFor();
};

/** Acts whose control goes away with them. */
const acts: readonly Act[] = [
  {
    what: 'erasing everything on the page of one’s data',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await press(page, 'main section button', /Poista kaikki/u);
      await press(page, 'dialog button', /Poista kaikki/u);
      await page.locator('dialog').filter({ hasNotText: 'Poista kaikki' }).waitFor();
    },
  },
  {
    what: 'leaving the report of an erasure',
    hash: '#/',
    ready: 'main a[href="#/profile"]',
    act: async (page) => {
      await press(page, 'main section button', /Poista kaikki/u);
      await press(page, 'dialog button', /Poista kaikki/u);
      await page.locator('dialog').filter({ hasNotText: 'Poista kaikki' }).waitFor();
      await page.keyboard.press('Enter');
    },
  },
  {
    what: 'removing an assessment on the start page',
    hash: '#/',
    ready: 'main li button',
    act: async (page) => {
      await press(page, 'main li button', /^Poista/u);
      await press(page, 'dialog button', /^Poista/u);
    },
  },
  {
    what: 'removing an assessment on the page of one’s data',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await press(page, 'main summary');
      await press(page, 'main li button', /^Poista/u);
    },
  },
  {
    what: 'undoing a removal',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await press(page, 'main summary');
      await press(page, 'main li button', /^Poista/u);
      await press(page, '[class*=news] button', /Kumoa/u);
    },
  },
  {
    what: 'closing a notice',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await press(page, 'main summary');
      await press(page, 'main li button', /^Poista/u);
      await press(page, '[class*=news] button', /Sulje/u);
    },
  },
  {
    what: 'marking an assessment as finished on the page of one’s data',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await press(page, 'main summary');
      await press(page, 'main li button', /Merkitse valmiiksi/u);
    },
  },
  {
    what: 'finishing on the profile',
    hash: '#/profile',
    ready: 'figure svg',
    act: (page) => press(page, 'main button', /Merkitse valmiiksi/u),
  },
  {
    what: 'starting anew from a finished one on the profile',
    hash: '#/profile',
    ready: 'figure svg',
    saved: finished,
    act: (page) => press(page, 'main button', /Aloita uusi/u),
  },
  {
    what: 'starting anew from a finished one on the start page',
    hash: '#/',
    ready: 'main a[href="#/profile"]',
    saved: finished,
    act: (page) => press(page, 'main button', /Aloita uusi näistä/u),
  },
  {
    what: 'starting a new assessment on the start page',
    hash: '#/',
    ready: 'main a[href="#/profile"]',
    act: (page) => press(page, 'main button', /^Aloita uusi arviointi/u),
  },
  {
    what: 'removing the last target',
    hash: '#/profile',
    ready: 'figure svg',
    act: async (page) => {
      for (let left = 3; left > 0; left -= 1) await press(page, 'main button', /^Poista tavoite/u);
    },
  },
  {
    what: 'clearing a choice',
    hash: '#/assessment/planning',
    ready: 'fieldset',
    act: (page) => press(page, 'fieldset button', /^Poista valinta/u),
  },
  {
    what: 'closing an opened result',
    hash: '#/profile',
    ready: 'figure svg',
    act: async (page) => {
      await compare(page);
      await press(page, '[class*=notice] button', /Sulje/u);
    },
  },
  {
    what: 'changing to a shared device',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await page.locator('input[name=place]:checked').focus();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    what: 'moving what was left on the device',
    hash: '#/my-data',
    ready: 'main summary',
    act: async (page) => {
      await page.locator('input[name=place]:checked').focus();
      await page.keyboard.press('ArrowDown');
      await press(page, 'main button', /^Siirrä tähän/u);
    },
  },
];

test.each(acts)('after $what the focus is on something, and it was said', async (one) => {
  const page = await at(one.hash, one.ready, one.saved);
  await one.act(page);
  await expect.poll(() => heard(page)).not.toBe('');
  await expect.poll(() => focused(page)).not.toMatch(/^(?:BODY|HTML)/u);
});

test('a part that is fetched again leaves the focus on the page, and it was said', async () => {
  const page = await visit('#/', { saved: sampleSaved });
  await page.route(/RadarChart.*\.js$/u, (route) => route.abort());
  await goTo(page, '#/profile', 'main [class*=warn] button');
  await page.unroute(/RadarChart.*\.js$/u);
  await press(page, 'main [class*=warn] button', /Yritä/u);
  await page.locator('main figure svg.recharts-surface').waitFor();
  expect(await heard(page)).not.toBe('');
  expect(await focused(page)).not.toMatch(/^(?:BODY|HTML)/u);
});

test('content that is fetched again leaves the focus on the page, and it was said', async () => {
  const page = await visit('#/', { saved: sampleSaved });
  await page.route(/teacher\.md/u, (route) => route.abort());
  await goTo(page, '#/guide/teacher', 'main [class*=error] button');
  await page.unroute(/teacher\.md/u);
  await press(page, 'main [class*=error] button');
  await page.locator('main [class^=article-]').waitFor();
  expect(await heard(page)).not.toBe('');
  expect(await focused(page)).not.toMatch(/^(?:BODY|HTML)/u);
});

test.each([
  ['making a PDF', '#/report', 'article svg', /^Lataa PDF/u, 'Tiedosto on tehty'],
  ['making a link', '#/share', '#share-passphrase', /^Tee linkki/u, 'Linkki on'],
] as const)('%s leaves the focus on its button', async (_, hash, ready, button, done) => {
  const page = await at(hash, ready);
  await press(page, 'main button', button);
  await page.locator('main').getByText(done).first().waitFor();
  await expect.poll(() => focused(page)).toMatch(/^BUTTON/u);
});

test.each([
  ['erasing', '#/my-data', 'main summary', 'main section button', /Poista kaikki/u],
  ['removing', '#/', 'main li button', 'main li button', /^Poista/u],
] as const)(
  'cancelling %s returns the focus to its button',
  async (_, hash, ready, button, name) => {
    const page = await at(hash, ready);
    await press(page, button, name);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^BUTTON Poista/u);
  },
);
