import { choiceOf, clearAnswer, giveAnswer, noteOf, withNote } from '../assessment/answers.ts';
import type { Answer, Answers } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import { dropTarget } from '../assessment/targets.ts';
import { ownOf, without } from '../objects.ts';
import { isSameChoice, replaceAnswer } from './merge.ts';
import type { Conflict } from './mergeTabs.ts';

/** Makes one side of a conflict current. An answer that gives way enters the history with its note. */
export function settle(
  saved: Saved,
  conflict: Conflict,
  which: 'here' | 'there',
  at: string,
): Saved {
  switch (conflict.kind) {
    case 'answer': {
      const answers = withAnswer(saved.answers, conflict.competenceId, conflict[which], at);
      return { ...saved, answers };
    }
    case 'target': {
      const [level, { targets = {} }] = [conflict[which], saved];
      const others = dropTarget(targets, conflict.competenceId);
      return {
        ...saved,
        targets: level === null ? others : { ...targets, [conflict.competenceId]: level },
      };
    }
    case 'text': {
      const text = conflict[which];
      const others = without(saved, conflict.field);
      return text === null ? others : { ...others, [conflict.field]: text };
    }
  }
}

/** A conflict with what an assessment says now as its own side. */
export function withHere(conflict: Conflict, { answers, targets, ...texts }: Saved): Conflict {
  switch (conflict.kind) {
    case 'answer':
      return { ...conflict, here: ownOf(answers, conflict.competenceId) ?? null };
    case 'target':
      return { ...conflict, here: ownOf(targets, conflict.competenceId) ?? null };
    case 'text':
      return { ...conflict, here: texts[conflict.field] ?? null };
  }
}

/** Makes an earlier note the current one. The note that gives way enters the history. */
export function restoreNote(answers: Answers, id: string, note: string, at: string): Answers {
  return withAnswer(answers, id, { ...ownOf(answers, id), note, at }, at);
}

/** Makes an answer's choice and note the current ones; null clears both. What is the same stays. */
function withAnswer(given: Answers, id: string, wanted: Answer | null, at: string): Answers {
  const current = ownOf(given, id);
  const choice = choiceOf(wanted ?? undefined);
  const note = noteOf(wanted ?? undefined);
  const chosen = isSameChoice(current ?? { at }, wanted ?? { at })
    ? given
    : choice === null
      ? clearAnswer(given, id, at)
      : giveAnswer(given, id, choice, at);
  const settled = noteOf(current) === note ? chosen : withNote(chosen, id, note, at);
  // What is replaced enters the history, even an answer of this minute or a note alone.
  return settled === given || current === undefined
    ? settled
    : { ...settled, [id]: replaceAnswer(current, ownOf(settled, id) ?? { at }) };
}
