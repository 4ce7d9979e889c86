import * as v from 'valibot';
import { readBy } from './reading.ts';
import type { Problem, Reading } from './reading.ts';

/** An id is lower-case words joined by hyphens: it carries no order, level or weight, and is never reused. */
const id = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/u, 'id'));
const version = v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u, 'version'));
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u, 'language'));
export const filled = v.pipe(v.string(), v.regex(/\S/u, 'empty'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/u, 'address'));

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

/** The structure of a competence description: `description.json`. Its words stand in one file per language. */
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
    v.pipe(v.array(v.strictObject({ id, url: v.optional(url) })), v.readonly()),
    [],
  ),
  changes: v.optional(v.pipe(v.array(v.unknown()), v.readonly()), []),
});

export type Description = Readonly<v.InferOutput<typeof descriptionSchema>>;
export type Area = Description['areas'][number];
export type Competence = Area['competences'][number];
/** A level's place on the scale, 1 for the lowest. Level 1 is an answer, not zero. */
export type Rank = number;

/** Reads `description.json`; ids and codes must be unique within their kind. */
export function readDescription(input: unknown): Reading<Description> {
  const reading = readBy(descriptionSchema, input);
  if (!reading.ok) return reading;
  const problems = duplicatesIn(reading.value);
  return problems.length > 0 ? { ok: false, problems } : reading;
}

function duplicatesIn(description: Description): Problem[] {
  const competences = description.areas.flatMap((one, i) =>
    one.competences.map((two, j) => ({ ...two, path: `areas.${i}.competences.${j}` })),
  );
  return [
    ...repeated(description.levels.map((text, i) => [text, `levels.${i}`])),
    ...repeated(description.areas.map((one, i) => [one.id, `areas.${i}.id`])),
    ...repeated(competences.map((one) => [one.id, `${one.path}.id`])),
    ...repeated(competences.map((one) => [one.code, `${one.path}.code`])),
    ...repeated(description.sources.map((one, i) => [one.id, `sources.${i}.id`])),
  ];
}

function repeated(named: readonly (readonly [name: string, path: string])[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(([name, path]) => {
    if (seen.has(name)) return [{ path, fault: 'duplicate', detail: name } as const];
    seen.add(name);
    return [];
  });
}

/** Every competence in the description's order. */
export function competencesOf(description: Description): readonly Competence[] {
  return description.areas.flatMap((one) => one.competences);
}

/** The place of a level on the scale from 1 up; null for a level the description does not have. */
export function rankOf(description: Description, level: string): Rank | null {
  const index = description.levels.indexOf(level);
  return index < 0 ? null : index + 1;
}

/** The area a competence belongs to; undefined for one the description does not have. */
export function areaOf(description: Description, competenceId: string): Area | undefined {
  return description.areas.find((one) => one.competences.some((two) => two.id === competenceId));
}
