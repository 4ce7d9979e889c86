import type { BrowserContextOptions } from 'playwright-core';

export const laptop = { viewport: { width: 1280, height: 800 } };
/** As narrow as a window of 1280 pixels at 400 % zoom. */
export const phone = { viewport: { width: 320, height: 640 } };

/** Every screen is checked in each of these combinations of language, theme and size. */
export const looks = {
  'fi light 1280': { ...laptop, locale: 'fi' },
  'fi light 320': { ...phone, locale: 'fi' },
  'fi dark 1280': { ...laptop, locale: 'fi', colorScheme: 'dark' },
  'sv light 1280': { ...laptop, locale: 'sv' },
  'en light 1280': { ...laptop, locale: 'en' },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type Look = keyof typeof looks;
