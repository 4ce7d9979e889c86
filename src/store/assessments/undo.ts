import { mergeSaved } from '../../domain/merge/merge.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import * as records from './records.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentState, News, Environment } from './state.ts';

type Undoable = Extract<News, { readonly before: unknown }>;

/**
 * The state after undoing a deletion or a merge. If the store refuses to save it, only `news` changes, to say
 * so. If saving had already failed before the deletion or merge, the assessment is restored to memory.
 */
export function undone(
  env: Environment,
  current: AssessmentState,
  news: Undoable,
): Partial<AssessmentState> {
  const { saveStatus } = news.before;
  const store = env.stores[current.where];
  const restored = stateToRestore(news, records.readOne(store, news.before.kept.id));
  // If the person has answered since the open one was deleted, it is restored among the others.
  const open = news.kind === 'merged' || isEmpty(current.saved) ? news.before.open : null;
  const written = records.putBack(store, restored, open);
  if (written !== 'saved' && saveStatus.state !== 'failed') {
    return { news: { ...news, refused: true } };
  }
  const otherUnsaved = current.unsaved.filter(({ id }) => id !== restored.id);
  const unsaved = written === 'saved' ? otherUnsaved : [...otherUnsaved, restored];
  const restoredNews = { kind: 'restored', what: news.kind } as const;
  if (open === null) {
    return {
      unsaved,
      others: othersIn(env, current.where, current.saved, unsaved),
      news: restoredNews,
    };
  }
  const inMemory = unsaved.find(({ id }) => id === open.id);
  const stored = records.readOne(store, open.id);
  const saved = inMemory ?? stored ?? open;
  return {
    ...opened(env, current.where, saved, { saved, saveStatus, unsaved }),
    ...(inMemory === undefined ? {} : { lastSaved: stored, saveStatus }),
    news: restoredNews,
  };
}

/** A deleted assessment may be back from a file or another tab, with changes that must not be lost. */
function stateToRestore({ kind, before: { kept } }: Undoable, stored: Saved | null): Saved {
  if (kind === 'merged' || stored === null) return kept;
  return isFinished(stored) || isFinished(kept) ? stored : mergeSaved(stored, kept);
}
