import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Say } from '../../src/domain/say.ts';
import type { Key } from '../../src/i18n/language.ts';
import { sayIn } from '../support/building.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { runAxe } from './gate/axe.ts';
import { asleep, goTo, visits } from './visit.ts';

const { site, visit } = visits();
const folder = 'content/small-competence-units/0.1.0';
const missing = { status: 404, body: '' };

/** Sends this answer in place of a file for one test. */
function answerInstead(path: string, answer: { status: number; body: string }): void {
  site().instead.set(path, answer);
  onTestFinished(() => site().instead.clear());
}

/** Checks that the page says all of this and that axe finds no violation. */
async function expectSaid(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.getByText(text, { exact: false }).first().waitFor();
  expect((await runAxe(page)).violations).toEqual([]);
}

const blocked = () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
};

describe.each(['fi', 'sv', 'en'] as const)('the messages in %s', (language) => {
  const words = async (): Promise<Say<Key>> => sayIn(language);

  test('a profile without answers says so and leads to the first area [V-5]', async () => {
    const say = await words();
    const page = await visit('#/profile', { language });
    await expectSaid(page, say('summary.nothing'), say('profile.toFirst'));
    expect(await page.locator('figure, table').count()).toBe(0);
  });

  test('a profile of a few answers says that more answers make it clearer [V-5]', async () => {
    const say = await words();
    const few = Object.fromEntries(Object.entries(sampleSaved.answers).slice(0, 3));
    const page = await visit('#/profile', { language, saved: { ...sampleSaved, answers: few } });
    await expectSaid(page, say('summary.few'), say('profile.noRadar', { count: 3 }));
  });

  test('a part that loads slowly is announced [V-5]', async () => {
    const say = await words();
    const page = await visit('#/', { language, saved: sampleSaved });
    await page.route(/\/result-.*\.js$/u, async (route) => {
      await new Promise((waited) => setTimeout(waited, 2500));
      await route.continue();
    });
    await page.locator('main a[href="#/profile"]').click();
    // The page has no heading yet, so axe runs once it has one.
    await page
      .getByRole('status')
      .filter({ hasText: say('state.loading') })
      .waitFor();
    await expectSaid(page, say('profile.title'));
  });

  test('a missing description is reported, with the answers safe and a retry [V-5]', async () => {
    const say = await words();
    answerInstead(`${folder}/description.json`, missing);
    const page = await visit('#/', { language, saved: sampleSaved });
    await expectSaid(page, say('fault.heading'), say('fault.forTeacher'), say('state.retry'));
  });

  test('a chart that cannot be fetched leaves the table and offers a retry [V-5]', async () => {
    const say = await words();
    const page = await visit('#/', { language, saved: sampleSaved });
    await page.route(/RadarChart.*\.js$/u, (route) => route.abort());
    await goTo(page, '#/profile', 'table');
    await expectSaid(page, say('state.partMissing'), say('state.retry'), say('table.caption'));
  });

  test('a refused file is reported, and the message says that nothing changed [V-5]', async () => {
    const say = await words();
    const page = await visit('#/', { language, saved: sampleSaved });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{"a": 1}') });
    const heading = page.getByRole('heading', { name: say('open.refused', { name: 'x.json' }) });
    await heading.waitFor();
    await expectSaid(page, say('open.not-ours'), say('open.nothingChanged'));
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('answers to an earlier version are carried over, and a notice says so [V-5]', async () => {
    const say = await words();
    const json = await readFile(`content/small-competence-units/0.1.0/description.json`, 'utf8');
    const changes = [{ from: '0.0.9', to: '0.1.0', reworded: ['sizing'] }];
    const description = { ...sampleSaved.description, version: '0.0.9' };
    answerInstead(`${folder}/description.json`, {
      status: 200,
      body: JSON.stringify({ ...JSON.parse(json), changes }),
    });
    const page = await visit('#/', { language, saved: { ...sampleSaved, description } });
    await expectSaid(page, say('carried.title'));
  });

  test('blocked storage is reported on every page, with a download of the answers [Q-10]', async () => {
    const say = await words();
    const page = await visit('#/assessment/planning', { language, before: blocked });
    await page.locator('fieldset input[type=radio]').first().check();
    await expectSaid(page, say('saved.blocked'), say('saved.takeFile'));
    for (const hash of ['#/check', '#/profile', '#/report', '#/about', '#/my-data', '#/']) {
      await goTo(page, hash);
      expect(await page.locator('main').innerText()).toContain(say('saved.blocked'));
    }
  });

  test('two tabs that disagree show both answers to choose from [V-5]', async () => {
    const say = await words();
    const page = await visit('#/assessment/planning', {
      language,
      saved: sampleSaved,
      before: asleep,
    });
    const other = await page.context().newPage();
    await other.goto(`${site().address}#/assessment/planning`);
    await other.locator('#statement-sizing label').nth(4).click();
    await page.locator('#statement-sizing label').nth(2).click();
    await expectSaid(page, say('conflict.title', { count: 1 }), say('conflict.text'));
    expect(await page.getByRole('button', { name: say('conflict.choose') }).count()).toBe(2);
  });
});

test('without scripts the page says in three languages what it needs [V-5]', async () => {
  const page = await visit('#/', {}).then((first) => first.context().browser());
  const context = await page?.newContext({ javaScriptEnabled: false });
  onTestFinished(async () => context?.close());
  const plain = await context?.newPage();
  await plain?.goto(site().address);
  const said = plain?.locator('noscript p[lang]').locator('visible=true');
  expect(await said?.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
    'fi',
    'sv',
    'en',
  ]);
});
