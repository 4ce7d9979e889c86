import { readBy } from '../reading.ts';
import type { Problem, Reading } from '../reading.ts';
import { descriptionSchema } from './description.ts';
import type { Description } from './description.ts';
import { changeProblems } from './versions.ts';

/**
 * Reads `description.json`. Ids and codes must be unique within their kind, and declared changes must fit
 * together. If the site names the file, its own id and version must be the same as in `named`.
 */
export function readDescription(
  input: unknown,
  named?: { readonly id: string; readonly version: string },
): Reading<Description> {
  const reading = readBy(descriptionSchema, input);
  if (!reading.ok) return reading;
  const problems = [
    ...duplicatesIn(reading.value),
    ...changeProblems(reading.value),
    ...(named === undefined ? [] : misnamed(reading.value, named)),
  ];
  return problems.length > 0 ? { ok: false, problems } : reading;
}

function misnamed(
  { id: ownId, version: ownVersion }: Description,
  named: { readonly id: string; readonly version: string },
): Problem[] {
  return [
    ...(ownId === named.id ? [] : [{ path: 'id', fault: 'unknown-id', detail: ownId } as const]),
    ...(ownVersion === named.version
      ? []
      : [{ path: 'version', fault: 'wrong-version', detail: ownVersion } as const]),
  ];
}

function duplicatesIn(description: Description): Problem[] {
  const competences = description.areas.flatMap((one, i) =>
    one.competences.map((two, j) => ({ ...two, path: `areas.${i}.competences.${j}` })),
  );
  return [
    ...repeated(description.levels.map((text, i) => [text, `levels.${i}`])),
    ...repeated(description.areas.map((one, i) => [one.id, `areas.${i}.id`])),
    ...repeated(competences.map((one) => [one.id, `${one.path}.id`])),
    ...repeated(competences.map((one) => [one.code, `${one.path}.code`])),
    ...repeated(description.sources.map((one, i) => [one.id, `sources.${i}.id`])),
  ];
}

function repeated(named: readonly (readonly [name: string, path: string])[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(([name, path]) => {
    if (seen.has(name)) return [{ path, fault: 'duplicate', detail: name } as const];
    seen.add(name);
    return [];
  });
}
