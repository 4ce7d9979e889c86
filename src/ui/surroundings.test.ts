import { expect, test } from 'vitest';
import { isInApp } from './surroundings.ts';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15';
const pixel = 'Mozilla/5.0 (Linux; Android 15; Pixel 8';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

test.each([
  [`${iPhone} (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/490.0.0]`],
  [`${iPhone} (KHTML, like Gecko) Mobile/15E148`],
  [`${pixel}; wv) ${chrome} Mobile Safari/537.36`],
  [`${pixel}) ${chrome} Mobile Safari/537.36 [LinkedInApp]/9.29`],
  [`${pixel}) ${chrome} Mobile Safari/537.36 Instagram 360.0.0`],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Teams/24295 Electron/30`],
])('a page inside another app is known as such: %s', (userAgent) => {
  expect(isInApp(userAgent)).toBe(true);
});

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/131.0`],
  [`${pixel}) ${chrome} Mobile Safari/537.36`],
  [`${iPhone} (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605'],
])('a browser of its own is not taken for an app: %s', (userAgent) => {
  expect(isInApp(userAgent)).toBe(false);
});
