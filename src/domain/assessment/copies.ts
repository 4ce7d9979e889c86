import type { Answer } from './answers.ts';
import type { Saved } from './assessment.ts';
import type { Beginning } from './assessment.ts';

/**
 * Starts a new assessment with the current answers of an earlier one. It has no history, title or finishing
 * date, and no cleared answers.
 */
export function beginFrom(
  saved: Saved,
  { at, ...beginning }: Omit<Beginning, 'description'>,
): Saved {
  const { title: _, finishedAt: __, ...kept } = saved;
  const answers = Object.entries(saved.answers).flatMap(([id, given]): [string, Answer][] => {
    const { history: ___, ...current } = given;
    const says = current.level ?? current.notMyWork ?? current.note;
    return says === undefined ? [] : [[id, current]];
  });
  return {
    ...kept,
    ...beginning,
    createdAt: at,
    updatedAt: at,
    answers: Object.fromEntries(answers),
  };
}

/** A copy with another id and title and the whole history. A copy of a finished assessment can be changed. */
export function copyOf(saved: Saved, id: string, title: string, at: string): Saved {
  const { finishedAt: _, ...kept } = saved;
  return { ...kept, id, title, updatedAt: at };
}

/** Whether two states have the same answers, targets and situation. Title, person and dates do not matter. */
export function isSameResult(one: Saved, other: Saved): boolean {
  return isAlike(resultIn(one), resultIn(other));
}

function resultIn({
  answers,
  targets = {},
  situation,
  notCarried = {},
  targetsNotCarried = {},
}: Saved) {
  return { answers, targets, situation, notCarried, targetsNotCarried };
}

/** Whether two assessments have the same content. App, site, language and time of saving do not matter. */
export function isSameAssessment(one: Saved, other: Saved): boolean {
  return isAlike(contentOf(one), contentOf(other));
}

function contentOf(saved: Saved): object {
  const { app: _, site: __, language: ___, updatedAt: ____, ...rest } = saved;
  return rest;
}

/** Whether two values are equal. The order of fields does not matter. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
