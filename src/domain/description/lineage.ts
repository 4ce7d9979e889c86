import type { Change, Description } from './description.ts';
import { idsNow, withoutChange } from './versions.ts';
import type { VersionIds } from './versions.ts';

/** Where a competence goes in one change: nowhere if it is dropped, else under its new ids or its own. */
export function successorsOf(id: string, change: Change): readonly string[] {
  if (change.dropped.includes(id)) return [];
  const renamed = Object.hasOwn(change.renamed, id) ? change.renamed[id] : undefined;
  const parts = Object.hasOwn(change.split, id) ? change.split[id] : undefined;
  return parts ?? [renamed ?? mergedInto(id, change) ?? id];
}

/** The competence that a change merges another one into; undefined if it merges it into none. */
function mergedInto(id: string, { merged }: Change): string | undefined {
  return Object.entries(merged).find(([, olds]) => olds.includes(id))?.[0];
}

/**
 * The ids before the change at index `place`, derived backwards from the current ids; past the last change,
 * the current ids. A level that was added later is also listed, because changes do not declare added levels.
 */
export function idsBefore(description: Description, place: number): VersionIds {
  return description.changes
    .slice(place)
    .reduceRight((after, change) => withoutChange(change, after), idsNow(description));
}
