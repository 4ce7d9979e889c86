import { competencesOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';
import type { Saved } from './assessment.ts';

/** The ids of answers without a place in the description. They are saved and counted, but not shown. */
export function unplacedIn(saved: Saved, description: Description): readonly string[] {
  const known = new Set(competencesOf(description).map((one) => one.id));
  return Object.entries(saved.answers)
    .filter(
      ([id, { level }]) =>
        !known.has(id) || (level !== undefined && !description.levels.includes(level)),
    )
    .map(([id]) => id);
}
