import { localeOf } from './languages.ts';

/** Values put into a sentence; `count` also chooses between one and many. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the sentence of a key in the language of the moment. Pure code asks for the keys it needs by type. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** "a, b ja c" in the given language. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names);
}
