import { stateOf } from '../assessment/answers.ts';
import type { Answers, AnswerState } from '../assessment/answers.ts';
import type { Targets } from '../assessment/targets.ts';
import { rankOf } from '../description/description.ts';
import type { Area, Competence, Description, Rank } from '../description/description.ts';

/** What one answer says. `rank` is null unless the statement is answered with a level. */
export interface CompetenceProfile {
  readonly id: string;
  readonly code: string;
  readonly areaId: string;
  readonly state: AnswerState;
  readonly level: string | null;
  readonly rank: Rank | null;
  readonly note: string | null;
  /** The level aimed at and its rank; null if there is none. A target is never an answer. */
  readonly target: string | null;
  readonly targetRank: Rank | null;
}

/** What the answers of one area say, with every count. Only levels go into the position. */
export interface AreaProfile {
  readonly id: string;
  readonly total: number;
  readonly answered: number;
  readonly notMyWork: number;
  readonly unanswered: number;
  /** The mean of the levels chosen, 1…top; null if there are too few answers for a summary. */
  readonly position: number | null;
  /** The position with target levels in place of answers; null without targets or with too few levels. */
  readonly target: number | null;
  /** The level nearest to the position, halves down; null if the position is null. */
  readonly level: string | null;
  readonly levelRank: Rank | null;
  readonly lowest: Rank | null;
  readonly highest: Rank | null;
  /** The answers differ so much that a mean would mislead. */
  readonly wide: boolean;
  readonly competences: readonly CompetenceProfile[];
}

/** What the answers say per area, with coverage. Derived, never stored. */
export interface Profile {
  readonly top: Rank;
  readonly areas: readonly AreaProfile[];
  readonly competences: readonly CompetenceProfile[];
}

/** The middle level of a scale, from which other rules count: ⌈(n+1)/2⌉ (docs/rules.md R-4). */
export function middleOf(top: Rank): Rank {
  return Math.ceil((top + 1) / 2);
}

/** Calculates the profile of any set of answers. Positions and levels are calculated only here. */
export function profileOf(
  description: Description,
  answers: Answers,
  targets: Targets = {},
): Profile {
  const areas = description.areas.map((area) => areaProfileOf(description, answers, targets, area));
  return {
    top: description.levels.length,
    areas,
    competences: areas.flatMap((area) => area.competences),
  };
}

function areaProfileOf(
  description: Description,
  answers: Answers,
  targets: Targets,
  area: Area,
): AreaProfile {
  const competences = area.competences.map((one) =>
    competenceOf(description, answers, targets, area, one),
  );
  const ranks = competences.flatMap((one) => (one.rank === null ? [] : [one.rank]));
  const notMyWork = competences.filter((one) => one.state === 'not-my-work').length;
  const total = competences.length;
  const enough = needed(total, total - notMyWork);
  const position = meanOf(ranks, enough);
  const levelRank = position === null ? null : nearest(position);
  const lowest = ranks.length > 0 ? Math.min(...ranks) : null;
  const highest = ranks.length > 0 ? Math.max(...ranks) : null;
  return {
    id: area.id,
    total,
    answered: ranks.length,
    notMyWork,
    unanswered: total - ranks.length - notMyWork,
    position,
    target: targetPosition(competences, enough),
    level: description.levels.find((_, index) => index + 1 === levelRank) ?? null,
    levelRank,
    lowest,
    highest,
    wide:
      lowest !== null &&
      highest !== null &&
      highest - lowest >= middleOf(description.levels.length),
    competences,
  };
}

function competenceOf(
  description: Description,
  answers: Answers,
  targets: Targets,
  area: Area,
  one: Competence,
): CompetenceProfile {
  const answer = answers[one.id];
  const state = stateOf(description, answer);
  const level = (state === 'answered' ? answer?.level : null) ?? null;
  const target = targets[one.id] ?? null;
  const targetRank = target === null ? null : rankOf(description, target);
  return {
    id: one.id,
    code: one.code,
    areaId: area.id,
    state,
    level,
    rank: level === null ? null : rankOf(description, level),
    note: answer?.note ?? null,
    target: targetRank === null ? null : target,
    targetRank,
  };
}

/**
 * How many answers a summary needs: three quarters, rounded up, of the statements that are part of one's
 * work, but at least two; one in an area with a single statement (docs/rules.md R-2).
 */
function needed(total: number, relevant: number): number {
  return total === 1 ? 1 : Math.max(2, Math.ceil((relevant * 3) / 4));
}

/** The position of an area with its targets reached (docs/rules.md R-6). */
function targetPosition(competences: readonly CompetenceProfile[], enough: number): number | null {
  if (competences.every((one) => one.targetRank === null)) return null;
  const ranks = competences.flatMap((one) => one.targetRank ?? one.rank ?? []);
  return meanOf(ranks, enough);
}

function meanOf(ranks: readonly Rank[], enough: number): number | null {
  if (ranks.length < enough) return null;
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** The nearest level of a position, halves down (docs/rules.md R-3). */
function nearest(position: number): Rank {
  return Math.ceil(position - 0.5);
}
