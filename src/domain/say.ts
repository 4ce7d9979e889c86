import { localeOf } from './languages.ts';

/** Values inserted into a sentence. `count` also selects the singular or the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Returns the sentence of a key in the current language. Domain code declares the keys it needs by type. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** Joins names into a list in the given language: "a, b ja c". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names);
}
