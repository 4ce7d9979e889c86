import { mergeSaved } from '../../domain/merge/merge.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import * as records from './records.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentState, News, Environment } from './state.ts';

type Undoable = Extract<News, { readonly before: unknown }>;

/**
 * Takes back a deletion or a merge in one step. Where it can't be written nothing changes, but for what was in
 * memory alone, which is there again.
 */
export function undone(
  env: Environment,
  data: AssessmentState,
  news: Undoable,
): Partial<AssessmentState> {
  const { saveStatus: state } = news.before;
  const store = env.stores[data.where];
  const kept = newestOf(news, records.readOne(store, news.before.kept.id));
  // Answers given since the open one was deleted stay open; the deleted one is put beside them.
  const open = news.kind === 'merged' || isEmpty(data.saved) ? news.before.open : null;
  const written = records.putBack(store, kept, open);
  if (written !== 'saved' && state.state !== 'failed') return { news: { ...news, refused: true } };
  const rest = data.unsaved.filter(({ id }) => id !== kept.id);
  const unsaved = written === 'saved' ? rest : [...rest, kept];
  const restored = { kind: 'restored', what: news.kind } as const;
  if (open === null) {
    return { unsaved, others: othersIn(env, data.where, data.saved, unsaved), news: restored };
  }
  const inMemory = unsaved.find(({ id }) => id === open.id);
  const stored = records.readOne(store, open.id);
  const found = inMemory ?? stored ?? open;
  return {
    ...opened(env, data.where, found, { saved: found, saveStatus: state, unsaved }),
    ...(inMemory === undefined ? {} : { lastSaved: stored, saveStatus: state }),
    news: restored,
  };
}

/** What was deleted may be back from a file or another tab, and changed since: nothing of that is overwritten. */
function newestOf({ kind, before: { kept } }: Undoable, there: Saved | null): Saved {
  if (kind === 'merged' || there === null) return kept;
  return isFinished(there) || isFinished(kept) ? there : mergeSaved(there, kept);
}
