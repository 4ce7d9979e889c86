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
import type { BrowserStores } from '../browser/preferences.ts';
import type { AssessmentState, SaveStatus, News, Environment } from './state.ts';

type Change = Partial<AssessmentState>;

/** Keeps a change of the open assessment at once. A finished one never changes: a new one begins from it. */
export function saveChange(env: Environment, before: AssessmentState, changed: Saved): Change {
  const { finishedAt } = before.saved;
  return finishedAt === undefined
    ? save(env, before, changed)
    : continueFrom(env, before, changed, finishedAt);
}

/**
 * Names the open assessment, or its teacher. A finished one can be named too, as that is not what was answered:
 * nothing else of what is stored changes, whatever version it is shown in.
 */
export function saveNames(env: Environment, before: AssessmentState, changed: Saved): Change {
  const store = env.stores[before.where];
  if (!isFinished(before.saved)) return save(env, before, changed);
  const { title: _, person: __, ...stored } = records.readOne(store, changed.id) ?? before.saved;
  const { title, person } = changed;
  const named = {
    ...stored,
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
  const begun = startedFrom(env, { ...before, unsaved: withUnsaved(before) }, changed);
  return { ...begun, news: { kind: 'continued', finishedAt } };
}

/** Begins a new assessment with the answers of another and opens it. */
export function startedFrom(env: Environment, before: AssessmentState, from: Saved): Change {
  const carried = carriedInto(env, beginFrom(from, beginning(env)));
  const written = save(env, { ...before, lastSaved: null, conflicts: [] }, carried.saved);
  const saved = written.saved ?? carried.saved;
  return {
    ...written,
    carried: isOfVersionShown(env, from) ? null : carried,
    others: othersIn(env, before.where, saved, written.unsaved ?? before.unsaved),
  };
}

/** Writes a state of an assessment; what another tab wrote to it meanwhile is merged, not overwritten. */
export function save(env: Environment, before: AssessmentState, changed: Saved): Change {
  const { stores, now } = env;
  const store = stores[before.where];
  const at = now().toISOString();
  const touched = { ...changed, updatedAt: at, language: env.language() };
  const stored = records.readOne(store, changed.id);
  const found = mergedWithStored(env, before.lastSaved, stored, touched);
  if (found.finishedAt !== undefined) {
    return {
      ...startedFrom(env, before, found.saved),
      conflicts: withLater(before.conflicts, found.conflicts),
      news: { kind: 'continued', finishedAt: found.finishedAt },
    };
  }
  const written = records.saveOpen(store, found.saved);
  if (written !== 'saved') {
    return { saved: found.saved, saveStatus: { state: 'failed', why: written } };
  }
  const rewritten =
    before.lastSaved !== null && stored === null && restoreOthers(env, before, found.saved);
  if (before.where === 'tab') markAlive(stores.tab, now());
  const unsaved = before.unsaved.filter((one) => !retry(store, one));
  const state: SaveStatus =
    unsaved.length > 0 && before.saveStatus.state === 'failed'
      ? before.saveStatus
      : { state: 'saved', at };
  return {
    saved: found.saved,
    lastSaved: found.saved,
    saveStatus: state,
    unsaved,
    news: rewritten ? { kind: 'rewritten' } : remainingNews(before.news),
    conflicts: withLater(withOwnSide(before, changed), found.conflicts),
  };
}

/** A merge can be undone until something is changed, and is then no news any more; nor is its undoing. */
function remainingNews(news: News | null): News | null {
  return news?.kind === 'merged' || news?.kind === 'restored' ? null : news;
}

interface MergedWithStored {
  readonly saved: Saved;
  readonly conflicts: readonly Conflict[];
  /** When another tab has finished it, so that it can't change any more. */
  readonly finishedAt?: string | undefined;
}

function mergedWithStored(
  env: Environment,
  lastSaved: Saved | null,
  stored: Saved | null,
  touched: Saved,
): MergedWithStored {
  const alone = { saved: touched, conflicts: [] };
  if (stored === null || stored === lastSaved) return alone;
  if (lastSaved === null) return { ...alone, saved: mergeSaved(stored, touched) };
  const inThisVersion = (one: Saved) => carriedInto(env, one).saved;
  const merged = mergeTabs(inThisVersion(lastSaved), inThisVersion(stored), touched);
  return { ...merged, finishedAt: isFinished(touched) ? undefined : stored.finishedAt };
}

/** What is written here after a conflict was told is this tab's side of it, and not lost by keeping that. */
function withOwnSide(before: AssessmentState, changed: Saved): readonly Conflict[] {
  return before.conflicts.map((one) => {
    const now = changed.answers[one.competenceId];
    return now === before.saved.answers[one.competenceId] ? one : { ...one, here: now ?? null };
  });
}

/** A later conflict about a statement replaces the earlier one. */
function withLater(before: readonly Conflict[], found: readonly Conflict[]): readonly Conflict[] {
  const ids = new Set(found.map((one) => one.competenceId));
  return [...before.filter((one) => !ids.has(one.competenceId)), ...found];
}

/** After somebody emptied the whole store from outside, puts back what this tab still has in memory. */
function restoreOthers(env: Environment, before: AssessmentState, open: Saved): boolean {
  const store = env.stores[before.where];
  for (const one of before.others) {
    if (one.id !== open.id && !records.exists(store, one.id)) records.save(store, one);
  }
  records.rememberWhere(env.stores, before.where);
  return true;
}

function retry(store: BrowserStores['tab'], saved: Saved): boolean {
  const stored = records.readOne(store, saved.id);
  const both = stored === null ? saved : mergeSaved(stored, saved);
  return records.save(store, both) === 'saved';
}
