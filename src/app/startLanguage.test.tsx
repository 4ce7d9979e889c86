import { afterEach, describe, expect, test, vi } from 'vitest';
import { memoryPage } from '../../tests/support/memoryStores.ts';
import { keepPreference } from '../store/browser/preferences.ts';
import { putInAddress, startLanguage } from './startLanguage.ts';

const all = ['fi', 'sv', 'en'];

afterEach(() => {
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
});

function languageFor(
  {
    asked,
    chosen,
    browser = ['de'],
  }: { readonly asked?: string; readonly chosen?: string; readonly browser?: readonly string[] },
  offered = all,
) {
  const stores = { device: memoryPage(), tab: memoryPage() };
  if (chosen !== undefined) keepPreference(stores.tab, 'language', chosen);
  window.history.replaceState(null, '', asked === undefined ? '/' : `/?lang=${asked}`);
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser);
  return startLanguage(stores, offered);
}

test('a language chosen by hand stands at the next load of a link that asks for another', () => {
  expect(languageFor({ asked: 'fi', chosen: 'sv' })).toBe('sv');
});

test('a link’s language is used until the person has chosen one', () => {
  expect(languageFor({ asked: 'sv', browser: ['en'] })).toBe('sv');
  expect(languageFor({ asked: 'sv', chosen: 'xx' })).toBe('sv');
});

describe('a language chosen by hand', () => {
  test('a choice replaces the wish in the address, and leaves the rest of the address', () => {
    window.history.replaceState({ idx: 3 }, '', '/?a=1&lang=fi#/profile');
    putInAddress('sv', true);
    expect(window.location.href).toMatch(/\/\?a=1&lang=sv#\/profile$/u);
    expect(window.history.state).toEqual({ idx: 3 });
  });

  test('a choice that the browser stores is not put into an address without a wish', () => {
    window.history.replaceState(null, '', '/#/profile');
    putInAddress('sv', true);
    expect(window.location.search).toBe('');
  });

  test('a choice that the browser does not store stands in the address for the next load', () => {
    putInAddress('sv', false);
    expect(
      languageFor({ asked: new URLSearchParams(window.location.search).get('lang') ?? '' }),
    ).toBe('sv');
  });
});

test('the choice made earlier goes before the languages of the browser', () => {
  expect(languageFor({ chosen: 'en', browser: ['sv-FI'] })).toBe('en');
});

test('the first language of the browser that the site offers is used, whatever its region', () => {
  expect(languageFor({ browser: ['de-DE', 'sv-FI', 'en-GB'] })).toBe('sv');
});

test('a language that the site does not offer is passed over', () => {
  expect(languageFor({ asked: 'en', browser: ['en', 'sv'] }, ['fi', 'sv'])).toBe('sv');
  expect(languageFor({ asked: 'xx', chosen: 'yy' })).toBe('fi');
});

test('the first language that the site offers is used when nothing else fits', () => {
  expect(languageFor({}, ['sv', 'fi'])).toBe('sv');
});
