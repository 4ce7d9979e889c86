import type { Change, Description } from './description.ts';
import type { Fault, Problem } from '../reading.ts';

/**
 * Compares two versions number by number, as in semantic versioning: negative if `one` is earlier, 0 if
 * equal, positive if later. Text that is not a version gives NaN.
 */
export function compareVersions(one: string, other: string): number {
  const others = other.split('.');
  const differences = one.split('.').map((part, index) => Number(part) - Number(others[index]));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The ids of one version of a description. */
export interface VersionIds {
  readonly competences: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

/** An id that a change names, and its path. */
type Named = readonly [id: string, path: string];

/** The ids that a change removes (`gone`), introduces (`come`) and rewords (`kept`). */
function namedIn(change: Change, path: string): Record<'gone' | 'come' | 'kept', Named[]> {
  const listed = (role: 'dropped' | 'added' | 'reworded'): Named[] =>
    change[role].map((id, index) => [id, `${path}.${role}.${index}`]);
  const keysOf = (role: 'renamed' | 'split' | 'merged'): Named[] =>
    Object.keys(change[role]).map((id) => [id, `${path}.${role}.${id}`]);
  const valuesOf = (role: 'renamed' | 'split' | 'merged'): Named[] =>
    Object.entries(change[role]).flatMap(([id, value]) =>
      [value].flat().map((one): Named => [one, `${path}.${role}.${id}`]),
    );
  return {
    gone: [...keysOf('renamed'), ...keysOf('split'), ...valuesOf('merged'), ...listed('dropped')],
    come: [...valuesOf('renamed'), ...valuesOf('split'), ...keysOf('merged'), ...listed('added')],
    kept: listed('reworded'),
  };
}

/** The competences that a change introduces by renaming, splitting, merging or adding. */
export function newIn(change: Change): ReadonlySet<string> {
  return new Set(namedIn(change, '').come.map(([id]) => id));
}

/**
 * The ids before each change, derived backwards from the current ids in one pass. A level that was added later
 * is also listed, because changes do not declare added levels.
 */
export function idsBeforeEach({ changes, ...description }: Description): readonly VersionIds[] {
  let ids = idsNow(description);
  return changes
    .toReversed()
    .map((change) => (ids = withoutChange(change, ids)))
    .toReversed();
}

/** The ids of the current version. */
export function idsNow({ areas, levels }: Pick<Description, 'areas' | 'levels'>): VersionIds {
  return {
    competences: new Set(areas.flatMap((area) => area.competences.map((one) => one.id))),
    levels: new Set(levels),
  };
}

/** The ids before one change, given those after it. */
export function withoutChange(change: Change, after: VersionIds): VersionIds {
  const { gone } = namedIn(change, '');
  const come = newIn(change);
  const stayed = [...after.competences].filter((id) => !come.has(id));
  return {
    competences: new Set([...stayed, ...gone.map(([id]) => id)]),
    levels: new Set([...after.levels, ...Object.keys(change.levels)]),
  };
}

/**
 * Checks the declared changes. They must lead step by step to this version. Each id has one role in a change.
 * Introduced ids must exist, removed ids must not, and no removed id may return.
 */
export function changeProblems(description: Description): Problem[] {
  const before = idsBeforeEach(description);
  const earlier = new Set<string>();
  return description.changes.flatMap((change, index) => {
    const path = `changes.${index}`;
    const next = description.changes[index + 1];
    const after = before[index + 1] ?? idsNow(description);
    const problems = [
      ...orderProblems(change, path, next?.from ?? description.version),
      ...idProblems(change, path, after, earlier),
      ...levelProblems(change, path, after),
    ];
    before[index]?.competences.forEach((id) => earlier.add(id));
    return problems;
  });
}

function orderProblems({ from, to }: Change, path: string, nextFrom: string): Problem[] {
  return [
    ...(compareVersions(from, to) < 0 ? [] : [problem(`${path}.to`, 'wrong-version', to)]),
    ...(to === nextFrom ? [] : [problem(`${path}.to`, 'wrong-version', `${to} ≠ ${nextFrom}`)]),
  ];
}

function idProblems(
  change: Change,
  path: string,
  after: VersionIds,
  earlier: ReadonlySet<string>,
): Problem[] {
  const { gone, come, kept } = namedIn(change, path);
  const seen = new Set<string>();
  const twice = [...gone, ...come, ...kept].filter(([id]) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond;
  });
  const isNamedTwice = new Set(twice.map(([id]) => id));
  const once = ([id]: Named) => !isNamedTwice.has(id);
  return [
    ...twice.map(([id, where]) => problem(where, 'duplicate', id)),
    ...[...come, ...kept]
      .filter((one) => once(one) && !after.competences.has(one[0]))
      .map(([id, where]) => problem(where, 'unknown-id', id)),
    ...gone
      .filter((one) => once(one) && after.competences.has(one[0]))
      .map(([id, where]) => problem(where, 'duplicate', id)),
    ...come
      .filter((one) => once(one) && earlier.has(one[0]))
      .map(([id, where]) => problem(where, 'duplicate', id)),
  ];
}

function levelProblems({ levels }: Change, path: string, after: VersionIds): Problem[] {
  return Object.entries(levels).flatMap(([old, level]) => [
    ...(level === null || after.levels.has(level)
      ? []
      : [problem(`${path}.levels.${old}`, 'unknown-id', level)]),
    ...(after.levels.has(old) ? [problem(`${path}.levels.${old}`, 'duplicate', old)] : []),
  ]);
}

function problem(path: string, fault: Fault, detail: string): Problem {
  return { path, fault, detail };
}
