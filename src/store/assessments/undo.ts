import { mergeSaved } from '../../domain/merge/merge.ts';
import { isEmpty, isFinished } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import * as keeping from './kept.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentData, News, Surroundings } from './state.ts';

type Undoable = Extract<News, { readonly before: unknown }>;

/**
 * Takes back a deletion or a merge in one step. Where it can't be written nothing changes, but for what was in
 * memory alone, which is there again.
 */
export function takenBack(
  around: Surroundings,
  data: AssessmentData,
  news: Undoable,
): Partial<AssessmentData> {
  const { keeping: state } = news.before;
  const place = around.places[data.place];
  const kept = newestOf(news, keeping.readKept(place, news.before.kept.id));
  // Answers given since the open one was deleted stay open; the deleted one is put beside them.
  const open = news.kind === 'merged' || isEmpty(data.saved) ? news.before.open : null;
  const written = keeping.putBack(place, kept, open);
  if (written !== 'kept' && state.state !== 'failed') return { news: { ...news, refused: true } };
  const rest = data.unkept.filter(({ id }) => id !== kept.id);
  const unkept = written === 'kept' ? rest : [...rest, kept];
  const restored = { kind: 'restored', what: news.kind } as const;
  if (open === null) {
    return { unkept, others: othersIn(around, data.place, data.saved, unkept), news: restored };
  }
  const inMemory = unkept.find(({ id }) => id === open.id);
  const stored = keeping.readKept(place, open.id);
  const found = inMemory ?? stored ?? open;
  return {
    ...opened(around, data.place, found, { saved: found, keeping: state, unkept }),
    ...(inMemory === undefined ? {} : { agreed: stored, keeping: state }),
    news: restored,
  };
}

/** What was deleted may be back from a file or another tab, and changed since: nothing of that is overwritten. */
function newestOf({ kind, before: { kept } }: Undoable, there: Saved | null): Saved {
  if (kind === 'merged' || there === null) return kept;
  return isFinished(there) || isFinished(kept) ? there : mergeSaved(there, kept);
}
