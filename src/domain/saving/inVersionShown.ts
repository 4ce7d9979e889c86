import type { Saved } from '../assessment/assessment.ts';
import { carryOver } from '../carryOver/carryOver.ts';
import type { CarryOver } from '../carryOver/carryOver.ts';
import type { Description } from '../description/description.ts';

/**
 * Carries an assessment over to the shown version. Without declared changes all answers stay under their ids,
 * which never change their meaning; those without a place are counted. An assessment of a newer version or of
 * another description stays as it is.
 */
export function inVersionShown(description: Description, saved: Saved): CarryOver {
  const carried = carryOver(saved, description);
  if (carried.ok || carried.reason === 'newer-version') return carried;
  if (saved.description.id !== description.id) return carried;
  const { version } = description;
  return { ...carried, saved: { ...saved, description: { ...saved.description, version } } };
}

/** Whether an assessment has the version of the description that is shown. */
export function isOfVersionShown(description: Description, saved: Saved): boolean {
  return saved.description.version === description.version;
}
