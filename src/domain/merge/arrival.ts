import type { Answer, Answers } from '../assessment/answers.ts';
import { carryOver } from '../carryOver/carryOver.ts';
import type { Description } from '../description/description.ts';
import { mergeAnswers, mergeSaved } from './merge.ts';
import { isFinished } from '../assessment/assessment.ts';
import type { Saved } from '../assessment/assessment.ts';
import { isSameAssessment, isSameResult } from '../assessment/copies.ts';

/** What a result that is being opened is to those kept here. */
export type Arrival =
  /** None of them has its id. */
  | { readonly kind: 'new' }
  /** It is here already, as it is or as it was put beside its namesake before: nothing changes. */
  | { readonly kind: 'there'; readonly kept: Saved }
  /** The same assessment, not finished on either side: the two become one. */
  | { readonly kind: 'merges'; readonly kept: Saved }
  /** The same answers, finished there and not yet here. */
  | { readonly kind: 'finishes'; readonly kept: Saved }
  /** The same assessment with other answers, finished on one side: neither is changed, so it goes beside. */
  | { readonly kind: 'beside'; readonly kept: Saved };

/**
 * Tells what opening a result comes to. What is finished never changes, and the same result opened once more,
 * in whatever version of the description it was written down, is recognised.
 */
export function arrivalOf(
  incoming: Saved,
  all: readonly Saved[],
  description: Description,
): Arrival {
  const kept = all.find(({ id }) => id === incoming.id);
  if (kept === undefined) return { kind: 'new' };
  const inTheseTerms = (one: Saved) => carryOver(one, description).saved;
  const isSame = isSameResult(inTheseTerms(kept), inTheseTerms(incoming));
  if (isFinished(kept) && isSame) return { kind: 'there', kept };
  if (isFinished(incoming) && isSame) return { kind: 'finishes', kept };
  if (isFinished(kept) || isFinished(incoming)) {
    const before = all.find((one) => isSameAssessment({ ...one, id: incoming.id }, incoming));
    return before === undefined ? { kind: 'beside', kept } : { kind: 'there', kept: before };
  }
  return addsNothing(inTheseTerms(kept), inTheseTerms(incoming))
    ? { kind: 'there', kept }
    : { kind: 'merges', kept };
}

/** Whether merging would change nothing, and no answer differs: it is the same, or it was merged before. */
function addsNothing(kept: Saved, incoming: Saved): boolean {
  const { differing } = differenceOf(kept.answers, incoming.answers);
  return differing.length === 0 && isSameAssessment(mergeSaved(kept, incoming), kept);
}

/** A statement answered on both sides and not alike, and whose answer is the newer one. */
export interface Differing {
  readonly competenceId: string;
  readonly own: Answer;
  readonly other: Answer;
  readonly stands: 'own' | 'other';
}

/** What merging another result would change in one's own answers. */
export interface Difference {
  readonly differing: readonly Differing[];
  /** How many statements only the other side has answered. */
  readonly added: number;
}

/** Tells by merging, so that what is told is what will happen. */
export function differenceOf(own: Answers, other: Answers): Difference {
  const merged = mergeAnswers(own, other);
  const all = Object.entries(other).filter(([, answer]) => choiceOf(answer) !== null);
  const changes = (id: string) => choiceOf(merged[id]) !== choiceOf(own[id]);
  return {
    differing: all.flatMap(([competenceId, theirs]): Differing[] => {
      const mine = own[competenceId];
      if (mine === undefined || choiceOf(mine) === null) return [];
      if (choiceOf(mine) === choiceOf(theirs)) return [];
      const stands = changes(competenceId) ? 'other' : 'own';
      return [{ competenceId, own: mine, other: theirs, stands }];
    }),
    added: all.filter(([id]) => choiceOf(own[id]) === null && changes(id)).length,
  };
}

function choiceOf(answer: Answer | undefined): string | null {
  if (answer?.notMyWork === true) return '-';
  return answer?.level ?? null;
}

/**
 * Another result as a state of one's own assessment, ready to be merged into it: its answers, those without a
 * place here included, and its targets where one has none. Name, situation and everything else stay one's own.
 */
export function asStateOf(own: Saved, other: Saved): Saved {
  const ownTargets = own.targets ?? {};
  const targets = Object.keys(ownTargets).length > 0 ? ownTargets : other.targets;
  const { notCarried, targetsNotCarried } = other;
  return {
    ...own,
    answers: other.answers,
    ...(targets === undefined ? {} : { targets }),
    ...(notCarried === undefined ? {} : { notCarried }),
    ...(targetsNotCarried === undefined ? {} : { targetsNotCarried }),
  };
}
