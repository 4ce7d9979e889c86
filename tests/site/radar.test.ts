import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { laptop, phone } from './gate/looks.ts';
import { keepEarlier } from './stored.ts';
import { goTo, visits } from './visit.ts';
import type { VisitOptions } from './visit.ts';

const { visit } = visits();
const chart = 'figure svg.recharts-surface';

async function profile(options: VisitOptions = laptop): Promise<Page> {
  const page = await visit('#/profile', { saved: sampleSaved, ...options });
  await page.locator(chart).waitFor();
  return page;
}

const paths = (page: Page) =>
  page.locator(`${chart} path`).evaluateAll((all) => all.map((path) => path.getAttribute('d')));

describe('the radar', () => {
  test('the radar is a plain figure to assistive technology, without a Tab stop [C-1]', async () => {
    const page = await profile();
    const tree = await page.locator('figure').ariaSnapshot();
    const roles = [...tree.matchAll(/^\s*- '?(\w+)/gmu)].map(([, role]) => role);
    expect(new Set(roles)).toEqual(new Set(['figure', 'list', 'listitem', 'text']));
    const stops = page.locator('figure :is(a, button, input, select, [tabindex="0"])');
    expect(await stops.count()).toBe(0);
    const levels = await page.locator('table tbody tr td:nth-child(2)').allInnerTexts();
    const marks = await page.locator(`${chart} circle[class*=nowMark]`).count();
    expect(levels.filter((level) => /^\d/u.test(level))).toHaveLength(marks);
  });

  test('the radar draws no line to the centre for an area without a level [C-2]', async () => {
    const page = await profile();
    const { known, reached } = await page.locator(chart).evaluate((svg) => {
      const centre = svg.querySelector('.recharts-polar-grid-angle line');
      const middle = `${centre?.getAttribute('x1')},${centre?.getAttribute('y1')}`;
      const line = svg.querySelector('path[class*=now-]')?.getAttribute('d') ?? '';
      return { known: line.split(/[ML]/u).length - 1, reached: line.includes(middle) };
    });
    expect(reached).toBe(false);
    expect(known).toBe(6);
    const last = page.locator('table tbody tr').nth(6).locator('td').first();
    expect(await last.innerText()).not.toMatch(/\d/u);
  });

  test('the three lines of the radar differ in dashes, and their marks in shape [C-6]', async () => {
    const page = await visit('#/about', { saved: sampleSaved, ...laptop });
    await keepEarlier(page, sampleSaved);
    await page.reload();
    await goTo(page, '#/profile', '#compare');
    await page.locator('#compare').selectOption({ index: 1 });
    await page.locator(`${chart} rect[class*=earlierMark]`).first().waitFor();
    const dashes = await page
      .locator(
        `${chart} path:is([class*=now-], [class*=target-], [class*=earlier-]):not([class*=Mark])`,
      )
      .evaluateAll((all) => all.map((path) => getComputedStyle(path).strokeDasharray));
    expect(new Set(dashes).size).toBe(3);
    for (const mark of ['circle[class*=nowMark]', 'path[class*=targetMark]']) {
      expect(await page.locator(`${chart} ${mark}`).count()).toBeGreaterThan(0);
    }
  });

  test('the radar does not change in the three seconds after loading or a resize [C-5]', async () => {
    const page = await profile();
    for (const size of [laptop.viewport, { width: 700, height: 800 }]) {
      await page.setViewportSize(size);
      await page.waitForTimeout(100);
      const first = await paths(page);
      const changed = await page.evaluate(
        (selector) =>
          new Promise<number>((done) => {
            let changes = 0;
            const watcher = new MutationObserver((records) => (changes += records.length));
            const svg = document.querySelector(selector);
            if (svg === null) throw new Error('no chart');
            watcher.observe(svg, {
              subtree: true,
              attributeFilter: ['d', 'cx', 'cy', 'transform'],
            });
            setTimeout(() => done(changes), 2900);
          }),
        chart,
      );
      expect(changed).toBe(0);
      expect(await paths(page)).toEqual(first);
    }
  });

  /** The labels that do not lie wholly inside the chart. */
  const cutOff = (page: Page) =>
    page.locator(`${chart} text`).evaluateAll((all) =>
      all
        .filter((text) => {
          const [own, svg] = [text, text.closest('svg')].map((one) => one?.getBoundingClientRect());
          if (own === undefined || svg === undefined) return true;
          return own.left < svg.left - 1 || own.right > svg.right + 1 || own.top < svg.top - 1;
        })
        .map(({ textContent }) => textContent),
    );

  test('the radar on a narrow screen cuts off no label and lists the area names [C-8]', async () => {
    const page = await profile(phone);
    expect(await cutOff(page)).toEqual([]);
    expect(await page.locator('figure ol li').count()).toBe(7);
  });

  test.each(['fi', 'sv', 'en'])(
    'the radar on a wide screen shows every area name whole in %s',
    async (language) => {
      for (const width of [600, 1280]) {
        const page = await profile({ language, viewport: { width, height: 900 } });
        expect(await page.locator('figure ol').count()).toBe(0);
        expect(await cutOff(page)).toEqual([]);
      }
    },
  );

  test('the area names of the radar never overlap its digits, even at double text size [C-8]', async () => {
    const page = await profile();
    await page.evaluate(() => {
      const larger = new CSSStyleSheet();
      larger.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets = [larger];
    });
    await page.locator(`${chart} text[class*=title]`).first().waitFor();
    const met = await page.locator(chart).evaluate((svg) => {
      const boxes = (selector: string) =>
        [...svg.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      const digits = boxes('text[class*=digit]');
      return boxes('text[class*=title] tspan').filter((title) =>
        digits.some(
          (digit) =>
            title.left < digit.right &&
            digit.left < title.right &&
            // Only the height of the letters: the box of a line includes the space between lines.
            title.bottom - title.height * 0.15 > digit.top + digit.height * 0.2 &&
            digit.bottom > title.top,
        ),
      ).length;
    });
    expect(met).toBe(0);
  });

  test('the radar on A4 is at least 12 cm wide and stays with its caption [C-8]', async () => {
    const page = await profile({ viewport: { width: 658, height: 980 } });
    await page.emulateMedia({ media: 'print' });
    await page.locator(chart).waitFor();
    const { width, together } = await page.locator(chart).evaluate((svg) => {
      const figure = svg.closest('figure');
      return {
        width: (svg.getBoundingClientRect().width / 96) * 2.54,
        together: figure !== null && getComputedStyle(figure).breakInside,
      };
    });
    expect(width).toBeGreaterThanOrEqual(12);
    expect(together).toBe('avoid');
  });
});
