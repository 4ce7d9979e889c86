import { without } from '../objects.ts';
import type { Area, Description } from '../description/description.ts';
import { competencesOf, rankOf } from '../description/description.ts';
import { isSameMinute } from '../time.ts';
import { limitOf } from './longest.ts';

/** What a teacher chose for a statement. Only a missing choice means that a statement is unanswered. */
export type Choice = { readonly level: string } | { readonly notMyWork: true };

/** An earlier choice, or (with neither level nor `notMyWork`) the moment when it was cleared. */
export interface PastAnswer {
  readonly level?: string;
  readonly notMyWork?: true;
  readonly note?: string;
  readonly at: string;
}

/** The answer to one statement; a note alone is none. `at` is the time of the last change, ISO 8601 UTC. */
export interface Answer extends PastAnswer {
  /** Marks an answer from an earlier version with other words. Giving the answer anew removes the mark. */
  readonly checkAgain?: true;
  /** The time of the choice. Present only if the note was written later. */
  readonly chosenAt?: string;
  readonly history?: readonly PastAnswer[];
}

/** Answers by competence id. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether a statement has a level of the description, is not part of the work, or neither. */
export type AnswerState = 'answered' | 'not-my-work' | 'unanswered';

/** Gives or changes an answer. The note stays, and the earlier choice moves to the history. */
export function giveAnswer(
  answers: Answers,
  competenceId: string,
  choice: Choice,
  at: string,
): Answers {
  const before = answers[competenceId];
  return { ...answers, [competenceId]: { ...rest(before), ...choice, at, ...pastOf(before, at) } };
}

/**
 * Removes the choice, or returns `answers` itself if there is none. The time of clearing is saved, so that
 * merging never restores an older answer.
 */
export function clearAnswer(answers: Answers, competenceId: string, at: string): Answers {
  const before = answers[competenceId];
  if (before === undefined || !hasChoice(before)) return answers;
  return { ...answers, [competenceId]: { ...rest(before), at, ...pastOf(before, at, 'clearing') } };
}

/** Saves the note of a statement, or returns `answers` itself if it is too long. An empty note removes it. */
export function writeNote(
  answers: Answers,
  competenceId: string,
  note: string,
  at: string,
): Answers {
  const standing = noteOf(answers[competenceId]);
  return note.length > limitOf('note', standing)
    ? answers
    : withNote(answers, competenceId, note, at);
}

/** Saves a note of any length. Merging does not limit what is already there. */
export function withNote(
  answers: Answers,
  competenceId: string,
  note: string,
  at: string,
): Answers {
  const before: Answer = without(answers[competenceId] ?? { at }, 'note');
  const chosen = hasChoice(before) ? { chosenAt: before.chosenAt ?? before.at } : {};
  if (note !== '') {
    return { ...answers, [competenceId]: { ...before, ...chosen, note, at } };
  }
  if (hasChoice(before) || before.history !== undefined) {
    return { ...answers, [competenceId]: { ...before, ...chosen, at } };
  }
  return without(answers, competenceId);
}

/** The fields that a new choice leaves alone: the note, and any fields that a later app has added. */
function rest(before: Answer | undefined): Partial<Answer> {
  if (before === undefined) return {};
  return without(settled(before), 'level', 'notMyWork', 'at', 'chosenAt', 'history');
}

/** The answer without its mark to check again. Neither a new answer nor a past one needs the mark. */
function settled(answer: Answer): Answer {
  return without(answer, 'checkAgain');
}

/**
 * The history after a change or a clearing. A choice replaced within the same minute is left out, because
 * arrow keys pass levels on their way. A cleared choice always enters, so that a clearing differs from a note
 * alone.
 */
function pastOf(
  before: Answer | undefined,
  at: string,
  act: 'choosing' | 'clearing' = 'choosing',
): Pick<Answer, 'history'> {
  if (before === undefined) return {};
  const { history = [], chosenAt, ...last } = settled(before);
  const since = chosenAt ?? last.at;
  const stood = hasChoice(last) || history.length > 0;
  const passing = act === 'choosing' && isSameMinute(since, at);
  const past = stood && !passing ? [...history, { ...last, at: since }] : history;
  return past.length > 0 ? { history: past } : {};
}

/** The choice of an answer; null where it has none. */
export function choiceOf(answer: Answer | undefined): Choice | null {
  if (answer?.notMyWork === true) return { notMyWork: true };
  return answer?.level === undefined ? null : { level: answer.level };
}

/** Whether an answer has a choice: a level, or not part of my work. */
export function hasChoice(answer: PastAnswer): boolean {
  return answer.level !== undefined || answer.notMyWork === true;
}

/** The note of an answer; "" where it has none. */
export function noteOf(answer: Answer | undefined): string {
  return answer?.note ?? '';
}

/** A note that another one has replaced, and when its answer was given. */
export type EarlierNote = { readonly note: string; readonly at: string };

/** The notes in an answer's history that differ from the current one, each once and the newest first. */
export function earlierNotes(answer: Answer | undefined): readonly EarlierNote[] {
  const notes = new Map<string, string>();
  for (const { note = '', at } of answer?.history ?? []) notes.set(note, at);
  for (const one of ['', noteOf(answer)]) notes.delete(one);
  return Array.from(notes, ([note, at]) => ({ note, at })).toReversed();
}

/** The state of a statement. A level that the description lacks counts as unanswered. */
export function stateOf(description: Description, answer: Answer | undefined): AnswerState {
  if (answer?.notMyWork === true) return 'not-my-work';
  if (answer?.level !== undefined && rankOf(description, answer.level) !== null) return 'answered';
  return 'unanswered';
}

/** How many statements are in each state. `done` is answered plus not part of my work. */
export interface Progress {
  readonly answered: number;
  readonly notMyWork: number;
  readonly unanswered: number;
  readonly done: number;
  readonly total: number;
}

/** Counts the states of `competences`, by default all of the description. */
export function progressOf(
  description: Description,
  answers: Answers,
  competences: Area['competences'] = competencesOf(description),
): Progress {
  const states = competences.map((one) => stateOf(description, answers[one.id]));
  const count = (state: AnswerState) => states.filter((one) => one === state).length;
  const answered = count('answered');
  const notMyWork = count('not-my-work');
  return {
    answered,
    notMyWork,
    unanswered: count('unanswered'),
    done: answered + notMyWork,
    total: states.length,
  };
}
