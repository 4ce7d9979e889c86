import { carryOver } from '../../domain/carryOver/carryOver.ts';
import type { CarryOver } from '../../domain/carryOver/carryOver.ts';
import { isFinished, newAssessment } from '../../domain/assessment/saved.ts';
import type { Beginning, Saved } from '../../domain/assessment/saved.ts';
import * as keeping from './kept.ts';
import type { AssessmentData, Keeping, Surroundings } from './state.ts';
import type { PlaceName } from '../browser/storage.ts';

/**
 * The state that goes with an assessment found in a place, or with a new one where there is none. What could
 * not be written before is in memory alone, and stays at hand.
 */
export function opened(
  around: Surroundings,
  place: PlaceName,
  found: Saved | null,
  before?: Pick<AssessmentData, 'saved' | 'keeping' | 'unkept'>,
): Omit<AssessmentData, 'place' | 'dropped' | 'aside' | 'news'> {
  const unkept =
    before === undefined ? [] : withUnkept(before).filter(({ id }) => id !== found?.id);
  const frozen = found !== null && isFinished(found);
  const carried = found === null || frozen ? null : carriedInto(around, found);
  const saved = carried?.saved ?? found ?? fresh(around);
  const state: Keeping =
    found === null ? { state: 'nothing' } : { state: 'kept', at: found.updatedAt };
  return {
    saved,
    agreed: found,
    carried: found === null || isOfVersionShown(around, found) ? null : carried,
    keeping: unkept.length > 0 && before?.keeping.state === 'failed' ? before.keeping : state,
    others: othersIn(around, place, saved, unkept),
    unkept,
    elsewhere: place === 'tab' ? keeping.countIn(around.places.device) : 0,
    conflicts: [],
  };
}

/** What is in memory alone once the open assessment is put away. */
export function withUnkept(
  before: Pick<AssessmentData, 'saved' | 'keeping' | 'unkept'>,
): readonly Saved[] {
  const { saved, keeping: state, unkept } = before;
  return state.state === 'failed' ? [saved, ...unkept.filter(({ id }) => id !== saved.id)] : unkept;
}

/** The assessments of a place beside the open one; what could not be written goes before what was. */
export function othersIn(
  { places }: Surroundings,
  place: PlaceName,
  open: Saved,
  unkept: readonly Saved[],
): readonly Saved[] {
  const ids = new Set([open, ...unkept].map(({ id }) => id));
  const there = keeping.keptIn(places[place]).filter(({ id }) => !ids.has(id));
  return [...unkept.filter(({ id }) => id !== open.id), ...there];
}

/** What every new assessment bears of its surroundings. */
export function beginning(around: Surroundings): Omit<Beginning, 'description'> {
  return {
    app: around.app,
    site: around.site,
    id: around.newId(),
    language: around.language(),
    at: around.now().toISOString(),
  };
}

function fresh(around: Surroundings): Saved {
  const { id, version } = around.description;
  return newAssessment({ ...beginning(around), description: { id, version } });
}

/**
 * Brings an assessment to the version shown. Without a declared way the answers stand by their ids, which
 * never change their meaning; those without a place are kept and counted.
 */
export function carriedInto({ description }: Surroundings, saved: Saved): CarryOver {
  const carried = carryOver(saved, description);
  if (carried.ok || carried.reason === 'newer-version') return carried;
  if (saved.description.id !== description.id) return carried;
  const { version } = description;
  return { ...carried, saved: { ...saved, description: { ...saved.description, version } } };
}

export function isOfVersionShown({ description }: Surroundings, saved: Saved): boolean {
  return saved.description.version === description.version;
}
