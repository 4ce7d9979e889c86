import { without } from '../../domain/objects.ts';
import { mergeSaved } from '../../domain/merge/merge.ts';
import { mergeTabs } from '../../domain/merge/mergeTabs.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { beginFrom } from '../../domain/assessment/copies.ts';
import * as records from './records.ts';
import { markAlive } from '../browser/sharedTab.ts';
import { beginning } from './begin.ts';
import { carriedInto, isOfVersionShown, othersIn, withUnsaved } from './open.ts';
import type { BrowserStore } from '../browser/storage.ts';
import type { AssessmentState, SaveStatus, News, Environment } from './state.ts';

type Change = Partial<AssessmentState>;

/** Saves a change of the open assessment. A finished one never changes: a new one begins from it instead. */
export function saveChange(env: Environment, before: AssessmentState, changed: Saved): Change {
  const { finishedAt } = before.saved;
  return finishedAt === undefined
    ? save(env, before, changed)
    : continueFrom(env, before, changed, finishedAt);
}

/**
 * Saves the title and the teacher's name of the open assessment. A finished one can be named too, because no
 * answer changes. Nothing else of its stored state changes, whatever version it is shown in.
 */
export function saveNames(env: Environment, before: AssessmentState, changed: Saved): Change {
  const store = env.stores[before.where];
  if (!isFinished(before.saved)) return save(env, before, changed);
  const current = records.readOne(store, changed.id) ?? before.saved;
  const { title, person } = changed;
  const named = {
    ...without(current, 'title', 'person'),
    ...(title === undefined ? {} : { title }),
    ...(person === undefined ? {} : { person }),
  };
  const written = records.save(store, named);
  return written === 'saved'
    ? { saved: changed, lastSaved: named }
    : { saved: changed, saveStatus: { state: 'failed', why: written } };
}

function continueFrom(
  env: Environment,
  before: AssessmentState,
  changed: Saved,
  finishedAt: string,
): Change {
  const started = startedFrom(env, { ...before, unsaved: withUnsaved(before) }, changed);
  return { ...started, news: { kind: 'continued', finishedAt } };
}

/** Starts a new assessment with the answers of another, saves it and opens it. */
export function startedFrom(env: Environment, before: AssessmentState, from: Saved): Change {
  const carried = carriedInto(env, beginFrom(from, beginning(env)));
  const change = save(env, { ...before, lastSaved: null, conflicts: [] }, carried.saved);
  const saved = change.saved ?? carried.saved;
  return {
    ...change,
    carried: isOfVersionShown(env, from) ? null : carried,
    others: othersIn(env, before.where, saved, change.unsaved ?? before.unsaved),
  };
}

/**
 * Saves a state of the open assessment, merged with what another tab has saved since, and retries what could
 * not be saved earlier. If another tab has finished it, a new one begins. If the store refuses the state, it
 * stays in memory.
 */
export function save(env: Environment, before: AssessmentState, changed: Saved): Change {
  const { stores, now } = env;
  const store = stores[before.where];
  const at = now().toISOString();
  const stamped = { ...changed, updatedAt: at, language: env.language() };
  const stored = records.readOne(store, changed.id);
  const merged = mergeWithStored(env, before.lastSaved, stored, stamped);
  if (merged.finishedAt !== undefined) {
    return {
      ...startedFrom(env, before, merged.saved),
      conflicts: withLater(before.conflicts, merged.conflicts),
      news: { kind: 'continued', finishedAt: merged.finishedAt },
    };
  }
  const written = records.saveOpen(store, merged.saved);
  if (written !== 'saved') {
    return { saved: merged.saved, saveStatus: { state: 'failed', why: written } };
  }
  const wasEmptied = before.lastSaved !== null && stored === null;
  if (wasEmptied) rewriteOthers(env, before, merged.saved);
  if (before.where === 'tab') markAlive(stores.tab, now());
  const unsaved = before.unsaved.filter((one) => !retry(store, one));
  const saveStatus: SaveStatus =
    unsaved.length > 0 && before.saveStatus.state === 'failed'
      ? before.saveStatus
      : { state: 'saved', at };
  return {
    saved: merged.saved,
    lastSaved: merged.saved,
    saveStatus,
    unsaved,
    news: wasEmptied ? { kind: 'rewritten' } : remainingNews(before.news),
    conflicts: withLater(withOwnChanges(before, changed), merged.conflicts),
  };
}

/** Drops the news of a merge or an undo: after a change the merge can't be undone any more. */
function remainingNews(news: News | null): News | null {
  return news?.kind === 'merged' || news?.kind === 'restored' ? null : news;
}

interface Merged {
  readonly saved: Saved;
  readonly conflicts: readonly Conflict[];
  /** When another tab finished it. After that it can't change. */
  readonly finishedAt?: string | undefined;
}

/** Merges a state with the stored one, if that has changed since this tab last read or saved it. */
function mergeWithStored(
  env: Environment,
  lastSaved: Saved | null,
  stored: Saved | null,
  own: Saved,
): Merged {
  const unmerged = { saved: own, conflicts: [] };
  if (stored === null || stored === lastSaved) return unmerged;
  if (lastSaved === null) return { ...unmerged, saved: mergeSaved(stored, own) };
  const inShownVersion = (one: Saved) => carriedInto(env, one).saved;
  const merged = mergeTabs(inShownVersion(lastSaved), inShownVersion(stored), own);
  return { ...merged, finishedAt: isFinished(own) ? undefined : stored.finishedAt };
}

/** Adds what this tab has changed since a conflict was reported, so that settling for this tab keeps it. */
function withOwnChanges(before: AssessmentState, changed: Saved): readonly Conflict[] {
  return before.conflicts.map((one) => {
    const now = changed.answers[one.competenceId];
    return now === before.saved.answers[one.competenceId] ? one : { ...one, here: now ?? null };
  });
}

/** A later conflict about a statement replaces the earlier one. */
function withLater(earlier: readonly Conflict[], later: readonly Conflict[]): readonly Conflict[] {
  const ids = new Set(later.map((one) => one.competenceId));
  return [...earlier.filter((one) => !ids.has(one.competenceId)), ...later];
}

/** Saves the other assessments and the choice of store again after the store was emptied from outside. */
function rewriteOthers(env: Environment, before: AssessmentState, open: Saved): void {
  const store = env.stores[before.where];
  for (const one of before.others) {
    if (one.id !== open.id && !records.exists(store, one.id)) records.save(store, one);
  }
  records.rememberWhere(env.stores, before.where);
}

/** Tries to save an unsaved assessment again, merged with what is stored under its id; true on success. */
function retry(store: BrowserStore, unsaved: Saved): boolean {
  const stored = records.readOne(store, unsaved.id);
  const merged = stored === null ? unsaved : mergeSaved(stored, unsaved);
  return records.save(store, merged) === 'saved';
}
