import { useSyncExternalStore } from 'react';
import i18next from 'i18next';
import { firstLanguage, isLanguage } from '../domain/languages.ts';
import type { Language } from '../domain/languages.ts';
import type { Say } from '../domain/say.ts';
import { elative } from './finnish.ts';
import type contentCheck from './locales/en/contentCheck.json';
import type myData from './locales/en/myData.json';
import type storage from './locales/en/storage.json';
import type pages from './locales/en/pages.json';
import type share from './locales/en/share.json';
import type start from './locales/en/start.json';
import type assessment from './locales/en/assessment.json';

interface Parts {
  readonly start: typeof start;
  readonly storage: typeof storage;
  readonly assessment: typeof assessment;
  readonly pages: typeof pages;
  readonly contentCheck: typeof contentCheck;
  readonly share: typeof share;
  readonly myData: typeof myData;
}
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type Locale = Intersection<Parts[keyof Parts]>;
type WithoutPlural<Name> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;

/** Every interface text by `section.name`; plural forms share one key. */
export type Key = {
  [Section in keyof Locale & string]: `${Section}.${WithoutPlural<keyof Locale[Section]> & string}`;
}[keyof Locale & string];

/** The interface words are split into these parts, which the app fetches separately. */
export type Part = keyof Parts;

/**
 * The words by part and language, each in a chunk of its own: `start` has what a first visit shows, `storage`
 * is fetched with the answers, and each other part with the first lazy screen that needs it.
 */
const files = import.meta.glob<{ readonly default: object }>([
  './locales/*/*.json',
  // The build writes these words into index.html.
  '!./locales/*/page.json',
]);

const usedParts = new Set<Part>(['start']);

let begin: () => void = () => undefined;
/** Resolves when the first language is set. Until then the language to fetch a part in is unknown. */
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/**
 * Fetches the words of every part in use, then sets the language of the interface and of the page (the build
 * has no page). Rejects when the words cannot be fetched.
 */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...usedParts].map((part) => fetchWords(part, language)));
  await i18next.changeLanguage(language);
  begin();
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** Marks a part as in use and fetches its words in the current language. Rejects when the fetch fails. */
export async function loadWords(part: Part): Promise<void> {
  usedParts.add(part);
  await begun;
  await fetchWords(part, currentLanguage());
}

async function fetchWords(part: Part, language: Language): Promise<void> {
  const fetchFile = files[`./locales/${language}/${part}.json`];
  if (fetchFile === undefined) throw new Error(`no ${part} in ${language}`);
  const { default: words } = await fetchFile();
  if (!i18next.isInitialized) await prepare(language);
  i18next.addResourceBundle(language, 'translation', words, true);
}

async function prepare(language: Language): Promise<void> {
  await i18next.init({ lng: language, resources: {}, interpolation: { escapeValue: false } });
  i18next.services.formatter?.add('elative', elative);
}

/**
 * The words of a language that may differ from the interface's, for a report in two languages. An unknown
 * language gets the interface's words. Rejects when the words cannot be fetched.
 */
export async function sayIn(language: string): Promise<Say<Key>> {
  const chosen = isLanguage(language) ? language : currentLanguage();
  await Promise.all([...usedParts].map((part) => fetchWords(part, chosen)));
  const t = i18next.getFixedT(chosen);
  return (key, values) => t(key, values ?? {});
}

function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : firstLanguage;
}

/** The current language and its words; the component renders again when the language changes. */
export function useLanguage(): { readonly say: Say<Key>; readonly language: Language } {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
  return { say: (key, values) => i18next.t(key, values ?? {}), language };
}

function onLanguageChange(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}
