import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { emptyAssessment } from './begin.ts';
import type { AssessmentActions, AssessmentState, Environment } from './state.ts';

/** The code that reads and changes what is stored; it is fetched when somebody needs it. */
export interface StoreCode {
  readonly openStore: (env: Environment, store: StoreApi<AssessmentState>) => AssessmentActions;
}

/** The one store of answers. It is there from the first paint on, empty until it is opened. */
export interface AssessmentStore extends StoreApi<AssessmentState> {
  /** Reads what is stored, once. Rejects when the code for that can't be fetched; asking again tries again. */
  readonly open: () => Promise<AssessmentActions>;
  /** What can be done to the answers. Throws before the store is open: screens that act wait for that. */
  readonly actions: () => AssessmentActions;
}

/** Makes the store of answers; `fetchCode` brings what opens it. */
export function createAssessmentStore(
  env: Environment,
  fetchCode: () => Promise<StoreCode>,
): AssessmentStore {
  const store = createStore<AssessmentState>(() => nothingStored(env));
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

function nothingStored(env: Environment): AssessmentState {
  return {
    isOpen: false,
    where: 'tab',
    // Nobody can change it before the store is open, so it needs no id of its own.
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

/** What succeeds is done once; what fails can be tried again. */
function once<T>(act: () => Promise<T>): () => Promise<T> {
  let acting: Promise<T> | null = null;
  return () => {
    acting ??= act().catch((error: unknown) => {
      acting = null;
      throw error;
    });
    return acting;
  };
}
