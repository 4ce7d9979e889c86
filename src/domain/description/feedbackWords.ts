import * as v from 'valibot';
import { competencesOf, filled, languageTag } from './description.ts';
import type { Description } from './description.ts';
import { readBy } from '../reading.ts';
import type { Problem, Reading } from '../reading.ts';
import { mismatches } from './words.ts';

const byLevel = v.record(v.string(), v.record(v.string(), filled));
const texts = v.pipe(v.array(filled), v.readonly());

/** What a description says to the user about a result, in one language: `fi.feedback.json`. */
export const feedbackWordsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  language: languageTag,
  /** The next step for each competence and level. */
  steps: v.optional(byLevel, {}),
  /** What is typical of an area at each level, and what helps to move on. */
  areas: v.optional(byLevel, {}),
  /** Questions for the development discussion. */
  questions: v.optional(
    v.strictObject({ general: texts, areas: v.optional(v.record(v.string(), texts), {}) }),
    { general: [], areas: {} },
  ),
  /** Advice for the supervisor: what the discussion is and is not. */
  supervisor: v.optional(texts, []),
});

/** The feedback of a description in one language. */
export type FeedbackWords = Readonly<v.InferOutput<typeof feedbackWordsSchema>>;

/** The feedback of a description that declares all of it absent and so has no feedback file. */
export const noFeedback: FeedbackWords = {
  language: 'und',
  steps: {},
  areas: {},
  questions: { general: [], areas: {} },
  supervisor: [],
};

/** Reads the feedback of one language. Every kind not declared absent needs a text for every result. */
export function readFeedbackWords(
  input: unknown,
  description: Description,
  language: string,
): Reading<FeedbackWords> {
  const reading = readBy(feedbackWordsSchema, input);
  if (!reading.ok) return reading;
  const words = reading.value;
  const { absent, levels } = description;
  const competences = competencesOf(description).map((one) => one.id);
  const areas = description.areas.map((one) => one.id);
  const problems: Problem[] = [
    ...(words.language === language
      ? []
      : [{ path: 'language', fault: 'wrong-language', detail: words.language } as const]),
    ...(absent.includes('steps') ? [] : everyLevel('steps', words.steps, competences, levels)),
    ...(absent.includes('areas') ? [] : everyLevel('areas', words.areas, areas, levels)),
    ...(absent.includes('questions')
      ? []
      : mismatches('questions.areas', words.questions.areas, areas)),
    ...(absent.includes('questions') || words.questions.general.length > 0
      ? []
      : [{ path: 'questions.general', fault: 'too-few' } as const]),
  ];
  return problems.length > 0 ? { ok: false, problems } : reading;
}

function everyLevel(
  path: string,
  found: FeedbackWords['steps'],
  wanted: readonly string[],
  levels: readonly string[],
): Problem[] {
  return [
    ...mismatches(path, found, wanted),
    ...Object.entries(found).flatMap(([id, one]) => mismatches(`${path}.${id}`, one, levels)),
  ];
}

/** The next step for an answer at a level; null where the description has none. */
export function nextStep(words: FeedbackWords, competenceId: string, level: string): string | null {
  return words.steps[competenceId]?.[level] ?? null;
}

/** The feedback for an area at a level; null where the description has none. */
export function areaFeedback(words: FeedbackWords, areaId: string, level: string): string | null {
  return words.areas[areaId]?.[level] ?? null;
}
