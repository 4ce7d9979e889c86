import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { newAssessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentState } from '../../domain/saving/view.ts';
import type { AssessmentActions } from './actions.ts';
import type { Environment } from './environment.ts';

/** Restores the stored answers into a store. It is loaded when first needed. */
export type Opens = (
  store: StoreApi<AssessmentState>,
  done: (actions: AssessmentActions) => void,
) => void;

/** The one store of answers. It exists from the first paint and is empty until it is opened. */
export interface AssessmentStore extends StoreApi<AssessmentState> {
  /** Restores the stored answers, once. Rejects if the code can't be loaded; the next call retries. */
  readonly open: () => Promise<AssessmentActions>;
  /** The actions on the answers. Throws before the store is open, so screens that act wait for that. */
  readonly actions: () => AssessmentActions;
}

/** What the store of answers shows before it is opened. */
export type Shown = Pick<Environment, 'description' | 'language' | 'app' | 'site' | 'now'>;

/** Creates the store of answers. `fetchCode` loads the code that opens it. */
export function createAssessmentStore(
  shown: Shown,
  fetchCode: () => Promise<Opens>,
): AssessmentStore {
  const store = createStore<AssessmentState>(() => closedState(shown));
  let actions: AssessmentActions | null = null;
  return {
    ...store,
    open: once(async () => {
      const opens = await fetchCode();
      actions = await new Promise<AssessmentActions>((done) => opens(store, done));
      store.setState({ isOpen: true });
      return actions;
    }),
    actions: () => {
      if (actions === null) throw new Error('the store of answers is not open yet');
      return actions;
    },
  };
}

function closedState({ description, language, app, site, now }: Shown): AssessmentState {
  const { id, version } = description;
  const saved = newAssessment({
    app,
    site,
    // It can't be changed or saved before the store is open, so it needs no id.
    id: '',
    description: { id, version },
    language: language(),
    at: now().toISOString(),
  });
  return {
    isOpen: false,
    where: 'tab',
    saved,
    asStored: saved,
    saveStatus: { state: 'nothing' },
    others: [],
    carried: null,
    expired: false,
    isDeviceMissing: false,
    unreadable: [],
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
