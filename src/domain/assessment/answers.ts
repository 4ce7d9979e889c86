import type { Area, Description } from '../description/description.ts';
import { competencesOf, rankOf } from '../description/description.ts';

/** What a teacher chose for a statement. An absent choice is unanswered; nothing else means that. */
export type Choice = { readonly level: string } | { readonly notMyWork: true };

/** A choice that stood before, or (without a level) the moment it was cleared. */
export interface PastAnswer {
  readonly level?: string;
  readonly notMyWork?: true;
  readonly note?: string;
  readonly at: string;
}

/** The answer to one statement; a note alone is not an answer. `at` is the time of the last change, ISO 8601 UTC. */
export interface Answer extends PastAnswer {
  /** Carried over from an earlier version whose words were not quite these; gone when the answer is given anew. */
  readonly checkAgain?: true;
  /** When the choice was made, where its note was written later. */
  readonly chosenAt?: string;
  readonly history?: readonly PastAnswer[];
}

/** Answers by competence id. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerState = 'answered' | 'not-my-work' | 'unanswered';

/** The longest note that can be written, in characters. */
export const longestNote = 2000;

/** Gives or changes an answer; the note stays, and a choice that stood goes to the history. */
export function giveAnswer(
  answers: Answers,
  competenceId: string,
  choice: Choice,
  at: string,
): Answers {
  const before = answers[competenceId];
  return { ...answers, [competenceId]: { ...rest(before), ...choice, at, ...pastOf(before, at) } };
}

/** Takes the choice away. The time of clearing is kept, so that merging never brings an older answer back. */
export function clearAnswer(answers: Answers, competenceId: string, at: string): Answers {
  const before = answers[competenceId];
  if (before === undefined || !hasChoice(before)) return answers;
  return { ...answers, [competenceId]: { ...rest(before), at, ...pastOf(before, at, 'clearing') } };
}

/** Writes the note of a statement, cut to {@link longestNote}; an empty one removes it. */
export function writeNote(
  answers: Answers,
  competenceId: string,
  note: string,
  at: string,
): Answers {
  const { note: _, ...before } = answers[competenceId] ?? { at };
  const chosen = hasChoice(before) ? { chosenAt: before.chosenAt ?? before.at } : {};
  if (note !== '') {
    return { ...answers, [competenceId]: { ...before, ...chosen, note: cut(note), at } };
  }
  if (hasChoice(before) || before.history !== undefined) {
    return { ...answers, [competenceId]: { ...before, ...chosen, at } };
  }
  const { [competenceId]: __, ...others } = answers;
  return others;
}

/** Cuts a note to its limit, never through the middle of a character. */
function cut(note: string): string {
  return note.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/u, '');
}

/** What is neither choice, time nor history: the note, and whatever a later app may have written there. */
function rest(before: Answer | undefined): Partial<Answer> {
  if (before === undefined) return {};
  const {
    level: _,
    notMyWork: __,
    at: ___,
    chosenAt: ____,
    history: _____,
    ...others
  } = settled(before);
  return others;
}

/** An answer that has been given anew is no longer one to look at again, nor was it ever when it is past. */
function settled(answer: Answer): Answer {
  const { checkAgain: _, ...others } = answer;
  return others;
}

/**
 * What stood before, a clearing included. A choice of the same minute is not history: arrow keys pass over
 * levels on their way. A clearing always leaves what it cleared, which tells it from a note alone.
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
  const passing = act === 'choosing' && since.slice(0, 16) === at.slice(0, 16);
  const past = stood && !passing ? [...history, { ...last, at: since }] : history;
  return past.length > 0 ? { history: past } : {};
}

function hasChoice(answer: PastAnswer): boolean {
  return answer.level !== undefined || answer.notMyWork === true;
}

/** How a statement stands. A level that the description does not have counts as unanswered. */
export function stateOf(description: Description, answer: Answer | undefined): AnswerState {
  if (answer?.notMyWork === true) return 'not-my-work';
  if (answer?.level !== undefined && rankOf(description, answer.level) !== null) return 'answered';
  return 'unanswered';
}

/** How far along: `done` is answered plus not part of my work. */
export interface Progress {
  readonly answered: number;
  readonly notMyWork: number;
  readonly unanswered: number;
  readonly done: number;
  readonly total: number;
}

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
