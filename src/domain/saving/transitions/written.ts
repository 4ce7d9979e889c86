import type { Saved } from '../../assessment/assessment.ts';
import { isSameAssessment } from '../../assessment/copies.ts';
import { toSaved } from '../../assessment/saved.ts';
import { conflictKey } from '../../merge/mergeTabs.ts';
import type { Conflict } from '../../merge/mergeTabs.ts';
import { withOwnChange } from './answering.ts';
import type { Result } from '../commit.ts';
import type { StoreEvent } from '../events.ts';
import { writing } from '../next.ts';
import type { Effect, Next } from '../next.ts';
import { newestOf, withOpen } from '../open.ts';
import { isPut, putOf, withPending } from '../pending.ts';
import type { Pending, Put } from '../pending.ts';
import { withPut } from '../plan.ts';
import { reconcile } from '../reconcile.ts';
import { withChanges } from '../shelf.ts';
import type { Stored } from '../shelf.ts';
import { conflictsOf, shelfOfStore, withConflicts, withShelf } from '../state.ts';
import type { Moment, State } from '../state.ts';

type Written = Extract<StoreEvent, { readonly type: 'written' }>;

/** A transaction has completed: takes what it wrote off the list, and shows what it was merged with. */
export function written(moment: Moment, before: State, event: Written): Next {
  const { tried, store, committed, seen } = event;
  if (event.epoch !== before.epoch) return writing(before);
  const { changes, results } = committed;
  const texts = results.flatMap(({ result }) => (result.kind === 'written' ? [result.stored] : []));
  const shelf = withChanges(shelfOfStore(before, store), new Map([...seen, ...changes]), texts);
  const applying = results.reduce(
    (next, { of, result }) => applied(moment, next, of, result),
    withShelf(before, store, shelf),
  );
  const state = applying.pending.length > 0 ? applying : { ...applying, failure: null };
  const tells: Effect[] = store === 'device' && changes.size > 0 ? [{ do: 'tell' }] : [];
  const clears = results.flatMap(({ of, result }): Effect[] => {
    if (!isPut(of) || of.from?.store !== 'earlier' || result.kind !== 'written') return [];
    return [{ do: 'clearEarlier', from: of.from }];
  });
  // What was refused waits for another occasion.
  const isNew = state.pending.some((one) => !tried.includes(one));
  return { state, effects: [...tells, ...clears, ...(isNew ? writing(state).effects : [])] };
}

function applied(moment: Moment, state: State, sent: Pending, result: Result): State {
  const isWaiting = state.pending.includes(sent);
  if (result.kind === 'refused') return isWaiting ? { ...state, failure: result.why } : state;
  const pending = state.pending.filter((one) => one !== sent);
  const done = { ...state, pending };
  if (result.kind === 'removed' && sent.kind === 'remove') {
    return withRemoved(done, sent.kept, result.stored);
  }
  if (result.kind !== 'written' || !isPut(sent)) return done;
  return withWritten(moment, done, sent, result, isWaiting);
}

/** Undoing a deletion gives back what was really deleted: another tab may have changed it unseen. */
function withRemoved(state: State, kept: Saved, stored: Stored | null): State {
  const { news } = state;
  if (stored === null || isSameAssessment(kept, stored.saved)) return state;
  const isTold = news?.kind === 'removed' && news.before.kept.id === kept.id;
  const open = isTold && news.before.open !== null ? stored.saved : null;
  return { ...state, news: { kind: 'removed', before: { kept: stored.saved, open } } };
}

type WrittenResult = Extract<Result, { readonly kind: 'written' }>;

function withWritten(
  moment: Moment,
  state: State,
  sent: Put,
  result: WrittenResult,
  isWaiting: boolean,
): State {
  const { stored, finishedElsewhere, hadGone } = result;
  if (!isWaiting && sent.store !== state.where) return withMovedOn(moment, state, sent, stored);
  const later = sent.kind === 'takeOver' ? null : putOf(state.pending, sent.store, sent.id);
  const conflicts = sent.kind === 'takeOver' ? result.conflicts.map(turned) : result.conflicts;
  const reported =
    later === null ? conflicts : conflicts.map((one) => withOwnChange(one, sent.mine, later.mine));
  const told = withReported(state, stored.saved.id, reported);
  const now =
    later === null
      ? withShown(moment, told, sent, stored, isWaiting)
      : withRebased(moment, told, sent, stored, later);
  return withMovedAway(withNews(now, finishedElsewhere, hadGone), sent);
}

