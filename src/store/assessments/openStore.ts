import type { StoreApi } from 'zustand/vanilla';
import { sizesIn, viewOf } from '../../domain/saving/view.ts';
import type { AssessmentState } from '../../domain/saving/view.ts';
import type { Event } from '../../domain/saving/events.ts';
import { actsOn } from './actions.ts';
import type { AssessmentActions } from './actions.ts';
import type { Environment } from './environment.ts';
import { erase } from './erase.ts';
import { startInterpreter } from './interpreter.ts';
import type { Interpreter } from './interpreter.ts';

/** The opened store: the acts of the person, and the way in for what the stores and other tabs report. */
export interface OpenedStore extends Pick<Interpreter, 'state' | 'dispatch'> {
  readonly actions: AssessmentActions;
}

/** Restores the stored answers into the store of answers, and calls `done` with what acts on it. */
export function openStore(
  env: Environment,
  { setState, getState }: StoreApi<AssessmentState>,
  done: (opened: OpenedStore) => void,
): void {
  const { state, dispatch } = startInterpreter(env, (now) =>
    setState(viewOf(now, env.site, getState())),
  );
  const started = (event: Event) => {
    dispatch(event);
    const actions = {
      ...actsOn(dispatch),
      measure: () => sizesIn(state()),
      erase: (what: 'tab' | 'all') => erase(env, { state, dispatch }, what),
    };
    done({ state, dispatch, actions });
  };
  env.stores.tab.read((tab) =>
    env.stores.device.read((device) =>
      started({
        type: 'started',
        tab: tab ?? new Map(),
        device,
        earlier: env.earlier.read(),
        remembered: env.page.where(),
        openInTab: env.page.openInTab(),
      }),
    ),
  );
}
