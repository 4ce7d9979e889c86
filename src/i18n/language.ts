import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { firstLanguage, isLanguage } from '../domain/languages.ts';
import type { Language } from '../domain/languages.ts';
import { elative } from './finnish.ts';
import type { Say } from '../domain/say.ts';
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
const files = import.meta.glob<{ readonly default: object }>('./locales/*/*.json');

const known = new Set<Part>(['start']);

/** Until the first language is spoken nobody knows in which one a part is to be learnt. */
let hasBegun: () => void = () => undefined;
const begun = new Promise<void>((begin) => {
  hasBegun = begin;
});

/** Sets the interface language (at build, where there is no page, for the words alone), fetching the words of every part in use first; rejects when they can't be had. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...known].map((part) => fetchWords(part, language)));
  await i18next.changeLanguage(language);
  hasBegun();
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** Fetches the words of a part in the language of the moment; rejects when they can't be had. */
export async function learn(part: Part): Promise<void> {
  known.add(part);
  await begun;
  await fetchWords(part, spoken());
}

async function fetchWords(part: Part, language: Language): Promise<void> {
  const fetchFile = files[`./locales/${language}/${part}.json`];
  if (fetchFile === undefined) throw new Error(`no ${part} in ${language}`);
  const { default: words } = await fetchFile();
  if (!i18next.isInitialized) await prepare(language);
  i18next.addResourceBundle(language, 'translation', words, true);
}

async function prepare(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  i18next.services.formatter?.add('elative', elative);
}

/** How one language says things, whatever the interface speaks: for a report in two languages. */
export async function sayIn(language: string): Promise<Say<Key>> {
  const chosen = isLanguage(language) ? language : spoken();
  await Promise.all([...known].map((part) => fetchWords(part, chosen)));
  const t = i18next.getFixedT(chosen);
  return (key, values) => t(key, values ?? {});
}

function spoken(): Language {
  return isLanguage(i18next.language) ? i18next.language : firstLanguage;
}

/** The interface in the language of the moment; the component renders again when it changes. */
export function useLanguage(): { readonly say: Say<Key>; readonly language: Language } {
  const { t } = useTranslation();
  return { say: (key, values) => t(key, values ?? {}), language: spoken() };
}
