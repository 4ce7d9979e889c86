import { carryOver } from '../../domain/carryOver/carryOver.ts';
import type { CarryOver } from '../../domain/carryOver/carryOver.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { emptyAssessment } from './begin.ts';
import * as records from './records.ts';
import type { AssessmentState, SaveStatus, Environment } from './state.ts';
import type { Where } from '../browser/storage.ts';

/**
 * The state that goes with an assessment found in a place, or with a new one where there is none. What could
 * not be written before is in memory alone, and stays at hand.
 */
export function opened(
  env: Environment,
  where: Where,
  found: Saved | null,
  before?: Pick<AssessmentState, 'saved' | 'saveStatus' | 'unsaved'>,
): Omit<AssessmentState, 'isOpen' | 'where' | 'expired' | 'unreadable' | 'news'> {
  const unsaved =
    before === undefined ? [] : withUnsaved(before).filter(({ id }) => id !== found?.id);
  const frozen = found !== null && isFinished(found);
  const carried = found === null || frozen ? null : carriedInto(env, found);
  const saved = carried?.saved ?? found ?? emptyAssessment(env);
  const state: SaveStatus =
    found === null ? { state: 'nothing' } : { state: 'saved', at: found.updatedAt };
  return {
    saved,
    lastSaved: found,
    carried: found === null || isOfVersionShown(env, found) ? null : carried,
    saveStatus:
      unsaved.length > 0 && before?.saveStatus.state === 'failed' ? before.saveStatus : state,
    others: othersIn(env, where, saved, unsaved),
    unsaved,
    leftOnDevice: where === 'tab' ? records.countIn(env.stores.device) : 0,
    conflicts: [],
  };
}

/** What is in memory alone once the open assessment is put away. */
export function withUnsaved(
  before: Pick<AssessmentState, 'saved' | 'saveStatus' | 'unsaved'>,
): readonly Saved[] {
  const { saved, saveStatus: state, unsaved } = before;
  return state.state === 'failed'
    ? [saved, ...unsaved.filter(({ id }) => id !== saved.id)]
    : unsaved;
}

/** The assessments of a place beside the open one; what could not be written goes before what was. */
export function othersIn(
  { stores }: Environment,
  where: Where,
  open: Saved,
  unsaved: readonly Saved[],
): readonly Saved[] {
  const ids = new Set([open, ...unsaved].map(({ id }) => id));
  const there = records.readAll(stores[where]).filter(({ id }) => !ids.has(id));
  return [...unsaved.filter(({ id }) => id !== open.id), ...there];
}

/**
 * Brings an assessment to the version shown. Without a declared way the answers stand by their ids, which
 * never change their meaning; those without a place are kept and counted.
 */
export function carriedInto({ description }: Environment, saved: Saved): CarryOver {
  const carried = carryOver(saved, description);
  if (carried.ok || carried.reason === 'newer-version') return carried;
  if (saved.description.id !== description.id) return carried;
  const { version } = description;
  return { ...carried, saved: { ...saved, description: { ...saved.description, version } } };
}

export function isOfVersionShown({ description }: Environment, saved: Saved): boolean {
  return saved.description.version === description.version;
}
