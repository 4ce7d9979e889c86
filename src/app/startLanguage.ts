import { firstLanguage, isLanguage } from '../domain/languages.ts';
import type { Language } from '../domain/languages.ts';
import { readPreference } from '../store/browser/preferences.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';

/**
 * The language the app opens in: a link's `?lang=`, else the choice made here before, else the browser's,
 * else the first that the site offers. `before-app.js` uses the same order to decide whether to show the
 * built page, but without the choice: it never shows that page where the app has stored something.
 */
export function startLanguage(stores: BrowserStores, offered: readonly string[]): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wishes = [
    asked,
    readPreference(stores, 'language'),
    ...navigator.languages,
    ...offered,
    firstLanguage,
  ];
  const found = wishes
    .map((wish) => wish?.split('-')[0])
    .find((wish) => isLanguage(wish) && offered.includes(wish));
  return isLanguage(found) ? found : firstLanguage;
}
