import * as v from 'valibot';
import { filled, languageTag } from './description.ts';
import { readBy } from './reading.ts';
import type { Reading } from './reading.ts';

/** A text of the institution's in each language it has one in. */
const inLanguages = v.pipe(v.record(languageTag, filled), v.minEntries(1, 'too-few'));

const descriptionRef = v.strictObject({
  id: filled,
  version: filled,
});

/** What an institution may set: `content/site.json`. */
export const siteSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: inLanguages,
  languages: v.pipe(v.array(languageTag), v.minLength(1, 'too-few'), v.readonly()),
  descriptions: v.pipe(v.array(descriptionRef), v.minLength(1, 'too-few'), v.readonly()),
});

export type Site = Readonly<v.InferOutput<typeof siteSchema>>;
export type DescriptionRef = Site['descriptions'][number];

/** Reads `site.json`. */
export function readSite(input: unknown): Reading<Site> {
  return readBy(siteSchema, input);
}

/** A text of the institution's in `language`, else in the first language that has it. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}
