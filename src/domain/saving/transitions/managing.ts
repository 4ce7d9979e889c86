import { isFinished } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { copyOf, isSameAssessment } from '../../assessment/copies.ts';
import { limitOf } from '../../assessment/longest.ts';
import { without } from '../../objects.ts';
import { named, refused, startedFrom } from './answering.ts';
import type { ManageAct } from '../events.ts';
import { passGate } from '../gate.ts';
import { just, writing } from '../next.ts';
import type { Next } from '../next.ts';
import { allIn, newestOf, withOpen } from '../open.ts';
import { opening } from './opening.ts';
import { withPut, withRemoval } from '../plan.ts';
import type { Moment, State } from '../state.ts';
import { undoing } from './undoing.ts';

/** Opens, begins, names, copies, finishes and deletes assessments of the store in use. */
export function managing(moment: Moment, state: State, act: ManageAct): Next {
  switch (act.type) {
    case 'open':
      return opening(moment, state, act.saved);
    case 'add':
      return added(moment, state, act.saved);
    case 'startNew':
      return just({ ...withOpen(moment, state, null), news: null });
    case 'startFrom':
      return startedFrom(moment, state, act.saved);
    case 'rename':
      return renamed(moment, state, act.saved, act.title.trim());
    case 'duplicate':
      return putOther(state, copyOf(act.saved, moment.id, act.title, moment.at));
    case 'finish':
      return finished(moment, state, act.saved);
    case 'remove':
      return removed(moment, state, act.saved);
    case 'undo':
      return undoing(moment, state);
    case 'dismiss':
      return just({ ...state, news: null });
  }
}

/** Plans to write an assessment other than the open one. */
function putOther(state: State, saved: Saved): Next {
  return passGate(saved) === null ? refused(state) : writing(withPut(state, saved));
}

function added(moment: Moment, state: State, saved: Saved): Next {
  const all = allIn(state);
  if (all.some((one) => isSameAssessment({ ...one, id: saved.id }, saved))) return just(state);
  const isTaken = all.some(({ id }) => id === saved.id);
  return putOther(state, isTaken ? { ...saved, id: moment.id } : saved);
}

/** Changes the newest state, because the person may have acted on an outdated list. */
function renamed(moment: Moment, state: State, saved: Saved, title: string): Next {
  const isOpen = saved.id === state.saved.id;
  const current = isOpen ? state.saved : (newestOf(state, saved.id) ?? saved);
  if (title.length > limitOf('title', current.title ?? '')) return refused(state);
  const rest = without(current, 'title');
  const changed: Saved = title === '' ? rest : { ...rest, title };
  return isOpen ? named(moment, state, changed) : putOther(state, changed);
}

function finished(moment: Moment, state: State, { id }: Saved): Next {
  const isOpen = id === state.saved.id;
  const current = isOpen ? state.saved : newestOf(state, id);
  if (current === null || isFinished(current)) return just(state);
  const frozen = { ...current, finishedAt: moment.at };
  return isOpen ? named(moment, state, frozen) : putOther(state, frozen);
}

function removed(moment: Moment, state: State, saved: Saved): Next {
  const isOpen = saved.id === state.saved.id;
  const kept = newestOf(state, saved.id) ?? (isOpen ? state.saved : saved);
  const next = isOpen ? withOpen(moment, state, null) : state;
  const before = { kept, open: isOpen ? kept : null };
  return writing(withRemoval({ ...next, news: { kind: 'removed', before } }, kept));
}
