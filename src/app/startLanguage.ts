import { firstLanguage, isLanguage } from '../domain/languages.ts';
import type { Language } from '../domain/languages.ts';
import { readPreference } from '../store/browser/preferences.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';

const parameter = 'lang';

/**
 * The language the app opens in: the one chosen here by hand, else a link's `?lang=`, else the browser's, else
 * the first that the site offers. `before-app.js` uses the same order to decide whether to show the built
 * page, but without the choice: it never shows that page where the app has stored something.
 */
export function startLanguage(stores: BrowserStores, offered: readonly string[]): Language {
  const asked = new URLSearchParams(window.location.search).get(parameter);
  const wishes = [
    readPreference(stores, 'language'),
    asked,
    ...navigator.languages,
    ...offered,
    firstLanguage,
  ];
  const found = wishes
    .map((wish) => wish?.split('-')[0])
    .find((wish) => isLanguage(wish) && offered.includes(wish));
  return isLanguage(found) ? found : firstLanguage;
}

/**
 * Puts a language chosen by hand into the address in place of a link's wish, so that the address does not say
 * otherwise when it is copied. Where the browser stores no choice, the address alone preserves it on reload.
 */
export function putInAddress(chosen: Language, isStored: boolean): void {
  const address = new URL(window.location.href);
  if (isStored && !address.searchParams.has(parameter)) return;
  address.searchParams.set(parameter, chosen);
  window.history.replaceState(window.history.state, '', address);
}
