import { afterEach, expect, test, vi } from 'vitest';
import { memoryPage } from '../../tests/support/memoryStores.ts';
import { keepPreference } from '../store/browser/preferences.ts';
import { startLanguage } from './startLanguage.ts';

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

test('a language in the link goes before the choice made earlier', () => {
  expect(languageFor({ asked: 'sv', chosen: 'en' })).toBe('sv');
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
