import { middleOf } from './profile.ts';
import type { CompetenceProfile, Profile } from './profile.ts';
import type { Rank } from '../description/description.ts';

/** A competence that is answered with a level. */
export type Answered = CompetenceProfile & { readonly rank: Rank };

function isAnswered(one: CompetenceProfile): one is Answered {
  return one.rank !== null;
}

/**
 * Competences picked by their level. Those that tie for more places than are left are not chosen between:
 * `tied` says how many there are, at which level and in which areas.
 */
export interface Picked {
  readonly chosen: readonly Answered[];
  readonly tied: {
    readonly rank: Rank;
    readonly count: number;
    readonly areaIds: readonly string[];
  } | null;
}

/** What to say of a profile's answers as a whole; one of these fits every possible result. */
export type Feedback =
  | { readonly kind: 'nothing-answered' }
  /** Every answer is at the same level (or there is only one): the choice is the user's. */
  | { readonly kind: 'all-alike'; readonly rank: Rank; readonly count: number }
  | {
      readonly kind: 'differing';
      readonly strengths: Picked;
      /** The highest answers where none reaches the middle of the scale: something has begun there. */
      readonly begun: Picked;
      readonly suggestions: Picked;
    };

const mostStrengths = 3;
const mostSuggestions = 5;
const highestFirst = (a: Rank, b: Rank) => b - a;
const lowestFirst = (a: Rank, b: Rank) => a - b;
const none: Picked = { chosen: [], tied: null };

/** Strengths and suggestions (docs/rules.md ). */
export function feedbackOf(profile: Profile): Feedback {
  const answered = profile.competences.filter(isAnswered);
  if (answered.length === 0) return { kind: 'nothing-answered' };
  const ranks = answered.map((one) => one.rank);
  const highest = Math.max(...ranks);
  if (highest === Math.min(...ranks)) {
    return { kind: 'all-alike', rank: highest, count: answered.length };
  }
  const middle = middleOf(profile.top);
  const strengths = pick(
    answered.filter((one) => one.rank >= middle),
    mostStrengths,
    highestFirst,
  );
  const ceiling = Math.min(middle, lowestIn(strengths) - 1);
  return {
    kind: 'differing',
    strengths,
    begun:
      highest >= middle
        ? none
        : pick(
            answered.filter((one) => one.rank === highest),
            mostStrengths,
            highestFirst,
          ),
    suggestions: pick(
      answered.filter((one) => one.rank <= Math.min(ceiling, highest - 1)),
      mostSuggestions,
      lowestFirst,
    ),
  };
}

/** The lowest level among the strengths shown, named or tied; no bound where there are none. */
function lowestIn(picked: Picked): Rank {
  return Math.min(
    ...picked.chosen.map((one) => one.rank),
    picked.tied?.rank ?? Number.POSITIVE_INFINITY,
  );
}

/** Takes whole groups of equal levels, best first, while they fit; the first that does not fit is named as a tie. */
function pick(
  from: readonly Answered[],
  most: number,
  order: (a: Rank, b: Rank) => number,
): Picked {
  const ranks = [...new Set(from.map((one) => one.rank))].toSorted(order);
  const chosen: Answered[] = [];
  for (const rank of ranks) {
    const group = from.filter((one) => one.rank === rank);
    if (chosen.length + group.length > most) {
      const tied = { rank, count: group.length, areaIds: areasOf(group) };
      return { chosen, tied: chosen.length < most ? tied : null };
    }
    chosen.push(...group);
  }
  return { chosen, tied: null };
}

/** The areas of some competences, each once, in the description's order. */
export function areasOf(competences: readonly CompetenceProfile[]): readonly string[] {
  return [...new Set(competences.map((one) => one.areaId))];
}

/** Where the highest and the lowest answers are; null where nothing is answered. */
export interface Extremes {
  readonly highest: Rank;
  readonly highestAreaIds: readonly string[];
  readonly lowest: Rank;
  readonly lowestAreaIds: readonly string[];
}

export function extremesOf(profile: Profile): Extremes | null {
  const answered = profile.competences.filter(isAnswered);
  if (answered.length === 0) return null;
  const highest = Math.max(...answered.map((one) => one.rank));
  const lowest = Math.min(...answered.map((one) => one.rank));
  return {
    highest,
    highestAreaIds: areasOf(answered.filter((one) => one.rank === highest)),
    lowest,
    lowestAreaIds: areasOf(answered.filter((one) => one.rank === lowest)),
  };
}
