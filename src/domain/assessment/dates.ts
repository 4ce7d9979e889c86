import type { Saved } from './assessment.ts';
import { compareTimes, isFuture } from '../time.ts';

/**
 * The time when a result was given: when it was finished, or else its latest answer, or its beginning if it began
 * from earlier answers. Only without answers it is the last change, as opening a file changes an assessment too.
 */
export function dateOf({ finishedAt, createdAt, updatedAt, answers }: Saved): string {
  if (finishedAt !== undefined) return finishedAt;
  const given = Object.values(answers).map(({ at }) => at);
  if (given.length === 0) return updatedAt;
  return given.reduce((latest, at) => (compareTimes(at, latest) > 0 ? at : latest), createdAt);
}

/** The time by which lists name an assessment: when it was finished, or else last changed or opened here. */
export function listedAt({ finishedAt, updatedAt }: Saved): string {
  return finishedAt ?? updatedAt;
}

/** Orders two results by their dates, the older one first. */
export function compareByDate(one: Saved, other: Saved): number {
  return compareTimes(dateOf(one), dateOf(other));
}

/** Whether it has a time in the future, so that the clock of some device was wrong. */
export function isFromFuture(saved: Saved, now: string): boolean {
  const { createdAt, updatedAt, finishedAt = updatedAt, answers } = saved;
  const given = Object.values(answers).flatMap(({ at, chosenAt = at }) => [at, chosenAt]);
  return [createdAt, updatedAt, finishedAt, ...given].some((at) => isFuture(at, now));
}
