import type { Answer, Answers, PastAnswer } from './answers.ts';
import type { Saved } from './saved.ts';

/**
 * Two states of one assessment as one: of two answers to a statement the newer is current and the older goes
 * to its history, so every answer of both sides is kept, whatever their order. Texts and targets are the
 * newer side's, and what only one side has stays.
 */
export function mergeSaved(one: Saved, other: Saved): Saved {
  const [older, newer] = one.updatedAt <= other.updatedAt ? [one, other] : [other, one];
  return { ...older, ...newer, answers: mergeAnswers(older.answers, newer.answers) };
}

/** Merges the answers of two sides; where the times are equal the second side's is current. */
export function mergeAnswers(one: Answers, other: Answers): Answers {
  const merged = Object.entries(other).map(([id, answer]): [string, Answer] => {
    const before = one[id];
    return [id, before === undefined ? answer : mergeAnswer(before, answer)];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

function mergeAnswer(one: Answer, other: Answer): Answer {
  const [older, newer] = one.at <= other.at ? [one, other] : [other, one];
  const { history: earlier = [], ...last } = older;
  const past = inOrder([
    ...earlier,
    ...(isSame(last, newer) ? [] : [last]),
    ...(newer.history ?? []),
  ]);
  return past.length > 0 ? { ...newer, history: past } : newer;
}

/** By time, each entry once. */
function inOrder(entries: readonly PastAnswer[]): readonly PastAnswer[] {
  return entries
    .filter((entry, index) => entries.findIndex((first) => isSame(first, entry)) === index)
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function isSame(one: PastAnswer, other: PastAnswer): boolean {
  return (
    one.at === other.at &&
    one.level === other.level &&
    one.notMyWork === other.notMyWork &&
    one.note === other.note
  );
}
