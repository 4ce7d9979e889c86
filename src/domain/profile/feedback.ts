import { middleOf } from './profile.ts';
import type { CompetenceProfile, Profile } from './profile.ts';
import type { Rank } from '../description/description.ts';

/** A competence that is answered with a level. */
export type Answered = CompetenceProfile & { readonly rank: Rank };

function isAnswered(one: CompetenceProfile): one is Answered {
  return one.rank !== null;
}

/**
 * Competences picked by their level. If more competences tie than there are places left, none of them is
 * chosen, and `tied` has their level, number and areas.
 */
export interface Picked {
  readonly chosen: readonly Answered[];
  readonly tied: {
    readonly rank: Rank;
    readonly count: number;
    readonly areaIds: readonly string[];
  } | null;
}

/** What the answers of a profile as a whole give to say. Every possible profile has one of these kinds. */
export type Feedback =
  | { readonly kind: 'nothing-answered' }
  /** All answers are at the same level, or there is only one: the choice is left to the person. */
  | { readonly kind: 'all-alike'; readonly rank: Rank; readonly count: number }
  | {
      readonly kind: 'differing';
      readonly strengths: Picked;
      /** The highest answers if none reaches the middle of the scale: something has begun there. */
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

/** The lowest level among the strengths, chosen or tied; infinity if there are none. */
function lowestIn(picked: Picked): Rank {
  return Math.min(
    ...picked.chosen.map((one) => one.rank),
    picked.tied?.rank ?? Number.POSITIVE_INFINITY,
  );
}

/** Takes whole groups of equal levels in order while they fit. The first that does not fit is the tie. */
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

/** The highest and the lowest level chosen, and the areas of those answers. */
export interface Extremes {
  readonly highest: Rank;
  readonly highestAreaIds: readonly string[];
  readonly lowest: Rank;
  readonly lowestAreaIds: readonly string[];
}

/** Finds the extremes of a profile; null if nothing is answered with a level. */
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
