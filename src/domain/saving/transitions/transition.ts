import { answering } from './answering.ts';
import type { Event } from '../events.ts';
import { takingOver } from '../earlierRelease.ts';
import { looked } from './looking.ts';
import { emptied, erased } from './losing.ts';
import { managing } from './managing.ts';
import { just, writing } from '../next.ts';
import type { Next } from '../next.ts';
import { choosing, movingHere } from './placing.ts';
import { starting } from './starting.ts';
import { shelfOf } from '../shelf.ts';
import type { Failure, Moment, State } from '../state.ts';
import { written } from './written.ts';

/** What an event makes of the state, and what is to be done in the world. Pure: everything comes in. */
export function transition(moment: Moment, state: State, event: Event): Next {
  switch (event.type) {
    case 'give':
    case 'clear':
    case 'note':
    case 'restoreNote':
    case 'aim':
    case 'dropTarget':
    case 'write':
    case 'settle':
    case 'carryFinished':
      return answering(moment, state, event);
    case 'open':
    case 'add':
    case 'startNew':
    case 'startFrom':
    case 'rename':
    case 'duplicate':
    case 'finish':
    case 'remove':
    case 'undo':
    case 'dismiss':
      return managing(moment, state, event);
    case 'chooseWhere':
      return choosing(moment, state, event.where);
    case 'moveHere':
      return movingHere(moment, state);
    case 'started':
      return starting(moment, state, event);
    case 'looked':
      return looked(moment, state, event.store, event.records);
    case 'foundEarlier':
      return writing(takingOver(state, shelfOf(event.earlier, state.earlier), moment.site, true));
    case 'written':
      return written(moment, state, event);
    case 'notWritten':
      return just(notWritten(state, event.epoch, event.why));
    case 'retry':
      return retried(state);
    case 'woke':
      return woke(state);
    case 'erased':
      return erased(moment, state, event.store, event.by);
    case 'emptied':
      return emptied(state);
  }
}

/** What was refused stays on the list. If it is not wanted any more, nothing has failed. */
function notWritten(state: State, epoch: number, why: Failure): State {
  const isWanted = epoch === state.epoch && state.pending.length > 0;
  return isWanted ? { ...state, failure: why } : state;
}

/** A page that has slept looks again before it writes. */
function woke(state: State): Next {
  return { state, effects: [{ do: 'look', store: state.where }, ...retried(state).effects] };
}

/** Somebody who emptied the store outside the app may have wanted that, so only an act writes again. */
function retried(state: State): Next {
  return state.failure === 'emptied' ? just(state) : writing(state);
}
