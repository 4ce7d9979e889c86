import * as answers from '../../assessment/answers.ts';
import type { Answers } from '../../assessment/answers.ts';
import { isFinished } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { beginFrom } from '../../assessment/copies.ts';
import { limitOf } from '../../assessment/longest.ts';
import { aimAt, dropTarget } from '../../assessment/targets.ts';
import type { Targets } from '../../assessment/targets.ts';
import { conflictKey } from '../../merge/mergeTabs.ts';
import type { Conflict } from '../../merge/mergeTabs.ts';
import { restoreNote, settle, withHere } from '../../merge/settle.ts';
import { isEqual } from '../../isEqual.ts';
import { without } from '../../objects.ts';
import type { AnswerAct, Heading } from '../events.ts';
import { passGate } from '../gate.ts';
import { inVersionShown, isOfVersionShown } from '../inVersionShown.ts';
import { just, writing } from '../next.ts';
import type { Next } from '../next.ts';
import { beginning } from '../beginning.ts';
import { newestOf } from '../open.ts';
import { withPut } from '../plan.ts';
import { conflictsOf, withConflicts } from '../state.ts';
import type { Moment, News, State } from '../state.ts';

/** Changes the open assessment by the rules of the domain, and plans to write it. */
export function answering(moment: Moment, state: State, act: AnswerAct): Next {
  const { saved } = state;
  const withAnswers = (change: (given: Answers) => Answers) => {
    const given = change(saved.answers);
    return given === saved.answers
      ? just(state)
      : changed(moment, state, { ...saved, answers: given });
  };
  const withTargets = (change: (targets: Targets) => Targets) =>
    changed(moment, state, { ...saved, targets: change(saved.targets ?? {}) });
  switch (act.type) {
    case 'give':
      return withAnswers((given) => answers.giveAnswer(given, act.id, act.choice, moment.at));
    case 'clear':
      return withAnswers((given) => answers.clearAnswer(given, act.id, moment.at));
    case 'note':
      return noted(moment, state, act.id, act.text);
    case 'restoreNote':
      return withAnswers((given) => restoreNote(given, act.id, act.note, moment.at));
    case 'aim':
      return withTargets((targets) => aimAt(targets, act.id, act.level));
    case 'dropTarget':
      return withTargets((targets) => dropTarget(targets, act.id));
    case 'write':
      return wrote(moment, state, act.heading, act.text);
    case 'settle':
      return settled(moment, state, act.conflict, act.which);
    case 'carryFinished': {
      const carried = inVersionShown(moment.description, saved);
      return just({ ...state, saved: carried.saved, carried });
    }
  }
}

function settled(moment: Moment, state: State, conflict: Conflict, which: 'here' | 'there'): Next {
  const { saved } = state;
  const chosen = settle(saved, conflict, which, moment.at);
  const isName = conflict.kind === 'text' && conflict.field !== 'situation';
  const next = isName ? named(moment, state, chosen) : changed(moment, state, chosen);
  const key = conflictKey(conflict);
  const rest = conflictsOf(next.state, saved.id).filter((one) => conflictKey(one) !== key);
  return { ...next, state: withConflicts(next.state, saved.id, rest) };
}

/** Refuses a change whose result could not be read again: nothing changes, and the person is told. */
export function refused(state: State): Next {
  return just({ ...state, news: { kind: 'refused' } });
}

function noted(moment: Moment, state: State, id: string, text: string): Next {
  const { saved } = state;
  const given = answers.writeNote(saved.answers, id, text, moment.at);
  return given === saved.answers
    ? refused(state)
    : changed(moment, state, { ...saved, answers: given });
}

function wrote(moment: Moment, state: State, heading: Heading, text: string): Next {
  if (text.length > limitOf(heading, state.saved[heading] ?? '')) return refused(state);
  const others = without(state.saved, heading);
  const written: Saved = text === '' ? others : { ...others, [heading]: text };
  return heading === 'situation' ? changed(moment, state, written) : named(moment, state, written);
}

/** Plans to write a change of the open assessment. A finished one never changes: a new one begins from it. */
function changed(moment: Moment, state: State, saved: Saved): Next {
  const { finishedAt } = state.saved;
  if (finishedAt === undefined) return stamped(moment, state, saved);
  const next = startedFrom(moment, state, saved);
  if (next.state.news?.kind === 'refused') return next;
  return { ...next, state: { ...next.state, news: { kind: 'continued', finishedAt } } };
}

function stamped(moment: Moment, state: State, changedTo: Saved): Next {
  const saved = { ...changedTo, updatedAt: moment.at, language: moment.language };
  if (passGate(saved) === null) return refused(state);
  const open = { ...state, saved, news: remainingNews(state.news) };
  const conflicts = conflictsOf(state, saved.id).map((one) =>
    withOwnChange(one, state.saved, saved),
  );
  return writing(withPut(withConflicts(open, saved.id, conflicts), saved, { opens: true }));
}

/**
 * Plans to write the title and the teacher's name of the open assessment. A finished one can be named too,
 * because no answer changes. Nothing else of its stored state changes, whatever version it is shown in.
 */
export function named(moment: Moment, state: State, changedTo: Saved): Next {
  if (!isFinished(state.saved)) return stamped(moment, state, changedTo);
  const current = newestOf(state, changedTo.id) ?? state.saved;
  const { title, person } = changedTo;
  const renamed: Saved = {
    ...without(current, 'title', 'person'),
    ...(title === undefined ? {} : { title }),
    ...(person === undefined ? {} : { person }),
  };
  return writing(withPut({ ...state, saved: changedTo }, renamed));
}

/** Begins a new assessment with the answers of another, opens it and plans to write it. */
export function startedFrom(moment: Moment, state: State, from: Saved): Next {
  const carried = inVersionShown(moment.description, beginFrom(from, beginning(moment)));
  if (passGate(carried.saved) === null) return refused(state);
  const open: State = {
    ...state,
    saved: carried.saved,
    carried: isOfVersionShown(moment.description, from) ? null : carried,
    news: null,
  };
  return writing(withPut(open, carried.saved, { opens: true }));
}

/** Drops the news of a merge or an undo: after a change the merge can't be undone any more. */
function remainingNews(news: News | null): News | null {
  return news?.kind === 'merged' || news?.kind === 'restored' || news?.kind === 'refused'
    ? null
    : news;
}

/** A conflict with what this tab has changed since it was reported, so that settling for this tab keeps it. */
export function withOwnChange(conflict: Conflict, before: Saved, now: Saved): Conflict {
  const isSame = isEqual(withHere(conflict, before).here, withHere(conflict, now).here);
  return isSame ? conflict : withHere(conflict, now);
}
