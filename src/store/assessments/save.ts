import { mergeSaved } from '../../domain/merge/merge.ts';
import { mergeTabs } from '../../domain/merge/mergeTabs.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { isFinished } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { beginFrom } from '../../domain/assessment/copies.ts';
import * as keeping from './kept.ts';
import { markAlive } from '../browser/sharedTab.ts';
import { beginning, carriedInto, isOfVersionShown, othersIn, withUnkept } from './open.ts';
import type { Places } from '../browser/preferences.ts';
import type { AssessmentData, Keeping, News, Surroundings } from './state.ts';

type Change = Partial<AssessmentData>;

/** Keeps a change of the open assessment at once. A finished one never changes: a new one begins from it. */
export function keepChange(around: Surroundings, before: AssessmentData, changed: Saved): Change {
  const { finishedAt } = before.saved;
  return finishedAt === undefined
    ? write(around, before, changed)
    : goOn(around, before, changed, finishedAt);
}

/**
 * Names the open assessment, or its teacher. A finished one can be named too, as that is not what was answered:
 * nothing else of what is stored changes, whatever version it is shown in.
 */
export function keepNames(around: Surroundings, before: AssessmentData, changed: Saved): Change {
  const place = around.places[before.place];
  if (!isFinished(before.saved)) return write(around, before, changed);
  const { title: _, person: __, ...stored } = keeping.readKept(place, changed.id) ?? before.saved;
  const { title, person } = changed;
  const named = {
    ...stored,
    ...(title === undefined ? {} : { title }),
    ...(person === undefined ? {} : { person }),
  };
  const written = keeping.keepBeside(place, named);
  return written === 'kept'
    ? { saved: changed, agreed: named }
    : { saved: changed, keeping: { state: 'failed', why: written } };
}

function goOn(
  around: Surroundings,
  before: AssessmentData,
  changed: Saved,
  finishedAt: string,
): Change {
  const begun = startedFrom(around, { ...before, unkept: withUnkept(before) }, changed);
  return { ...begun, news: { kind: 'continued', finishedAt } };
}

/** Begins a new assessment with the answers of another and opens it. */
export function startedFrom(around: Surroundings, before: AssessmentData, from: Saved): Change {
  const carried = carriedInto(around, beginFrom(from, beginning(around)));
  const written = write(around, { ...before, agreed: null, conflicts: [] }, carried.saved);
  const saved = written.saved ?? carried.saved;
  return {
    ...written,
    carried: isOfVersionShown(around, from) ? null : carried,
    others: othersIn(around, before.place, saved, written.unkept ?? before.unkept),
  };
}

/** Writes a state of an assessment; what another tab wrote to it meanwhile is merged, not overwritten. */
export function write(around: Surroundings, before: AssessmentData, changed: Saved): Change {
  const { places, now } = around;
  const place = places[before.place];
  const at = now().toISOString();
  const touched = { ...changed, updatedAt: at, language: around.language() };
  const stored = keeping.readKept(place, changed.id);
  const found = meanwhile(around, before.agreed, stored, touched);
  if (found.finishedAt !== undefined) {
    return {
      ...startedFrom(around, before, found.saved),
      conflicts: withNew(before.conflicts, found.conflicts),
      news: { kind: 'continued', finishedAt: found.finishedAt },
    };
  }
  const written = keeping.keep(place, found.saved);
  if (written !== 'kept') {
    return { saved: found.saved, keeping: { state: 'failed', why: written } };
  }
  const rewritten =
    before.agreed !== null && stored === null && rewriteRest(around, before, found.saved);
  if (before.place === 'tab') markAlive(places.tab, now());
  const unkept = before.unkept.filter((one) => !isKeptBeside(place, one));
  const state: Keeping =
    unkept.length > 0 && before.keeping.state === 'failed' ? before.keeping : { state: 'kept', at };
  return {
    saved: found.saved,
    agreed: found.saved,
    keeping: state,
    unkept,
    news: rewritten ? { kind: 'rewritten' } : stillNews(before.news),
    conflicts: withNew(asAnsweredNow(before, changed), found.conflicts),
  };
}

/** A merge can be undone until something is changed, and is then no news any more; nor is its undoing. */
function stillNews(news: News | null): News | null {
  return news?.kind === 'merged' || news?.kind === 'restored' ? null : news;
}

interface Meanwhile {
  readonly saved: Saved;
  readonly conflicts: readonly Conflict[];
  /** When another tab has finished it, so that it can't change any more. */
  readonly finishedAt?: string | undefined;
}

function meanwhile(
  around: Surroundings,
  agreed: Saved | null,
  stored: Saved | null,
  touched: Saved,
): Meanwhile {
  const alone = { saved: touched, conflicts: [] };
  if (stored === null || stored === agreed) return alone;
  if (agreed === null) return { ...alone, saved: mergeSaved(stored, touched) };
  const inThisVersion = (one: Saved) => carriedInto(around, one).saved;
  const merged = mergeTabs(inThisVersion(agreed), inThisVersion(stored), touched);
  return { ...merged, finishedAt: isFinished(touched) ? undefined : stored.finishedAt };
}

/** What is written here after a conflict was told is this tab's side of it, and not lost by keeping that. */
function asAnsweredNow(before: AssessmentData, changed: Saved): readonly Conflict[] {
  return before.conflicts.map((one) => {
    const now = changed.answers[one.competenceId];
    return now === before.saved.answers[one.competenceId] ? one : { ...one, here: now ?? null };
  });
}

/** A later conflict about a statement replaces the earlier one. */
function withNew(before: readonly Conflict[], found: readonly Conflict[]): readonly Conflict[] {
  const ids = new Set(found.map((one) => one.competenceId));
  return [...before.filter((one) => !ids.has(one.competenceId)), ...found];
}

/** After somebody emptied the whole store from outside, puts back what this tab still has in memory. */
function rewriteRest(around: Surroundings, before: AssessmentData, open: Saved): boolean {
  const place = around.places[before.place];
  for (const one of before.others) {
    if (one.id !== open.id && !keeping.isThere(place, one.id)) keeping.keepBeside(place, one);
  }
  keeping.choosePlace(around.places, before.place);
  return true;
}

function isKeptBeside(place: Places['tab'], saved: Saved): boolean {
  const stored = keeping.readKept(place, saved.id);
  const both = stored === null ? saved : mergeSaved(stored, saved);
  return keeping.keepBeside(place, both) === 'kept';
}
