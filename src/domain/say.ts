/** Values inserted into a sentence. `count` also selects the singular or the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Returns the sentence of a key in the current language. Domain code declares the keys it needs by type. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The locale for dates and lists: Swedish as written in Finland (23.11.2026), English as in the European
 * Union (23/11/2026; a, b and c). A language without a locale here is returned unchanged.
 */
export function regional(language: string): string {
  return regions[language] ?? language;
}
const regions: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Joins names into a list in the given language: "a, b ja c". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(regional(language), { type: 'conjunction' }).format(names);
}
