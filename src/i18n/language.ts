import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { elative } from './finnish.ts';
import type { Say } from '../domain/say.ts';
import type contentCheck from './locales/en/contentCheck.json';
import type myData from './locales/en/myData.json';
import type storage from './locales/en/storage.json';
import type pages from './locales/en/pages.json';
import type share from './locales/en/share.json';
import type start from './locales/en/start.json';
import type assessment from './locales/en/assessment.json';

type Locale = typeof start &
  typeof storage &
  typeof assessment &
  typeof pages &
  typeof contentCheck &
  typeof share &
  typeof myData;
type WithoutPlural<Name> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;

/** Every interface text by `section.name`; plural forms share one key. */
export type Key = {
  [Section in keyof Locale & string]: `${Section}.${WithoutPlural<keyof Locale[Section]> & string}`;
}[keyof Locale & string];

/**
 * The interface words by part and language, each a chunk of its own: the start page gets only what a
 * first visit shows, `kept` comes with the answers, and a screen that is fetched later brings its part along.
 */
const parts = {
  start: {
    fi: () => import('./locales/fi/start.json'),
    sv: () => import('./locales/sv/start.json'),
    en: () => import('./locales/en/start.json'),
  },
  storage: {
    fi: () => import('./locales/fi/storage.json'),
    sv: () => import('./locales/sv/storage.json'),
    en: () => import('./locales/en/storage.json'),
  },
  assessment: {
    fi: () => import('./locales/fi/assessment.json'),
    sv: () => import('./locales/sv/assessment.json'),
    en: () => import('./locales/en/assessment.json'),
  },
  pages: {
    fi: () => import('./locales/fi/pages.json'),
    sv: () => import('./locales/sv/pages.json'),
    en: () => import('./locales/en/pages.json'),
  },
  contentCheck: {
    fi: () => import('./locales/fi/contentCheck.json'),
    sv: () => import('./locales/sv/contentCheck.json'),
    en: () => import('./locales/en/contentCheck.json'),
  },
  share: {
    fi: () => import('./locales/fi/share.json'),
    sv: () => import('./locales/sv/share.json'),
    en: () => import('./locales/en/share.json'),
  },
  myData: {
    fi: () => import('./locales/fi/myData.json'),
    sv: () => import('./locales/sv/myData.json'),
    en: () => import('./locales/en/myData.json'),
  },
};

export type Part = keyof typeof parts;
export type Language = keyof (typeof parts)['start'];
export const languages = Object.keys(parts.start) as readonly Language[];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

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
  const { default: words } = await parts[part][language]();
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
  return isLanguage(i18next.language) ? i18next.language : 'fi';
}

/** The interface in the language of the moment; the component renders again when it changes. */
export function useLanguage(): { readonly say: Say<Key>; readonly language: Language } {
  const { t } = useTranslation();
  return { say: (key, values) => t(key, values ?? {}), language: spoken() };
}
