import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { goTo, visits } from './visit.ts';

const { site, visit } = visits();

const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

describe('going from screen to screen', () => {
  test('going back restores the scroll position and focuses the heading [S-2]', async () => {
    const page = await visit('#/about', { saved: sampleSaved });
    await goTo(page, '#/check', 'main dl dd a');
    const link = page.locator('main dl dd a').nth(12);
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(500);
    await link.click();
    await page.locator('fieldset').first().waitFor();
    await page.goBack();
    await page.locator('main dl dd a').first().waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
    expect(await focusOf(page)).toBe('H1');
  });

  test('loading inside a frame takes no focus from the page around it [S-3]', async () => {
    const page = await visit('#/');
    const inside = `${site().address}#/about`;
    await page.goto(`${site().address}favicon.svg`);
    site().instead.set('frame.html', {
      status: 200,
      body: `<!doctype html><title>x</title><input autofocus><iframe src="${inside}"></iframe>`,
    });
    await page.goto(`${site().address}frame.html`);
    await page.frameLocator('iframe').locator('h1').waitFor();
    site().instead.clear();
    expect(await focusOf(page)).toBe('INPUT');
  });

  test('a slow screen says that it is loading and then focuses its heading [S-7]', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.route(/\/result-.*\.js$/u, async (route) => {
      await new Promise((waited) => setTimeout(waited, 900));
      await route.continue();
    });
    await page.locator('main a[href="#/profile"]').click();
    const status = page.getByRole('status').filter({ hasText: /\S/u });
    await status.waitFor();
    await page.locator('main table').first().waitFor();
    expect(await focusOf(page)).toBe('H1');
  });

  test('an unknown address has its own title and heading, and a link to the start [S-8]', async () => {
    const page = await visit('#/');
    const start = await page.title();
    await goTo(page, '#/nowhere');
    expect(await page.title()).not.toBe(start);
    expect(await page.title()).toContain(await page.locator('h1').innerText());
    await page.locator('main').getByRole('link').click();
    await expect.poll(() => page.title()).toBe(start);
  });

  test('each language is listed by its own name, and the current one is marked [S-6]', async () => {
    const page = await visit('#/');
    for (const language of ['sv', 'en', 'fi']) {
      await page.locator(`header button[lang=${language}]`).click();
      await page.locator(`html[lang=${language}]`).waitFor();
      const marked = page.locator('header button[aria-current=true]');
      expect(await marked.count()).toBe(1);
      expect(await marked.getAttribute('lang')).toBe(language);
    }
    const names = page.locator('header button[lang]');
    expect(await names.allInnerTexts()).toEqual(['Suomi', 'Svenska', 'English']);
  });

  test.each([
    ['is stored', () => undefined],
    [
      'is not stored',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    ],
  ])(
    'a language chosen by hand stands when a link asks for another and the choice %s',
    async (_, before) => {
      const page = await visit('?lang=fi#/about', { before });
      await page.getByRole('button', { name: 'Svenska' }).click();
      await page.locator('html[lang=sv]').waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Om Kompetensradarn' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('sv');
      expect(page.url()).toBe(`${site().address}?lang=sv#/about`);
    },
  );

  test('a link in another language yields to the language chosen by hand long ago', async () => {
    const page = await visit('#/about');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor();
    await page.goto(`${site().address}?lang=sv#/about`);
    await page.locator('html[lang=en]').waitFor();
    expect(await page.locator('header button[aria-current=true]').innerText()).toBe('English');
  });
});

describe('answering', () => {
  test('the first statement is two activations away with the keyboard too [Q-1]', async () => {
    const page = await visit();
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(selector).evaluate((one) => one === document.activeElement)) return;
      }
      throw new Error(`no way by Tab to ${selector}`);
    };
    await tabTo('main fieldset label:first-child input, main fieldset div label:first-child input');
    await page.keyboard.press('Space');
    await tabTo('main section:has(fieldset) > p button');
    await page.keyboard.press('Enter');
    const first = page.locator('#statement-anticipation-data');
    await first.waitFor();
    expect(await first.isVisible()).toBe(true);
  });

  test('the arrow keys never leave the statement or the page [Q-4]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const group = page.locator('#statement-sizing');
    await group.locator('input:checked').focus();
    const [address, title] = [page.url(), await page.title()];
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('ArrowDown');
      const focused = await group.locator('input:checked').evaluate((one) => ({
        is: one === document.activeElement,
        inGroup: one.closest('fieldset')?.id,
      }));
      expect(focused).toEqual({ is: true, inGroup: 'statement-sizing' });
    }
    expect([page.url(), await page.title()]).toEqual([address, title]);
  });

  test('the check page lists every statement once, in order, with a distinct link to each [Q-7]', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    const codes = await page.locator('main dl dt > span:first-child').allInnerTexts();
    const wanted = [...'ABCDEFG'].flatMap((area) => [1, 2, 3, 4].map((one) => `${area}${one}`));
    expect(codes).toEqual(wanted);
    const links = await page.locator('main dl dd a').allTextContents();
    expect(links).toHaveLength(28);
    expect(new Set(links).size).toBe(28);
  });

  test('an answer changed from the check page leads back there, with the focus on its row', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    await page.getByRole('link', { name: /^Muuta C3 /u }).click();
    const group = page.getByRole('group', { name: /^C3 /u });
    const chosen = group.getByRole('radio', { checked: true });
    await expect.poll(() => chosen.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole('radio', { name: /^5 /u }).nth(2).check();
    const ways = page.locator('main div:not(nav *) > p > a[href="#/check"]');
    expect(await ways.count()).toBe(2);
    await ways.last().click();
    await page.locator('main dl dd a').first().waitFor();
    const focused = page.locator(':focus');
    await expect.poll(() => focused.innerText()).toMatch(/^Muuta/u);
    expect(await focused.evaluate((one) => one.closest('div')?.innerText)).toMatch(
      /^C3[\s\S]*5\s/u,
    );
    await page.reload();
    await page.locator('main dl dd a').first().waitFor();
    expect(await focusOf(page)).toBe('BODY');
    // An area that was opened in another way links back to the previous area, not to the check page.
    await goTo(page, '#/assessment/quality', 'fieldset');
    expect(await ways.count()).toBe(0);
  });

  test('the situation and the name are asked once and then filled in everywhere [W-5]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    await page.locator('#situation').fill('Ensiapukurssi');
    await goTo(page, '#/report', 'article');
    const name = page.locator('main section input[type=text]').first();
    expect(await name.inputValue()).toBe(sampleSaved.person);
    expect(await page.locator('article').innerText()).toContain('Ensiapukurssi');
    await name.fill('Aino Uusi');
    await goTo(page, '#/share', '#share-passphrase');
    expect(await page.locator('main form').innerText()).toContain('Aino Uusi');
    await goTo(page, '#/', 'main a[href="#/profile"]');
    expect(await page.locator('main').innerText()).toContain('Ensiapukurssi');
  });
});
