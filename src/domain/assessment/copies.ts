import type { Answer } from './answers.ts';
import type { Beginning, Saved } from './assessment.ts';
import { isEqual } from '../isEqual.ts';
import { without } from '../objects.ts';

/**
 * Starts a new assessment with the current answers of an earlier one. It has no history, title or finishing
 * date, and no cleared answers.
 */
export function beginFrom(
  saved: Saved,
  { at, ...beginning }: Omit<Beginning, 'description'>,
): Saved {
  const kept = without(saved, 'title', 'finishedAt');
  const answers = Object.entries(saved.answers).flatMap(([id, given]): [string, Answer][] => {
    const current = without(given, 'history');
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
  const kept = without(saved, 'finishedAt');
  return { ...kept, id, title, updatedAt: at };
}

/** Whether two states have the same answers, targets and situation. Title, person and dates do not matter. */
export function isSameResult(one: Saved, other: Saved): boolean {
  return isEqual(resultIn(one), resultIn(other));
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
  return isEqual(contentOf(one), contentOf(other));
}

function contentOf(saved: Saved): object {
  return without(saved, 'app', 'site', 'language', 'updatedAt');
}
