import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

test('without a browser, and with none to be had, one sentence says what to do [T-6]', () => {
  const none = () => null;
  expect(() => findChromium(none, none)).toThrow(/^No Chromium found\. Install it .* CHROME_PATH/u);
});

test('a browser that is there is not fetched', () => {
  const fetched = () => {
    throw new Error('fetched');
  };
  expect(findChromium(() => '/usr/bin/chromium', fetched)).toBe('/usr/bin/chromium');
});
