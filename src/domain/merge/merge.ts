import { ownOf, without } from '../objects.ts';
import { hasChoice } from '../assessment/answers.ts';
import type { Answer, Answers, PastAnswer } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { Targets } from '../assessment/targets.ts';
import { compareTimes, compareTrusted, millisecondsOf } from '../time.ts';

/**
 * Merges two states of one assessment. Of two answers to a statement the newer is current and the older moves
 * to its history, so no answer is lost. Each text and target comes from the newer state (at equal times from
 * `other`); one that only one state has stays. A time in the future counts as older than all others.
 */
export function mergeSaved(one: Saved, other: Saved, now: string): Saved {
  const [older, newer] = inOrder(one, other, compareTrusted(one.updatedAt, other.updatedAt, now));
  const hasTargets = (older.targets ?? newer.targets) !== undefined;
  return {
    ...older,
    ...newer,
    answers: mergeAnswers(older.answers, newer.answers, now),
    ...(hasTargets ? { targets: { ...older.targets, ...newer.targets } } : {}),
    ...mergeLosses(older, newer, now),
  };
}

/** Two sides by their order; of equals the second counts as the newer. */
function inOrder<T>(one: T, other: T, order: number): readonly [older: T, newer: T] {
  return order <= 0 ? [one, other] : [other, one];
}

/** Merges the answers and targets that were not carried over, version by version and by the same rules. */
export function mergeLosses(
  one: Saved,
  other: Saved,
  now: string,
): Pick<Saved, 'notCarried' | 'targetsNotCarried'> {
  const notCarried = byVersion(one.notCarried, other.notCarried, (before, after: Answers) =>
    mergeAnswers(before, after, now),
  );
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
    const before = ownOf(one, version);
    return [version, before === undefined ? lost : join(before, lost)];
  });
  return { ...one, ...Object.fromEntries(joined) };
}

/** Merges the answers of two sides. At equal times the second side's answer is current. */
export function mergeAnswers(one: Answers, other: Answers, now: string): Answers {
  const merged = Object.entries(other).map(([id, answer]): [string, Answer] => {
    const before = ownOf(one, id);
    return [id, before === undefined ? answer : mergeAnswer(before, answer, now)];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

/** Takes the newer choice and the newer note, each by its time: a later note never restores an older choice. */
export function mergeAnswer(one: Answer, other: Answer, now: string): Answer {
  const [older, newer] = inOrder(one, other, compareTrusted(one.at, other.at, now));
  const { history: _, ...last } = newer;
  const current = isChosenLater(older, newer, now) ? withChoiceOf(older, last, now) : last;
  return withHistory(current, older, newer);
}

/** Makes an answer the current one, whatever the times say. What it replaces enters the history. */
export function replaceAnswer(before: Answer, after: Answer): Answer {
  const { history: _, ...current } = after;
  return withHistory(current, before, after);
}

/** The current answer with the history of both sides, and with what it does not repeat of the sides. */
function withHistory(current: Answer, older: Answer, newer: Answer): Answer {
  const history = historyOf([
    ...(older.history ?? []),
    ...[older, newer].filter((side) => !isCoveredBy(current, side)).map(pastOf),
    ...(newer.history ?? []),
  ]);
  return history.length > 0 ? { ...current, history } : current;
}

function isChosenLater(one: Answer, other: Answer, now: string): boolean {
  const [chosen, otherwise] = [chosenAtOf(one), chosenAtOf(other)];
  if (chosen === null || otherwise === null) return chosen !== null && otherwise === null;
  return compareTrusted(chosen, otherwise, now) > 0;
}

/** When the choice was made or cleared, whenever its note was written; null if there never was a choice. */
function chosenAtOf(answer: Answer): string | null {
  const { note, history = [], chosenAt, at } = answer;
  const says = note !== undefined || history.length > 0;
  const isNoteAlone = says && !hasChoice(answer) && !history.some(hasChoice);
  return isNoteAlone ? null : (chosenAt ?? at);
}

/** Joins one side's choice with the other side's note. */
export function withChoiceOf(choosing: Answer, noting: Answer, now: string): Answer {
  const rest = without(noting, 'level', 'notMyWork', 'checkAgain', 'chosenAt');
  const { level, notMyWork, checkAgain } = choosing;
  const chosenAt = chosenAtOf(choosing) ?? rest.at;
  return {
    ...rest,
    ...(level === undefined ? {} : { level }),
    ...(notMyWork === undefined ? {} : { notMyWork }),
    ...(checkAgain === undefined ? {} : { checkAgain }),
    // A choice may be later than the note if the note's own time is in the future.
    ...(compareTrusted(chosenAt, rest.at, now) < 0 ? { chosenAt } : { at: chosenAt }),
  };
}

/** Whether an answer, as it stands, is in the history of another: then it is an earlier state of that one. */
export function isInHistoryOf(answer: Answer, { history = [] }: Answer): boolean {
  const key = entryKey(pastOf(answer));
  return history.some((entry) => entryKey(entry) === key);
}

/** An answer as a history entry, with the time of its choice. */
function pastOf(answer: Answer): PastAnswer {
  const { chosenAt, ...last } = without(answer, 'history', 'checkAgain');
  return { ...last, at: chosenAt ?? last.at };
}

/** Whether the current answer holds all of a side: the same choice of the same time, and its note if any. */
function isCoveredBy(current: Answer, side: Answer): boolean {
  const isSameTime = compareTimes(current.chosenAt ?? current.at, side.chosenAt ?? side.at) === 0;
  return isSameTime && isSameChoice(current, side) && (side.note ?? current.note) === current.note;
}

/** Sorts entries by time and removes repeated ones. Looks at each entry once and sorts, however many there are. */
function historyOf(entries: readonly PastAnswer[]): readonly PastAnswer[] {
  const first = new Map<string, PastAnswer>();
  for (const entry of entries) {
    const key = entryKey(entry);
    if (!first.has(key)) first.set(key, entry);
  }
  return Array.from(first.values(), (entry) => ({ entry, time: millisecondsOf(entry.at) }))
    .toSorted((a, b) => a.time - b.time)
    .map(({ entry }) => entry);
}

/** Whether two answers make the same choice. Notes and times do not matter. */
export function isSameChoice(one: PastAnswer, other: PastAnswer): boolean {
  return one.level === other.level && one.notMyWork === other.notMyWork;
}

/** Names an entry of a history by its choice, note and time. Two entries that are the same have the same key. */
function entryKey({ level, notMyWork, note, at }: PastAnswer): string {
  const said = note === undefined ? '' : ` ${note}`;
  return `${millisecondsOf(at)} ${notMyWork} ${level?.length} ${level}${said}`;
}
