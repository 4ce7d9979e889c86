import { expect, test } from 'vitest';
import { gate } from './gate.ts';
import { cutBySpacing, moving, tooFine, tooSmall, tooWide } from './probes.ts';

gate('fi light 320', (page) => {
  test('everything fits the width [Q-8]', async () => {
    expect(await tooWide(page())).toEqual([]);
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
