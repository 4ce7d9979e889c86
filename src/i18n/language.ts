import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { elative } from './finnish.ts';
import type { Say } from '../domain/say.ts';
import type en from './locales/en.json';

type Locale = typeof en;
type WithoutPlural<Name> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;

/** Every interface text by `section.name`; plural forms share one key. */
export type Key = {
  [Section in keyof Locale & string]: `${Section}.${WithoutPlural<keyof Locale[Section]> & string}`;
}[keyof Locale & string];

/** The languages the interface speaks, each with its words as a chunk of its own. */
const locales = {
  fi: () => import('./locales/fi.json'),
  sv: () => import('./locales/sv.json'),
  en: () => import('./locales/en.json'),
} satisfies Record<string, () => Promise<{ default: Locale }>>;

export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as readonly Language[];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** Sets the interface language, fetching its words first; rejects when they can't be fetched. */
export async function speak(language: Language): Promise<void> {
  const { default: words } = await locales[language]();
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      resources: {},
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
    i18next.services.formatter?.add('elative', elative);
  }
  i18next.addResourceBundle(language, 'translation', words);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The interface in the language of the moment; the component renders again when it changes. */
export function useLanguage(): { readonly say: Say<Key>; readonly language: Language } {
  const { t, i18n } = useTranslation();
  return {
    say: (key, values) => t(key, values ?? {}),
    language: isLanguage(i18n.language) ? i18n.language : 'fi',
  };
}