/** Shows an assessment that was merged while it was written, unless it is not open any more. */
function withShown(
  moment: Moment,
  state: State,
  sent: Put,
  stored: Stored,
  isWaiting: boolean,
): State {
  const isAsShown =
    sent.kind === 'put'
      ? toSaved(sent.mine) === stored.text
      : putOf(state.pending, sent.store, sent.id) !== null;
  return isWaiting && isOpen(state, sent) && !isAsShown
    ? withOpen(moment, state, stored.saved)
    : state;
}

/** Reconciles what the person has changed during the write with what was written. */
function withRebased(moment: Moment, state: State, sent: Put, stored: Stored, later: Put): State {
  const others = state.pending.filter((one) => one !== later);
  if (toSaved(sent.mine) === stored.text) {
    return { ...state, pending: withPending(others, { ...later, base: stored }) };
  }
  const { saved, conflicts, finishedElsewhere } = reconcile(
    moment,
    sent.mine,
    stored.saved,
    later.mine,
  );
  const base = saved.id === stored.saved.id ? stored : null;
  const pending = withPending(others, { ...later, id: saved.id, base, mine: saved });
  const told = withReported({ ...state, pending }, saved.id, conflicts);
  const shown = isOpen(state, sent) ? withOpen(moment, told, saved) : told;
  return withNews(shown, finishedElsewhere, false);
}

function isOpen({ saved, where }: State, sent: Put): boolean {
  return saved.id === sent.id && where === sent.store;
}

/**
 * The person has chosen another store while this was written, and the assessment has moved there. It brings
 * along what it was merged with here, and leaves.
 */
function withMovedOn(moment: Moment, state: State, sent: Put, stored: Stored): State {
  const here = newestOf(state, sent.id);
  // It was deleted there.
  if (here === null) {
    return withMovedAway(state, { ...sent, from: { store: sent.store, text: stored.text } });
  }
  // It has become another one here, next to a finished one.
  if (stored.saved.id !== sent.id) return state;
  const { saved, conflicts } = reconcile(moment, sent.mine, stored.saved, here);
  const opens = state.saved.id === sent.id;
  const from = { store: sent.store, text: stored.text } as const;
  const told = withReported(state, saved.id, conflicts);
  const planned = withPut(told, saved, { opens, from });
  return opens ? withOpen(moment, planned, saved) : planned;
}

/** Plans to remove an assessment that has moved from where it was. */
function withMovedAway(state: State, { from, id, mine }: Put): State {
  if (from === undefined || from.store === 'earlier') return state;
  const { store, text } = from;
  const forget = { kind: 'forget', store, id, descriptionId: mine.description.id, text } as const;
  return { ...state, pending: withPending(state.pending, forget) };
}

function withNews(state: State, finishedElsewhere: string | null, hadGone: boolean): State {
  if (finishedElsewhere !== null) {
    return { ...state, news: { kind: 'continued', finishedAt: finishedElsewhere } };
  }
  return hadGone ? { ...state, news: { kind: 'rewritten' } } : state;
}

/** What an earlier release's tab has changed is the other side. */
function turned(conflict: Conflict): Conflict {
  return { ...conflict, here: conflict.there, there: conflict.here } as Conflict;
}

/** Adds conflicts. A later one about the same thing replaces the earlier one. */
function withReported(state: State, id: string, reported: readonly Conflict[]): State {
  if (reported.length === 0) return state;
  const keys = new Set(reported.map(conflictKey));
  const earlier = conflictsOf(state, id).filter((one) => !keys.has(conflictKey(one)));
  return withConflicts(state, id, [...earlier, ...reported]);
}
