import type { Answers } from '../assessment/answers.ts';
import type { Targets } from '../assessment/targets.ts';
import type { Description, Rank } from '../description/description.ts';
import type { FeedbackWords } from '../description/feedbackWords.ts';
import { areasOf, feedbackOf } from './feedback.ts';
import type { Feedback } from './feedback.ts';
import { profileOf } from './profile.ts';
import type { CompetenceProfile, Profile } from './profile.ts';

/** The fewest axes of a radar: with fewer than three there is no shape to read. */
export const fewestAxes = 3;

/** A competence with a target. */
export type TargetedCompetence = CompetenceProfile & {
  readonly target: string;
  readonly targetRank: Rank;
};

/** The result of answers and targets, decided once: screens and reports arrange it and decide nothing. */
export interface Result {
  readonly profile: Profile;
  /** No statement is answered, not even as not part of one's work. */
  readonly isEmpty: boolean;
  /** Whether a radar is drawn, or why not: too few areas have a position, or there are too few areas. */
  readonly radar: 'drawn' | 'too-few-positions' | 'too-few-areas';
  readonly feedback: Feedback;
  readonly notMyWork: readonly CompetenceProfile[];
  readonly targets: readonly TargetedCompetence[];
}

/** Derives the result from any set of answers and targets. */
export function resultOf(
  description: Description,
  answers: Answers,
  targets: Targets = {},
): Result {
  const profile = profileOf(description, answers, targets);
  const positions = profile.areas.filter(({ position }) => position !== null).length;
  return {
    profile,
    isEmpty: profile.competences.every(({ state }) => state === 'unanswered'),
    radar:
      profile.areas.length < fewestAxes
        ? 'too-few-areas'
        : positions < fewestAxes
          ? 'too-few-positions'
          : 'drawn',
    feedback: feedbackOf(profile),
    notMyWork: profile.competences.filter(({ state }) => state === 'not-my-work'),
    targets: profile.competences.filter(
      (one): one is TargetedCompetence => one.target !== null && one.targetRank !== null,
    ),
  };
}

/** Questions for the development discussion, for the teacher and for the supervisor. */
export interface Questions {
  readonly general: readonly string[];
  /** The questions of each area that has a target, if the description has any for it. */
  readonly areas: readonly { readonly areaId: string; readonly texts: readonly string[] }[];
  readonly supervisor: readonly string[];
}

/** The questions that fit a result; null if the description has none. */
export function questionsFor(
  { targets }: Result,
  { questions, supervisor }: FeedbackWords,
): Questions | null {
  const { general, areas } = questions;
  if (general.length === 0) return null;
  return {
    general,
    areas: areasOf(targets)
      .map((areaId) => ({ areaId, texts: areas[areaId] ?? [] }))
      .filter(({ texts }) => texts.length > 0),
    supervisor,
  };
}
