import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();

/** Sets an accent in the settings of the site, as a host would. */
async function setAccent(accent: object): Promise<void> {
  const settings = JSON.parse(await readFile('content/site.json', 'utf8')) as object;
  const body = JSON.stringify({ ...settings, accent });
  site().instead.set('content/site.json', { status: 200, body });
}

const coloursOf = (element: Locator) =>
  element.evaluate((one) => {
    const { backgroundColor, color } = getComputedStyle(one);
    return [backgroundColor, color];
  });

const blue = { light: '#0b4f8a', dark: '#8cc4f0' };
const ours = ['rgb(15, 92, 77)', 'rgb(255, 255, 255)'];

describe('the accent of a host', () => {
  test.each([
    ['light', ['rgb(11, 79, 138)', 'rgb(255, 255, 255)']],
    ['dark', ['rgb(140, 196, 240)', 'rgb(20, 34, 31)']],
  ] as const)(
    'a host’s accent colours the buttons of the %s theme',
    async (colorScheme, colours) => {
      await setAccent(blue);
      const first = await visit('#/', { colorScheme });
      const begin = first.getByRole('button', { name: 'Aloita' });
      await expect.poll(() => coloursOf(begin)).toEqual(colours);
      const page = await visit('#/', { colorScheme, saved: sampleSaved });
      expect(await coloursOf(page.locator('main [class*=main]').first())).toEqual(colours);
    },
  );

  test('a host’s accent is on the page when the app is first shown', async () => {
    await setAccent(blue);
    const page = await visit('#/', {
      language: 'sv',
      before: () => {
        const look = () => {
          const { dataset, style } = document.documentElement;
          if (dataset['shows'] === 'app')
            dataset['first'] ??= style.getPropertyValue('--brand-light');
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document, { subtree: true, attributeFilter: ['data-shows'] });
      },
    });
    expect(await page.locator('html').getAttribute('data-first')).toBe(blue.light);
  });

  test('print uses the light accent, and forced colours replace it', async () => {
    await setAccent(blue);
    const dark = await visit('#/report', { colorScheme: 'dark', saved: sampleSaved });
    await dark.emulateMedia({ media: 'print' });
    const heading = dark.locator('article h3').first();
    expect((await coloursOf(heading))[1]).toBe('rgb(11, 79, 138)');
    const forced = await visit('#/', { forcedColors: 'active' });
    const begin = forced.getByRole('button', { name: 'Aloita' });
    await begin.waitFor();
    expect(await coloursOf(begin)).not.toContain('rgb(11, 79, 138)');
  });

  test('a hard-to-read accent is dropped in that theme only and reported to the host [V-1]', async () => {
    await setAccent({ light: '#8cc4f0', dark: '#8cc4f0' });
    const dark = await visit('#/', { colorScheme: 'dark' });
    const inDark = dark.getByRole('button', { name: 'Aloita' });
    await expect.poll(() => coloursOf(inDark)).toEqual(['rgb(140, 196, 240)', 'rgb(20, 34, 31)']);
    const light = await visit('#/check-content');
    const check = light.getByRole('button', { name: 'Tarkista tämän sivuston sisältö' });
    expect(await coloursOf(check)).toEqual(ours);
    await check.click();
    const warning = light.getByRole('listitem').filter({ hasText: 'accent.light' });
    expect(await warning.innerText()).toMatch(
      /^Huomautus accent\.light\n[^]*accent\/paper 1.73 < 4.5/u,
    );
    await light.getByText('1 huomautus', { exact: false }).waitFor();
  });

  test('the code for accents is fetched only when a host sets one', async () => {
    const scripts = async () => {
      const page = await visit('#/');
      await page.waitForTimeout(1000);
      return page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('/theme-')),
      );
    };
    await setAccent(blue);
    expect(await scripts()).not.toEqual([]);
    site().instead.clear();
    expect(await scripts()).toEqual([]);
  });
});
