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

/** The parts that the interface words are fetched in. */
export type Part = keyof Parts;

/**
 * The words by part and language, each a chunk of its own: the start page gets only what a first visit shows,
 * `storage` comes with the answers, and a screen that is fetched later brings its part along.
 */
const files = import.meta.glob<{ readonly default: object }>([
  './locales/*/*.json',
  // What the page itself says is written into it at build.
  '!./locales/*/page.json',
]);

const usedParts = new Set<Part>(['start']);

/** Settles when the first language is set: before that nobody knows in which one to fetch a part. */
let begin: () => void = () => undefined;
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/**
 * Sets the language of the interface and of the page (at build there is no page), once the words of every part in
 * use are here. Rejects when they can't be fetched.
 */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...usedParts].map((part) => fetchWords(part, language)));
  await i18next.changeLanguage(language);
  begin();
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** Fetches the words of a part in the current language; from then on the part is in use. Rejects when it can't. */
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

/** The words of one language, whatever the interface speaks: for a report in two languages. Rejects without them. */
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
