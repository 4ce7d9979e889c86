import type { Answers } from './answers.ts';
import { rankOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';

/** The level aimed at, by competence id. */
export type Targets = Readonly<Record<string, string>>;

/** The most targets at once: a person works on one to three things at a time. */
export const mostTargets = 3;

/** The level offered as a target: one above the answer, at most the top; "" on a scale without levels. */
export function offeredTarget(
  description: Description,
  answers: Answers,
  competenceId: string,
): string {
  const level = answers[competenceId]?.level;
  const rank = level === undefined ? 0 : (rankOf(description, level) ?? 0);
  const { levels } = description;
  return levels[Math.min(rank, levels.length - 1)] ?? '';
}

/** Sets a target. Returns `targets` itself if it would be one more than {@link mostTargets}. */
export function aimAt(targets: Targets, competenceId: string, level: string): Targets {
  const isNew = !Object.hasOwn(targets, competenceId);
  if (isNew && Object.keys(targets).length >= mostTargets) return targets;
  return { ...targets, [competenceId]: level };
}

/** Removes the target of a competence, if it has one. */
export function dropTarget(targets: Targets, competenceId: string): Targets {
  const { [competenceId]: _, ...others } = targets;
  return others;
}
