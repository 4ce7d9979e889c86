import * as v from 'valibot';
import { competencesOf, filled, languageTag } from './description.ts';
import type { Description } from './description.ts';
import { readBy } from '../reading.ts';
import type { Problem, Reading } from '../reading.ts';

const texts = v.record(v.string(), filled);

/** The words of a description in one language: `fi.json`, keyed by id. */
export const wordsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  language: languageTag,
  title: filled,
  summary: filled,
  status: filled,
  disclosure: v.optional(filled),
  /** Terms of other languages in these texts, listed so that each is read aloud in its own language. */
  foreign: v.optional(
    v.pipe(v.array(v.strictObject({ text: filled, language: languageTag })), v.readonly()),
    [],
  ),
  origin: v.optional(v.pipe(v.array(filled), v.readonly()), []),
  levels: v.record(v.string(), v.strictObject({ name: filled, meaning: filled })),
  areas: v.record(v.string(), v.strictObject({ title: filled, intro: v.optional(filled) })),
  competences: v.record(
    v.string(),
    v.strictObject({
      title: filled,
      statement: filled,
      about: v.optional(filled),
      /** If these are missing, the common meanings of the levels are shown with the choices. */
      levels: v.optional(texts),
    }),
  ),
  sources: v.optional(texts, {}),
});

/** The words of a description in one language. */
export type Words = Readonly<v.InferOutput<typeof wordsSchema>>;

/** Reads one language of a description. Every id of the structure must have words, and no other id may. */
export function readWords(
  input: unknown,
  description: Description,
  language: string,
): Reading<Words> {
  const reading = readBy(wordsSchema, input);
  if (!reading.ok) return reading;
  const words = reading.value;
  const problems: Problem[] = [
    ...(words.language === language
      ? []
      : [{ path: 'language', fault: 'wrong-language', detail: words.language } as const]),
    ...(description.status === 'working-version' && words.disclosure === undefined
      ? [{ path: 'disclosure', fault: 'missing' } as const]
      : []),
    ...mismatches('levels', words.levels, description.levels),
    ...mismatches(
      'areas',
      words.areas,
      description.areas.map((area) => area.id),
    ),
    ...mismatches(
      'competences',
      words.competences,
      competencesOf(description).map((one) => one.id),
    ),
    ...mismatches(
      'sources',
      words.sources,
      description.sources.map((source) => source.id),
    ),
    ...Object.entries(words.competences).flatMap(([id, one]) =>
      one.levels === undefined
        ? []
        : mismatches(`competences.${id}.levels`, one.levels, description.levels),
    ),
  ];
  return problems.length > 0 ? { ok: false, problems } : reading;
}

/** Reports ids that are missing in `found`, an object keyed by id, and ids in it that are not wanted. */
export function mismatches(path: string, found: object, wanted: readonly string[]): Problem[] {
  const missing = wanted
    .filter((id) => !Object.hasOwn(found, id))
    .map((id) => ({ path: `${path}.${id}`, fault: 'missing' }) as const);
  const known = new Set(wanted);
  const unknown = Object.keys(found)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: `${path}.${id}`, fault: 'unknown-id' }) as const);
  return [...missing, ...unknown];
}

/** Reads only the title of a description's words and ignores the rest. */
export function readWordsTitle(input: unknown): Reading<string> {
  const reading = readBy(v.looseObject({ title: filled }), input);
  return reading.ok ? { ok: true, value: reading.value.title } : reading;
}

/*
 * Words are complete once they are read, so a look-up by an id of the same description always finds its text.
 * An id from elsewhere is returned as its own text, which is visible and breaks nothing.
 */

/** The name of a level ("Kokeilen"). */
export function levelName(words: Words, level: string): string {
  return words.levels[level]?.name ?? level;
}

/** The text of a level for a competence, or the level's common meaning if the competence has no text. */
export function levelText(words: Words, competenceId: string, level: string): string {
  return words.competences[competenceId]?.levels?.[level] ?? words.levels[level]?.meaning ?? level;
}

export function areaTitle(words: Words, areaId: string): string {
  return words.areas[areaId]?.title ?? areaId;
}

export function competenceTitle(words: Words, competenceId: string): string {
  return words.competences[competenceId]?.title ?? competenceId;
}

export function statementOf(words: Words, competenceId: string): string {
  return words.competences[competenceId]?.statement ?? competenceId;
}
