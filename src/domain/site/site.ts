import * as v from 'valibot';
import { ownFileForm } from '../addressForms.ts';
import { filled, languageTag, webAddress } from '../description/description.ts';
import { readBy } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** A text of the institution by language, in at least one language. */
const inLanguages = v.pipe(v.record(languageTag, filled), v.minEntries(1, 'too-few'));

const descriptionRef = v.strictObject({
  id: filled,
  version: filled,
});

const emailAddress = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'value'));
const date = v.pipe(v.string(), v.isoDate('value'));
/** The path of a file on this site. A file from another host could not be shown. */
const ownFile = v.pipe(v.string(), v.regex(ownFileForm, 'value'));

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/u, 'value'));

/** Facts that only the host knows and that the law requires. The pages say so if one is missing. */
const hostSchema = v.strictObject({
  organisation: inLanguages,
  email: v.optional(emailAddress),
  phone: v.optional(filled),
  address: v.optional(inLanguages),
  website: v.optional(webAddress),
  privacy: v.optional(
    v.strictObject({
      controller: v.optional(inLanguages),
      logs: v.optional(inLanguages),
      policy: v.optional(webAddress),
    }),
  ),
  accessibility: v.optional(
    v.strictObject({
      status: v.picklist(['full', 'partial', 'none']),
      method: v.picklist(['self', 'external']),
      prepared: date,
      updated: v.optional(date),
      gaps: v.optional(inLanguages),
      /** An e-mail address, or the address of a page with a form. */
      feedback: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^(?:https?:\/\/[^\s\\]+|[^\s@/]+@[^\s@/]+\.[^\s@/]+)$/u, 'value'),
        ),
      ),
    }),
  ),
});

/** The funding in the funder's words. `emblem` names official files with emblem and statement. */
const fundingSchema = v.strictObject({
  text: inLanguages,
  emblem: v.optional(v.record(languageTag, ownFile)),
});

/** What an institution may set: `content/site.json`. */
export const siteSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: inLanguages,
  languages: v.pipe(v.array(languageTag), v.minLength(1, 'too-few'), v.readonly()),
  descriptions: v.pipe(v.array(descriptionRef), v.minLength(1, 'too-few'), v.readonly()),
  /** The host's colour for each theme. `failingPair` in accent.ts decides whether it can be used. */
  accent: v.optional(v.strictObject({ light: v.optional(colour), dark: v.optional(colour) })),
  host: v.optional(hostSchema),
  funding: v.optional(fundingSchema),
});

/** The settings of a site after validation. */
export type Site = Readonly<v.InferOutput<typeof siteSchema>>;
/** A description that the site names by id and version. */
export type DescriptionRef = Site['descriptions'][number];
export type Host = NonNullable<Site['host']>;

/** Reads `site.json` and reports every fault in it. */
export function readSite(input: unknown): Reading<Site> {
  return readBy(siteSchema, input);
}

/** Whether a site offers a description that is not the one shown. */
export function isAlsoOffered(
  { descriptions }: Site,
  shown: { readonly id: string },
  { id }: { readonly id: string },
): boolean {
  return id !== shown.id && descriptions.some((one) => one.id === id);
}

/** The institution's text in `language`, or else in the first language that has it; "" if there is none. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}

/** The language of the text that {@link inLanguage} returns; `language` itself if there is no text. */
export function languageIn(texts: Readonly<Record<string, string>>, language: string): string {
  return Object.hasOwn(texts, language) ? language : (Object.keys(texts)[0] ?? language);
}
