import { without } from '../objects.ts';
import { compareTimes, millisecondsOf } from '../time.ts';
import { hasChoice } from '../assessment/answers.ts';
import type { Answer, PastAnswer } from '../assessment/answers.ts';
import type { Change } from '../description/description.ts';

/** The operations that differ between answers and targets when these are carried over. */
export interface Kind<T> {
  readonly levelOf: (value: T) => string | undefined;
  /** The value with its level replaced as the change declares; null if the level has no successor. */
  readonly levelled: (value: T, levels: Change['levels']) => T | null;
  readonly marked: (value: T) => T;
  /** One value for several, given in the order that the change names them; null if they differ. */
  readonly joined: (values: readonly T[]) => T | null;
}

export const targetKind: Kind<string> = {
  levelOf: (level) => level,
  levelled: (level, levels) => newLevel(level, levels),
  marked: (level) => level,
  joined: ([first = null, ...others]) => (others.every((one) => one === first) ? first : null),
};

export const answerKind: Kind<Answer> = {
  levelOf: (answer) => answer.level,
  levelled: (answer, levels) => {
    if (answer.level !== undefined && newLevel(answer.level, levels) === null) return null;
    const history = answer.history?.map((past) => onLevels(past, levels));
    return { ...onLevels(answer, levels), ...(history === undefined ? {} : { history }) };
  },
  marked: (answer) => (hasChoice(answer) ? { ...answer, checkAgain: true } : answer),
  joined: joinAnswers,
};

function newLevel(level: string, levels: Change['levels']): string | null {
  return Object.hasOwn(levels, level) ? (levels[level] ?? null) : level;
}

/** Replaces a level. A level without a successor stays in a past choice, as the record of that time. */
function onLevels<T extends PastAnswer>(answer: T, levels: Change['levels']): T {
  if (answer.level === undefined) return answer;
  return { ...answer, level: newLevel(answer.level, levels) ?? answer.level };
}

/** The newest of equal answers, with the notes and the history of all of them; null if the choices differ. */
function joinAnswers(answers: readonly Answer[]): Answer | null {
  const choices = answers.filter(hasChoice);
  const [first] = choices;
  if (choices.some((one) => one.level !== first?.level)) return null;
  const newest = (choices.length > 0 ? choices : answers).reduce((one, other) =>
    compareTimes(other.at, one.at) > 0 ? other : one,
  );
  const notes = new Set(answers.flatMap(({ note = '' }) => (note === '' ? [] : [note])));
  const past = [
    ...answers.flatMap(({ history = [] }) => history),
    ...choices.filter((one) => one !== newest).map(asPast),
  ];
  return {
    ...newest,
    ...(notes.size > 0 ? { note: [...notes].join('\n\n') } : {}),
    ...(past.length > 0 ? { history: inOrder(past) } : {}),
  };
}

function asPast(answer: Answer): PastAnswer {
  const { chosenAt, ...past } = without(answer, 'history', 'checkAgain', 'note');
  return { ...past, at: chosenAt ?? past.at };
}

/** Entries by time; those of one time in an order that does not depend on where they come from. */
function inOrder(entries: readonly PastAnswer[]): readonly PastAnswer[] {
  return entries
    .map((entry) => ({ entry, time: millisecondsOf(entry.at), text: JSON.stringify(entry) }))
    .toSorted((a, b) => a.time - b.time || (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ entry }) => entry);
}
