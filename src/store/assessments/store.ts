import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { emptyAssessment } from './begin.ts';
import type { AssessmentActions, AssessmentState, Environment } from './state.ts';

/** The code that reads and changes the stored answers. It is loaded when first needed. */
export interface StoreCode {
  readonly openStore: (env: Environment, store: StoreApi<AssessmentState>) => AssessmentActions;
}

/** The one store of answers. It exists from the first paint and is empty until it is opened. */
export interface AssessmentStore extends StoreApi<AssessmentState> {
  /** Restores the stored answers, once. Rejects if the code can't be loaded; the next call retries. */
  readonly open: () => Promise<AssessmentActions>;
  /** The actions on the answers. Throws before the store is open, so screens that act wait for that. */
  readonly actions: () => AssessmentActions;
}

/** Creates the store of answers. `fetchCode` loads the code that opens it. */
export function createAssessmentStore(
  env: Environment,
  fetchCode: () => Promise<StoreCode>,
): AssessmentStore {
  const store = createStore<AssessmentState>(() => initialState(env));
  let actions: AssessmentActions | null = null;
  return {
    ...store,
    open: once(async () => {
      const { openStore } = await fetchCode();
      actions = openStore(env, store);
      store.setState({ isOpen: true });
      return actions;
    }),
    actions: () => {
      if (actions === null) throw new Error('the store of answers is not open yet');
      return actions;
    },
  };
}

function initialState(env: Environment): AssessmentState {
  return {
    isOpen: false,
    where: 'tab',
    // It can't be changed or saved before the store is open, so it needs no id.
    saved: emptyAssessment({ ...env, newId: () => '' }),
    saveStatus: { state: 'nothing' },
    others: [],
    carried: null,
    expired: false,
    unreadable: [],
    lastSaved: null,
    unsaved: [],
    leftOnDevice: 0,
    conflicts: [],
    news: null,
  };
}

/** Runs `act` once. A call after a failure retries. */
function once<T>(act: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= act().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}
