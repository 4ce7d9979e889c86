import * as v from 'valibot';
import { webAddressForm } from '../addressForms.ts';

/** An id is lower-case words joined by hyphens. It implies no order, level or weight, and is never reused. */
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(?:-[a-z]+)*$/u, 'id'),
  // Built-in property names: JSON readers drop such keys, and the answers under them.
  v.notValues(['constructor', 'prototype'], 'id'),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u, 'version'));
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u, 'language'));
export const filled = v.pipe(v.string(), v.regex(/\S/u, 'empty'));
export const webAddress = v.pipe(v.string(), v.regex(webAddressForm, 'address'));

const competence = v.strictObject({ id, code: filled });

const area = v.strictObject({
  id,
  competences: v.pipe(
    v.array(competence),
    v.minLength(1, 'too-few'),
    v.maxLength(12, 'too-many'),
    v.readonly(),
  ),
});

const ids = v.pipe(v.array(id), v.readonly());
const several = v.pipe(v.array(id), v.minLength(2, 'too-few'), v.readonly());

/** What a version changed since the one before. Ids not named here exist unchanged and mean the same. */
const change = v.strictObject({
  from: version,
  to: version,
  renamed: v.optional(v.record(id, id), {}),
  split: v.optional(v.record(id, several), {}),
  merged: v.optional(v.record(id, several), {}),
  dropped: v.optional(ids, []),
  added: v.optional(ids, []),
  /** Competences whose words changed so much that an earlier answer should be checked again. */
  reworded: v.optional(ids, []),
  /** Each removed level and its successor; null if it has none. */
  levels: v.optional(v.record(id, v.nullable(id)), {}),
});

/** The rules of the content check whose warnings an author may accept, with a reason. */
const acceptableRules = ['two-behaviours'] as const;

const accepted = v.strictObject({
  rule: v.picklist(acceptableRules),
  competence: id,
  language: languageTag,
  reason: filled,
});

/** The kinds of feedback a description may have: next steps, area feedback, discussion questions. */
export const feedbackKinds = ['steps', 'areas', 'questions'] as const;

/** The structure of a competence description: `description.json`. Its words are in one file per language. */
export const descriptionSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  version,
  date: v.pipe(v.string(), v.isoDate('value')),
  status: v.picklist(['working-version', 'published']),
  licence: v.optional(filled),
  languages: v.pipe(v.array(languageTag), v.minLength(1, 'too-few'), v.readonly()),
  levels: v.pipe(v.array(id), v.minLength(3, 'too-few'), v.maxLength(6, 'too-many'), v.readonly()),
  areas: v.pipe(
    v.array(area),
    v.minLength(2, 'too-few'),
    v.maxLength(12, 'too-many'),
    v.readonly(),
  ),
  sources: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ id, url: v.optional(webAddress), language: v.optional(languageTag) }),
      ),
      v.readonly(),
    ),
    [],
  ),
  /** The kinds of feedback this description does not have; the rest must be complete. */
  absent: v.optional(v.pipe(v.array(v.picklist(feedbackKinds)), v.readonly()), []),
  /** What happened to each id since earlier versions, one entry per version, the newest last. */
  changes: v.optional(v.pipe(v.array(change), v.readonly()), []),
  /** Warnings of the content check that the author has considered and accepts. */
  accepted: v.optional(v.pipe(v.array(accepted), v.readonly()), []),
});

/** A description whose structure was validated. */
export type Description = Readonly<v.InferOutput<typeof descriptionSchema>>;
export type Area = Description['areas'][number];
export type Competence = Area['competences'][number];
export type Change = Description['changes'][number];
/** A level's place on the scale, 1 for the lowest. Level 1 is an answer, not zero. */
export type Rank = number;

/** Every competence, in the order of the description. */
export function competencesOf(description: Description): readonly Competence[] {
  return description.areas.flatMap((one) => one.competences);
}

/** The place of a level on the scale from 1 up; null for a level the description does not have. */
export function rankOf(description: Description, level: string): Rank | null {
  const index = description.levels.indexOf(level);
  return index < 0 ? null : index + 1;
}
