import { isEmpty, isFinished } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { arrivalOf } from '../../merge/arrival.ts';
import { gaveWay } from '../../merge/difference.ts';
import { mergeSaved } from '../../merge/merge.ts';
import { refused } from './answering.ts';
import { passGate } from '../gate.ts';
import { inVersionShown } from '../inVersionShown.ts';
import { writing } from '../next.ts';
import type { Next } from '../next.ts';
import { allIn, withOpen } from '../open.ts';
import { withPut } from '../plan.ts';
import { withConflicts } from '../state.ts';
import type { Moment, State } from '../state.ts';

/**
 * Opens an assessment. Two unfinished ones with the same id are merged. If one of the two is finished and
 * their content differs, the opened one is added under a new id, once. No answer is lost.
 */
export function opening(moment: Moment, state: State, saved: Saved): Next {
  const arrival = arrivalOf(saved, allIn(state), moment.description, moment.at);
  switch (arrival.kind) {
    case 'there':
      return shown(moment, state, arrival.kept);
    case 'merges':
      return merged(moment, state, arrival.kept, saved);
    case 'beside':
      return shown(moment, state, { ...saved, id: moment.id });
    case 'finishes':
      return shown(moment, state, saved);
    case 'new':
      return isFinished(saved) ? shown(moment, state, saved) : added(moment, state, saved);
  }
}

/** Opens an unfinished assessment that was not here, in the version that is shown. */
function added(moment: Moment, state: State, saved: Saved): Next {
  const { at, language, description } = moment;
  const stamped = { ...inVersionShown(description, saved).saved, updatedAt: at, language };
  if (passGate(stamped) === null) return refused(state);
  const open = { ...withOpen(moment, state, saved), saved: stamped, news: null };
  return writing(withPut(open, stamped, { opens: true }));
}

/** Opens an assessment as it is, and plans to write it. */
function shown(moment: Moment, state: State, saved: Saved): Next {
  if (passGate(saved) === null) return refused(state);
  const open = { ...withOpen(moment, state, saved), news: null };
  return writing(withPut(open, saved, { opens: true }));
}

/** Opens an assessment merged with the one that is here under its id. This can be undone. */
function merged(moment: Moment, state: State, mine: Saved, other: Saved): Next {
  const here = inVersionShown(moment.description, mine).saved;
  const there = inVersionShown(moment.description, other).saved;
  const result = {
    ...mergeSaved(here, there, moment.at),
    updatedAt: moment.at,
    language: moment.language,
  };
  if (passGate(result) === null) return refused(state);
  const open = isEmpty(state.saved) || state.saved.id === mine.id ? mine : state.saved;
  const next: State = {
    ...withOpen(moment, state, mine),
    saved: result,
    news: { kind: 'merged', before: { kept: mine, open } },
  };
  const told = withConflicts(next, result.id, gaveWay(here, there, result));
  return writing(withPut(told, result, { opens: true }));
}
