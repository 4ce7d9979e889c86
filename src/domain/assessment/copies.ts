import type { Answer } from './answers.ts';
import type { Saved } from './assessment.ts';
import type { Beginning } from './assessment.ts';

/**
 * A new assessment with the answers of an earlier one as they stand: a fresh history, no title, no end. What
 * was cleared is nothing to begin with.
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

/** The same once more under another id, history and all; a copy of a finished one can be changed. */
export function copyOf(saved: Saved, id: string, title: string, at: string): Saved {
  const { finishedAt: _, ...kept } = saved;
  return { ...kept, id, title, updatedAt: at };
}

/** Whether two states of one assessment say the same, whatever they are called. */
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

/** Whether two are the same assessment in all a person has written, whichever app wrote it down last. */
export function isSameAssessment(one: Saved, other: Saved): boolean {
  return isAlike(contentOf(one), contentOf(other));
}

function contentOf(saved: Saved): object {
  const { app: _, site: __, language: ___, updatedAt: ____, ...rest } = saved;
  return rest;
}

/** Equal in content; the order of fields says nothing. */
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
