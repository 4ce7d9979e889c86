import type { Answers } from './answers.ts';
import type { Targets } from './targets.ts';

/** The newest format this app reads and the only one it writes. */
export const savedFormat = 1;

/** One assessment, as the gate in saved.ts lets it through. Fields not named here are kept as they are. */
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
  /** Answers without a place in a later version of the description, by the version they belong to. */
  readonly notCarried?: Readonly<Record<string, Answers>>;
  readonly targetsNotCarried?: Readonly<Record<string, Targets>>;
}

/** The data of a new assessment. The caller supplies id and time: the domain has no clock or randomness. */
export interface Beginning {
  readonly app: string;
  readonly site: string;
  readonly id: string;
  readonly description: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly at: string;
}

/** A new assessment without answers. */
export function newAssessment({ at, ...beginning }: Beginning): Saved {
  return { format: savedFormat, ...beginning, createdAt: at, updatedAt: at, answers: {} };
}

/** Whether a person has entered nothing. An assessment that was only opened is empty. */
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

/** Whether the assessment is finished: a dated copy whose answers never change. */
export function isFinished(saved: Saved): boolean {
  return saved.finishedAt !== undefined;
}

/** The texts that a teacher may write about a whole assessment. */
export const textFields = ['situation', 'person', 'title'] as const;
export type TextField = (typeof textFields)[number];

/** What a person calls an assessment: its title, else its situation; null where it has neither. */
export function nameOf({ title, situation }: Saved): string | null {
  return title ?? situation ?? null;
}
