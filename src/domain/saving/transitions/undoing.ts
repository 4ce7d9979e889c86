import { isEmpty, isFinished } from '../../assessment/assessment.ts';
import type { Saved } from '../../assessment/assessment.ts';
import { mergeSaved } from '../../merge/merge.ts';
import { just, writing } from '../next.ts';
import type { Next } from '../next.ts';
import { newestOf, withOpen } from '../open.ts';
import { withPut } from '../plan.ts';
import { withConflicts } from '../state.ts';
import type { Moment, State } from '../state.ts';

/** Undoes the deletion or merge that the news reports. What was changed since is not lost. */
export function undoing(moment: Moment, state: State): Next {
  const { news } = state;
  if (news?.kind !== 'removed' && news?.kind !== 'merged') return just(state);
  const { kept } = news.before;
  const settled = news.kind === 'merged' ? withConflicts(state, kept.id, []) : state;
  const told: State = { ...settled, news: { kind: 'restored', what: news.kind } };
  const open = news.kind === 'merged' || isEmpty(state.saved) ? news.before.open : null;
  // A merged state gives way to exactly what was there before it.
  const restored =
    news.kind === 'merged' ? withPut(told, kept) : withRemovedAgain(moment, told, kept);
  if (open === null && state.saved.id !== kept.id) return writing(restored);
  const again = open ?? kept;
  const shown = newestOf(restored, again.id) ?? again;
  return writing(withPut(withOpen(moment, restored, shown), shown, { opens: true }));
}

/** A deleted assessment may be back from a file or another tab, with changes that must not be lost. */
function withRemovedAgain(moment: Moment, state: State, kept: Saved): State {
  const back = newestOf(state, kept.id);
  if (back === null) return withPut(state, kept, { base: null });
  if (isFinished(back) || isFinished(kept)) return state;
  return withPut(state, mergeSaved(back, kept, moment.at));
}
