import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

test('a missing browser that cannot be fetched is reported with what to do [T-6]', () => {
  const none = () => null;
  expect(() => findChromium(none, none)).toThrow(/^No Chromium found\. Install it .* CHROME_PATH/u);
});

test('an installed browser is used and not fetched', () => {
  const fetched = () => {
    throw new Error('fetched');
  };
  expect(findChromium(() => '/usr/bin/chromium', fetched)).toBe('/usr/bin/chromium');
});
