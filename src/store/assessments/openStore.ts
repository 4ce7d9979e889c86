import type { StoreApi } from 'zustand/vanilla';
import { answerActions } from './answer.ts';
import { manageActions } from './manage.ts';
import { opened } from './open.ts';
import * as records from './records.ts';
import type { AssessmentActions, AssessmentState, Environment } from './state.ts';

/** Restores the stored answers into the store of answers, and returns the actions on it. */
export function openStore(
  env: Environment,
  { setState, getState }: StoreApi<AssessmentState>,
): AssessmentActions {
  const found = records.findOpen(env.stores, env.now(), env.description.id);
  setState({
    ...opened(env, found.where, found.saved),
    where: found.where,
    expired: found.expired,
    unreadable: records.unreadableTexts(env.stores),
  });
  return {
    ...answerActions(env, setState, getState),
    ...manageActions(env, setState, getState),
  };
}
