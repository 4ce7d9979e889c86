import { expect, test } from 'vitest';
import { gate } from './gate.ts';
import { cutBySpacing, moving, tooFine, tooSmall, tooWide } from './probes.ts';

gate('fi light 320', (page) => {
  test('everything fits the width of the window [Q-8]', async () => {
    expect(await tooWide(page())).toEqual([]);
  });

  test('no word of the heading is broken without a hyphen [Q-8]', async () => {
    const broken = await page()
      .locator('h1')
      .evaluate((h1) => {
        const text = h1.firstChild;
        const range = document.createRange();
        return [...(text?.textContent ?? '').matchAll(/[^\s\u00AD-]+/gu)].filter((word) => {
          if (text === null) return false;
          // Starts at the second letter: a soft hyphen may draw its hyphen before the first one.
          range.setStart(text, word.index + 1);
          range.setEnd(text, word.index + word[0].length);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        });
      });
    expect(broken.map(([word]) => word)).toEqual([]);
  });

  test('nothing is cut off when text is spaced out [T-3]', async () => {
    expect(await cutBySpacing(page())).toEqual([]);
  });

  test('every control is large enough to hit [W-3]', async () => {
    expect(await tooSmall(page())).toEqual([]);
  });

  test('nothing has to be dragged [W-2]', async () => {
    expect(await page().locator('[draggable=true], [type=range], [role=slider]').count()).toBe(0);
  });

  test('nothing moves for those who asked for less motion [T-3]', async () => {
    expect(await moving(page())).toEqual([]);
  });

  test('no text is under 15 px [V-3]', async () => {
    expect(await tooFine(page())).toEqual([]);
  });
});
