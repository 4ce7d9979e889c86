import { without } from '../objects.ts';
import type { Answer, Answers, PastAnswer } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { Targets } from '../assessment/targets.ts';

/**
 * Merges two states of one assessment. Of two answers to a statement the newer is current and the older moves
 * to its history, so no answer is lost. Texts and targets come from the newer state (at equal times from
 * `other`), and a field that only one state has stays.
 */
export function mergeSaved(one: Saved, other: Saved): Saved {
  const [older, newer] = one.updatedAt <= other.updatedAt ? [one, other] : [other, one];
  return {
    ...older,
    ...newer,
    answers: mergeAnswers(older.answers, newer.answers),
    ...mergeLosses(older, newer),
  };
}

/** Merges the answers and targets that were not carried over, version by version and by the same rules. */
export function mergeLosses(
  one: Saved,
  other: Saved,
): Pick<Saved, 'notCarried' | 'targetsNotCarried'> {
  const notCarried = byVersion(one.notCarried, other.notCarried, mergeAnswers);
  const lostTargets = byVersion(one.targetsNotCarried, other.targetsNotCarried, mergeTargets);
  return {
    ...(notCarried === undefined ? {} : { notCarried }),
    ...(lostTargets === undefined ? {} : { targetsNotCarried: lostTargets }),
  };
}

function mergeTargets(one: Targets, other: Targets): Targets {
  return { ...one, ...other };
}

type ByVersion<T> = Readonly<Record<string, T>>;

function byVersion<T>(
  one: ByVersion<T> | undefined,
  other: ByVersion<T> | undefined,
  join: (one: T, other: T) => T,
): ByVersion<T> | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const joined = Object.entries(other).map(([version, lost]): [string, T] => {
    const before = Object.hasOwn(one, version) ? one[version] : undefined;
    return [version, before === undefined ? lost : join(before, lost)];
  });
  return { ...one, ...Object.fromEntries(joined) };
}

/** Merges the answers of two sides. At equal times the second side's answer is current. */
export function mergeAnswers(one: Answers, other: Answers): Answers {
  const merged = Object.entries(other).map(([id, answer]): [string, Answer] => {
    const before = Object.hasOwn(one, id) ? one[id] : undefined;
    return [id, before === undefined ? answer : mergeAnswer(before, answer)];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

/** Takes the newer choice and the newer note, each by its time: a later note never restores an older choice. */
export function mergeAnswer(one: Answer, other: Answer): Answer {
  const [older, newer] = one.at <= other.at ? [one, other] : [other, one];
  const { history: _, ...last } = newer;
  const current = chosenAtOf(older) > chosenAtOf(newer) ? withChoiceOf(older, last) : last;
  const history = inOrder([
    ...(older.history ?? []),
    ...[older, newer].filter((side) => !isCoveredBy(current, side)).map(pastOf),
    ...(newer.history ?? []),
  ]);
  return history.length > 0 ? { ...current, history } : current;
}

/**
 * The time when the choice was made or cleared, whenever its note was written; "" for a note to a statement
 * that was never answered.
 */
function chosenAtOf(answer: Answer): string {
  const { level, notMyWork, note, history = [], chosenAt, at } = answer;
  const isNoteAlone =
    level === undefined && notMyWork === undefined && history.length === 0 && note !== undefined;
  return isNoteAlone ? '' : (chosenAt ?? at);
}

/** Joins one side's choice with the other side's note. */
export function withChoiceOf(choosing: Answer, noting: Answer): Answer {
  const rest = without(noting, 'level', 'notMyWork', 'checkAgain', 'chosenAt');
  const { level, notMyWork, checkAgain } = choosing;
  const chosenAt = chosenAtOf(choosing);
  return {
    ...rest,
    ...(level === undefined ? {} : { level }),
    ...(notMyWork === undefined ? {} : { notMyWork }),
    ...(checkAgain === undefined ? {} : { checkAgain }),
    ...(chosenAt === rest.at ? {} : { chosenAt }),
  };
}

/** An answer as a history entry, with the time of its choice. */
function pastOf(answer: Answer): PastAnswer {
  const { chosenAt, ...last } = without(answer, 'history', 'checkAgain');
  return { ...last, at: chosenAt ?? last.at };
}

/** Whether the current answer holds all of a side: it is the same, or the same choice with a later note. */
function isCoveredBy(current: Answer, side: Answer): boolean {
  const sameTime = (current.chosenAt ?? current.at) === (side.chosenAt ?? side.at);
  if (isSameEntry(current, side) && sameTime) return true;
  const noted = current.chosenAt !== undefined && chosenAtOf(current) === chosenAtOf(side);
  return noted && isSameChoice(current, side) && (side.note ?? current.note) === current.note;
}

/** Sorts entries by time and removes repeated ones. */
function inOrder(entries: readonly PastAnswer[]): readonly PastAnswer[] {
  return entries
    .filter((entry, index) => entries.findIndex((first) => isSameEntry(first, entry)) === index)
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Whether two answers make the same choice. Notes and times do not matter. */
export function isSameChoice(one: PastAnswer, other: PastAnswer): boolean {
  return one.level === other.level && one.notMyWork === other.notMyWork;
}

function isSameEntry(one: PastAnswer, other: PastAnswer): boolean {
  return one.at === other.at && isSameChoice(one, other) && one.note === other.note;
}
