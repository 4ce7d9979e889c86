import { carryOver } from '../../domain/carryOver/carryOver.ts';
import type { CarryOver } from '../../domain/carryOver/carryOver.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { emptyAssessment } from './begin.ts';
import * as records from './records.ts';
import type { AssessmentState, SaveStatus, Environment } from './state.ts';
import type { Where } from '../browser/storage.ts';

/**
 * The state after opening a stored assessment, or a new one if `stored` is null. What could not be saved in
 * the state `before` stays in memory.
 */
export function opened(
  env: Environment,
  where: Where,
  stored: Saved | null,
  before?: Pick<AssessmentState, 'saved' | 'saveStatus' | 'unsaved'>,
): Omit<AssessmentState, 'isOpen' | 'where' | 'expired' | 'unreadable' | 'news'> {
  const unsaved =
    before === undefined ? [] : withUnsaved(before).filter(({ id }) => id !== stored?.id);
  const staysInVersion = stored !== null && isFinished(stored);
  const carried = stored === null || staysInVersion ? null : carriedInto(env, stored);
  const saved = carried?.saved ?? stored ?? emptyAssessment(env);
  const saveStatus: SaveStatus =
    stored === null ? { state: 'nothing' } : { state: 'saved', at: stored.updatedAt };
  return {
    saved,
    lastSaved: stored,
    carried: stored === null || isOfVersionShown(env, stored) ? null : carried,
    saveStatus:
      unsaved.length > 0 && before?.saveStatus.state === 'failed' ? before.saveStatus : saveStatus,
    others: othersIn(env, where, saved, unsaved),
    unsaved,
    leftOnDevice: where === 'tab' ? records.countIn(env.stores.device) : 0,
    conflicts: [],
  };
}

/** The assessments in memory alone; the open one is among them if it could not be saved. */
export function withUnsaved(
  before: Pick<AssessmentState, 'saved' | 'saveStatus' | 'unsaved'>,
): readonly Saved[] {
  const { saved, saveStatus, unsaved } = before;
  return saveStatus.state === 'failed'
    ? [saved, ...unsaved.filter(({ id }) => id !== saved.id)]
    : unsaved;
}

/** The assessments other than the open one: those in memory alone, then the stored ones, newest first. */
export function othersIn(
  { stores }: Environment,
  where: Where,
  open: Saved,
  unsaved: readonly Saved[],
): readonly Saved[] {
  const ids = new Set([open, ...unsaved].map(({ id }) => id));
  const stored = records.readAll(stores[where]).filter(({ id }) => !ids.has(id));
  return [...unsaved.filter(({ id }) => id !== open.id), ...stored];
}

/**
 * Carries an assessment over to the shown version. Without declared changes all answers stay under their ids,
 * which never change their meaning; those without a place are counted. An assessment of a newer version or of
 * another description stays as it is.
 */
export function carriedInto({ description }: Environment, saved: Saved): CarryOver {
  const carried = carryOver(saved, description);
  if (carried.ok || carried.reason === 'newer-version') return carried;
  if (saved.description.id !== description.id) return carried;
  const { version } = description;
  return { ...carried, saved: { ...saved, description: { ...saved.description, version } } };
}

/** Whether an assessment has the version of the description that is shown. */
export function isOfVersionShown({ description }: Environment, saved: Saved): boolean {
  return saved.description.version === description.version;
}
