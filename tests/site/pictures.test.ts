import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { radarPicture } from '../../src/formats/picture/radarPicture.ts';
import { svgOf } from '../../src/formats/picture/svg.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { laptop } from './gate/looks.ts';
import { visits } from './visit.ts';
import type { VisitOptions } from './visit.ts';

const { visit } = visits();

async function report(options: VisitOptions = {}): Promise<Page> {
  const page = await visit('#/report', { saved: sampleSaved, ...laptop, ...options });
  await page.locator('figure svg.recharts-surface').waitFor();
  return page;
}

const pngButton = (page: Page) => page.getByRole('button', { name: 'Lataa tutkakuvio (PNG)' });

describe('the PNG of the radar', () => {
  test('the PNG is made on a site that forbids images from anywhere else', async () => {
    const page = await report();
    await page.route('**/osaamistutka/', async (route) => {
      const response = await route.fetch();
      const policy = { 'Content-Security-Policy': "default-src 'self'; img-src 'self'" };
      await route.fulfill({ response, headers: { ...response.headers(), ...policy } });
    });
    await page.reload();
    const [download] = await Promise.all([page.waitForEvent('download'), pngButton(page).click()]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  test('a browser that gives no file of its drawing is reported', async () => {
    const page = await report({
      before: () => {
        HTMLCanvasElement.prototype.toBlob = (take) => take(null);
      },
    });
    await pngButton(page).click();
    await page.locator('#main').getByText('Tiedostoa ei voitu tehdä').waitFor();
    expect(await page.getByText('Kuva on ladattu.').count()).toBe(0);
  });
});

const long = 'Työelämän kehittämis- ja palvelutoiminta, sähköinen asiointi ja ohjausosaaminen';
const names: Readonly<Record<string, string>> = {
  usual: 'Identifiering, bedömning och dokumentering av kunnande',
  long: `${long} ja monikulttuurinen ohjaus alueella`,
  unbreakable: 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(2),
  chinese: '基礎的能力開発計画と評価方法の理解'.repeat(3),
  capitals: 'WWWW MMMMM HENKILÖKOHTAISTAMINEN',
};

describe('the SVG of the radar in a browser', () => {
  test.each(Object.keys(names))('no %s name is cut off or touches another one', async (kind) => {
    const page = await visit('#/');
    for (let count = 3; count <= 12; count += 1) {
      const axes = Array.from({ length: count }, (_, axis) => `${names[kind]} ${axis + 1}`);
      const picture = radarPicture({
        kind: 'radar',
        caption: 'Alueiden tasot',
        alternative: '',
        axes,
        levels: ['Tutustun', 'Kokeilen', 'Toteutan', 'Kehitän', 'Uudistan yhdessä'],
        series: [{ name: 'Nyt', mark: 'now', values: axes.map(() => 3) }],
      });
      const boxes = await page.evaluate((svg) => {
        document.body.innerHTML = svg;
        return Array.from(document.querySelectorAll('text'), (text) => {
          const { x, y, width, height } = text.getBBox();
          // The box of a line has room for marks above and below its letters.
          const size = Number(text.getAttribute('font-size'));
          const [top, bottom] = [y + height - 1.1 * size, y + height - 0.2 * size];
          return { text: text.textContent, left: x, right: x + width, top, bottom };
        });
      }, svgOf(picture));
      const outside = boxes.filter(({ left, right, top, bottom }) => {
        return left < 0 || right > picture.width || top < 0 || bottom > picture.height;
      });
      const touching = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => one.left < other.right && other.left < one.right)
          .filter((other) => one.top < other.bottom && other.top < one.bottom)
          .map((other) => [one.text, other.text]),
      );
      expect({ count, outside, touching }).toEqual({ count, outside: [], touching: [] });
    }
  });
});
