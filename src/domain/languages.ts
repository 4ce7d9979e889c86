/** What the tool knows of a language of its interface. */
interface LanguageRow {
  /** What the language calls itself. */
  readonly name: string;
  /** What the tool is called in it, until the host's own name is known. */
  readonly tool: string;
  /** The locale by which dates, numbers and lists are written: as in Finland, or in the European Union. */
  readonly locale: string;
  /** The statement next to the EU emblem, word for word as the funder gives it. */
  readonly fundingStatement: string;
}

/**
 * The languages of the interface, in the order in which they are listed. Each has its words in
 * `src/i18n/locales/<code>/` and its emblem in `public/eu-<code>.svg`; a test says what is missing.
 */
const rows = {
  fi: {
    name: 'Suomi',
    tool: 'Osaamistutka',
    locale: 'fi-FI',
    fundingStatement: 'Euroopan unionin osarahoittama',
  },
  sv: {
    name: 'Svenska',
    tool: 'Kompetensradarn',
    locale: 'sv-FI',
    fundingStatement: 'Medfinansieras av Europeiska unionen',
  },
  en: {
    name: 'English',
    tool: 'Competence Radar',
    locale: 'en-GB',
    fundingStatement: 'Co-funded by the European Union',
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof rows;
export const languages = Object.keys(rows) as readonly Language[];

/** The language where nothing else is asked for, and in which the page is built. */
export const firstLanguage: Language = 'fi';

/** Whether the interface has words in a language. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** What a language calls itself; its code where the tool does not know it. */
export function languageName(language: string): string {
  return isLanguage(language) ? rows[language].name : language;
}

/** The locale of a language: its own code where the tool does not know it. */
export function localeOf(language: string): string {
  return isLanguage(language) ? rows[language].locale : language;
}

/** What the tool is called in each language. */
export const toolNames = textsOf('tool');

/** The statement next to the EU emblem in each language. */
export const fundingStatements = textsOf('fundingStatement');

function textsOf(field: keyof LanguageRow): Readonly<Record<string, string>> {
  return Object.fromEntries(languages.map((language) => [language, rows[language][field]]));
}
