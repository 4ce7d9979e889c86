import { competencesOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';
import type { Answers } from './answers.ts';
import type { Targets } from './targets.ts';

/** The newest format this app reads and the only one it writes. */
export const savedFormat = 1;

/** One assessment, as the gate in `saved.ts` lets it through. Fields not named here are kept as they are. */
export interface Saved {
  readonly format: typeof savedFormat;
  readonly app: string;
  readonly site?: string;
  readonly id: string;
  readonly title?: string;
  readonly person?: string;
  readonly situation?: string;
  readonly description: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly finishedAt?: string;
  readonly answers: Answers;
  readonly targets?: Targets;
  /** Answers that have no place in a later version of the description, by the version they are of. */
  readonly notCarried?: Readonly<Record<string, Answers>>;
  readonly targetsNotCarried?: Readonly<Record<string, Targets>>;
}

/** What a new assessment starts from; ids and times come from outside, this core has neither clock nor chance. */
export interface Beginning {
  readonly app: string;
  readonly site: string;
  readonly id: string;
  readonly description: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly at: string;
}

export function newAssessment({ at, ...beginning }: Beginning): Saved {
  return { format: savedFormat, ...beginning, createdAt: at, updatedAt: at, answers: {} };
}

/** Whether there is anything a person gave; an assessment merely opened holds nothing. */
export function isEmpty(saved: Saved): boolean {
  return (
    Object.keys(saved.answers).length === 0 &&
    Object.keys(saved.targets ?? {}).length === 0 &&
    saved.notCarried === undefined &&
    saved.targetsNotCarried === undefined &&
    saved.situation === undefined &&
    saved.person === undefined &&
    saved.title === undefined
  );
}

/** Whether it is a dated copy that never changes. */
export function isFinished(saved: Saved): boolean {
  return saved.finishedAt !== undefined;
}

/** When a result was what it says: the day it was finished, or last changed. */
export function dateOf(saved: Saved): string {
  return saved.finishedAt ?? saved.updatedAt;
}

/** Answers that the description has no place for: kept in the file, not shown, and counted to the user. */
export function unplacedIn(saved: Saved, description: Description): readonly string[] {
  const known = new Set(competencesOf(description).map((one) => one.id));
  return Object.entries(saved.answers)
    .filter(
      ([id, { level }]) =>
        !known.has(id) || (level !== undefined && !description.levels.includes(level)),
    )
    .map(([id]) => id);
}
