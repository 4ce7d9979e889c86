import { commit, keysFor } from '../../domain/saving/commit.ts';
import type { Committed } from '../../domain/saving/commit.ts';
import type { Event } from '../../domain/saving/events.ts';
import { bornKey } from '../../domain/saving/keys.ts';
import type { Effect } from '../../domain/saving/next.ts';
import { emptyAssessment } from '../../domain/saving/open.ts';
import type { Pending, Where } from '../../domain/saving/pending.ts';
import { holdsUserData } from '../../domain/saving/shelf.ts';
import { initialState, shelfOfStore } from '../../domain/saving/state.ts';
import type { Moment, State } from '../../domain/saving/state.ts';
import { transition } from '../../domain/saving/transitions/transition.ts';
import type { CommitOutcome } from '../browser/textStore.ts';
import type { Environment } from './environment.ts';

/** How long the app waits before it tries again what could not be written, in milliseconds. */
export const retriesAfter = 5000;

/** Runs the transitions of the domain and carries out their effects. */
export interface Interpreter {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
}

/** Starts an interpreter. `publish` is called with the state after each event and what follows at once. */
export function startInterpreter(env: Environment, publish: (state: State) => void): Interpreter {
  let state = initialState(emptyAssessment(momentOf(env)));
  const events: Event[] = [];
  const toWrite = new Set<Where>();
  const isWriting = { device: false, tab: false };
  let isRunning = false;
  let isRetrying = false;

  function dispatch(event: Event): void {
    events.push(event);
    if (isRunning) return;
    isRunning = true;
    try {
      do {
        for (let one = events.shift(); one !== undefined; one = events.shift()) {
          const next = transition(momentOf(env), state, one);
          state = next.state;
          next.effects.forEach(carryOut);
        }
        // Only when the outcome of every write is known: nothing is written twice.
        const stores = [...toWrite];
        toWrite.clear();
        stores.forEach(write);
      } while (events.length > 0);
    } finally {
      isRunning = false;
    }
    if (state.failure !== null) retryLater();
    publish(state);
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'write':
        toWrite.add(effect.store);
        return;
      case 'look':
        return look(effect.store);
      case 'emptyTab':
        return env.stores.tab.erase(() => undefined);
      case 'tell':
        env.page.markKept(holdsUserData(shelfOfStore(state, 'device').records));
        return env.tell({ says: 'changed' });
      case 'remember':
        return env.page.rememberWhere(effect.where);
      case 'forgetOpen':
        return env.page.forgetOpen();
      case 'clearEarlier':
        env.earlier.clear(effect.from);
        return lookAtEarlier();
    }
  }

  function look(store: Where): void {
    const { epoch } = state;
    env.stores[store].read((records) => {
      if (epoch === state.epoch) dispatch({ type: 'looked', store, records });
    });
  }

  /** Writes what waits for a store, one transaction at a time. What is added meanwhile goes into the next. */
  function write(store: Where): void {
    if (isWriting[store]) return;
    if (store === 'device') lookAtEarlier();
    // What was found there may have begun a write of its own.
    if (isWriting[store]) return;
    const sent = state.pending.filter((one) => one.store === store);
    if (sent.length === 0) return;
    isWriting[store] = true;
    send(store, [sent], sent);
  }

  /** A tab of an earlier release may have written since. */
  function lookAtEarlier(): void {
    const earlier = env.earlier.read();
    const known = state.earlier.records;
    const isSame =
      earlier.size === known.size && [...earlier].every(([key, text]) => known.get(key) === text);
    if (!isSame) dispatch({ type: 'foundEarlier', earlier });
  }

  /**
   * Sends each part of the planned changes in one transaction, one after the other. If the store refuses a
   * part, each change in it is tried alone: some may fit. What is not planned any more is left out. `tried` is
   * all that is tried in this round.
   */
  function send(
    store: Where,
    [first = [], ...rest]: readonly (readonly Pending[])[],
    tried: readonly Pending[],
  ): void {
    const { epoch } = state;
    const sent = first.filter((one) => state.pending.includes(one));
    if (sent.length === 0) return sendRest(store, rest, tried);
    const born = shelfOfStore(state, store).records.get(bornKey) ?? null;
    const moment = momentOf(env);
    const planned = sent.map((change) => ({ change, id: env.newId() }));
    env.stores[store].commit(
      keysFor(sent),
      (records) => commit(moment, born, records, planned),
      (outcome) => {
        if (!outcome.ok && sent.length > 1) {
          return send(store, [...sent.map((one) => [one]), ...rest], tried);
        }
        isWriting[store] = rest.length > 0;
        dispatch(eventOf(store, epoch, tried, outcome));
        if (rest.length > 0) send(store, rest, tried);
      },
    );
  }

  function sendRest(
    store: Where,
    rest: readonly (readonly Pending[])[],
    tried: readonly Pending[],
  ): void {
    if (rest.length > 0) return send(store, rest, tried);
    isWriting[store] = false;
    write(store);
  }

  function retryLater(): void {
    if (isRetrying) return;
    isRetrying = true;
    env.later(() => {
      isRetrying = false;
      dispatch({ type: 'retry' });
    }, retriesAfter);
  }

  return { state: () => state, dispatch };
}

function eventOf(
  store: Where,
  epoch: number,
  tried: readonly Pending[],
  outcome: CommitOutcome<Committed>,
): Event {
  if (!outcome.ok) return { type: 'notWritten', store, epoch, why: outcome.why };
  const { seen, decided } = outcome;
  return decided.isErased
    ? { type: 'erased', store, by: 'elsewhere' }
    : { type: 'written', store, epoch, tried, seen, committed: decided };
}

function momentOf(env: Environment): Moment {
  const { description, app, site } = env;
  return {
    description,
    app,
    site,
    language: env.language(),
    at: env.now().toISOString(),
    id: env.newId(),
  };
}
