/** Values put into a sentence; `count` also chooses between one and many. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the sentence of a key in the language of the moment. Pure code asks for the keys it needs by type. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** Swedish and English as written in Finland and the European Union: 23.11.2026, 23/11/2026; a, b and c. */
export function regional(language: string): string {
  return regions[language] ?? language;
}
const regions: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** "a, b ja c" in the given language. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(regional(language), { type: 'conjunction' }).format(names);
}
