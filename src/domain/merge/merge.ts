import type { Answer, Answers, PastAnswer } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { Targets } from '../assessment/targets.ts';

/**
 * Two states of one assessment as one: of two answers to a statement the newer is current and the older goes
 * to its history, so every answer of both sides is kept, whatever their order. Texts and targets are the
 * newer side's, and what only one side has stays.
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

/** What both sides once had and no later version has a place for: the same rules, version by version. */
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

/** Merges the answers of two sides; where the times are equal the second side's is current. */
export function mergeAnswers(one: Answers, other: Answers): Answers {
  const merged = Object.entries(other).map(([id, answer]): [string, Answer] => {
    const before = Object.hasOwn(one, id) ? one[id] : undefined;
    return [id, before === undefined ? answer : mergeAnswer(before, answer)];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

/** The newer choice and the newer note, each by its own time: a note written later never brings back a choice. */
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
 * When the choice was made, or taken away; a note written later has the answer's own time. A note to a statement
 * that was never answered is no choice of any time.
 */
function chosenAtOf(answer: Answer): string {
  const { level, notMyWork, note, history = [], chosenAt, at } = answer;
  const isNoteAlone =
    level === undefined && notMyWork === undefined && history.length === 0 && note !== undefined;
  return isNoteAlone ? '' : (chosenAt ?? at);
}

/** One side's choice with the other's note. */
export function withChoiceOf(choosing: Answer, noting: Answer): Answer {
  const { level: _, notMyWork: __, checkAgain: ___, chosenAt: ____, ...rest } = noting;
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

/** An answer as history tells it: with the time of its choice. */
function pastOf(answer: Answer): PastAnswer {
  const { history: _, chosenAt, checkAgain: __, ...last } = answer;
  return { ...last, at: chosenAt ?? last.at };
}

/** Whether the current answer says all that a side said: the same, or the same choice with a note since. */
function isCoveredBy(current: Answer, side: Answer): boolean {
  const sameTime = (current.chosenAt ?? current.at) === (side.chosenAt ?? side.at);
  if (isSameEntry(current, side) && sameTime) return true;
  const noted = current.chosenAt !== undefined && chosenAtOf(current) === chosenAtOf(side);
  return noted && isSameChoice(current, side) && (side.note ?? current.note) === current.note;
}

/** By time, each entry once. */
function inOrder(entries: readonly PastAnswer[]): readonly PastAnswer[] {
  return entries
    .filter((entry, index) => entries.findIndex((first) => isSameEntry(first, entry)) === index)
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

export function isSameChoice(one: PastAnswer, other: PastAnswer): boolean {
  return one.level === other.level && one.notMyWork === other.notMyWork;
}

function isSameEntry(one: PastAnswer, other: PastAnswer): boolean {
  return one.at === other.at && isSameChoice(one, other) && one.note === other.note;
}
