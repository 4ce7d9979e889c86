import { mergeAnswers } from '../domain/merge.ts';
import type { Answer, Answers } from '../domain/answers.ts';
import type { Saved } from '../domain/saved.ts';

/** What merging another result would change in one's own answers. */
export interface Difference {
  /** Statements answered on both sides, and not alike. */
  readonly differing: number;
  /** Those of them where the other answer is newer and becomes the current one. */
  readonly replaced: number;
  /** Statements that only the other side has answered. */
  readonly added: number;
}

/** Counts by merging, so that what is told is what will happen. */
export function differenceOf(own: Answers, other: Answers): Difference {
  const merged = mergeAnswers(own, other);
  const ids = Object.keys(other).filter((id) => choiceOf(other[id]) !== null);
  const answered = ids.filter((id) => choiceOf(own[id]) !== null);
  const changes = (id: string) => choiceOf(merged[id]) !== choiceOf(own[id]);
  return {
    differing: answered.filter((id) => choiceOf(own[id]) !== choiceOf(other[id])).length,
    replaced: answered.filter(changes).length,
    added: ids.filter((id) => choiceOf(own[id]) === null && changes(id)).length,
  };
}

function choiceOf(answer: Answer | undefined): string | null {
  if (answer?.notMyWork === true) return '-';
  return answer?.level ?? null;
}

/**
 * Another result as a state of one's own assessment, ready to be merged into it: its answers, and its targets
 * where one has none. Name, situation and everything else stay one's own.
 */
export function asStateOf(own: Saved, other: Saved): Saved {
  const ownTargets = own.targets ?? {};
  const targets = Object.keys(ownTargets).length > 0 ? ownTargets : other.targets;
  return {
    ...own,
    answers: other.answers,
    ...(targets === undefined ? {} : { targets }),
  };
}
