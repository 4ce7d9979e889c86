import { ownOf } from '../objects.ts';
import type { Answers } from '../assessment/answers.ts';
import { idsBefore, successorsOf } from '../description/lineage.ts';
import { compareVersions, newIn } from '../description/versions.ts';
import type { VersionIds } from '../description/versions.ts';
import { answerKind, targetKind } from './values.ts';
import type { Kind } from './values.ts';
import type { Change, Description } from '../description/description.ts';
import type { Saved } from '../assessment/assessment.ts';

/** Why an answer or target has no place in the newest version. */
export type LossReason =
  /** The competence was dropped. */
  | 'dropped'
  /** The chosen level has no successor. */
  | 'level'
  /** Competences were merged and their answers or targets differ. */
  | 'differ'
  /** The version of the answer has no such competence. */
  | 'unknown';

/** A competence of the earlier version whose answer or target was not carried over. */
export interface Loss {
  readonly id: string;
  readonly reason: LossReason;
}

/** An assessment in the newest version, with a report of what was and was not carried over. */
export interface CarriedOver {
  readonly ok: true;
  /** The version the answers came from. */
  readonly from: string;
  readonly saved: Saved;
  /** Competences of the earlier version whose answers were carried over, under the same or other ids. */
  readonly carried: readonly string[];
  /** Competences of the newest version whose answers the person should check again. */
  readonly checkAgain: readonly string[];
  readonly notCarried: readonly Loss[];
  readonly targetsNotCarried: readonly Loss[];
}

/** The result of {@link carryOver}. If it is refused, `saved` is the unchanged assessment. */
export type CarryOver =
  | CarriedOver
  | {
      readonly ok: false;
      readonly reason: 'newer-version' | 'no-way';
      readonly saved: Saved;
    };

/**
 * Brings an assessment of an earlier version to the version of the description by its declared changes.
 * Nothing is lost: what has no place is saved in `notCarried` and `targetsNotCarried` under its own version.
 */
export function carryOver(saved: Saved, description: Description): CarryOver {
  const { id, version } = saved.description;
  if (id !== description.id) return { ok: false, reason: 'no-way', saved };
  if (version === description.version) return asItIs(saved);
  if (compareVersions(version, description.version) > 0) {
    return { ok: false, reason: 'newer-version', saved };
  }
  const start = description.changes.findIndex((change) => change.from === version);
  if (start < 0) return { ok: false, reason: 'no-way', saved };
  const answers = carry(answerKind, saved.answers, description, start);
  const targets = carry(targetKind, saved.targets ?? {}, description, start);
  return {
    ok: true,
    from: version,
    saved: {
      ...saved,
      ...(answers.losses.length === 0
        ? {}
        : { notCarried: withLosses(saved.notCarried, version, answers.lost) }),
      ...(targets.losses.length === 0
        ? {}
        : { targetsNotCarried: withLosses(saved.targetsNotCarried, version, targets.lost) }),
      description: { ...saved.description, version: description.version },
      answers: answers.carried,
      ...(saved.targets === undefined ? {} : { targets: targets.carried }),
    },
    carried: keysLeft(saved.answers, answers.lost),
    checkAgain: markedIn(answers.carried),
    notCarried: answers.losses,
    targetsNotCarried: targets.losses,
  };
}

/** Whether an assessment belongs to this version of the description or an earlier one, declared or not. */
export function canBeShown(saved: Saved, description: Description): boolean {
  const carried = carryOver(saved, description);
  return saved.description.id === description.id && (carried.ok || carried.reason === 'no-way');
}

function asItIs(saved: Saved): CarriedOver {
  return {
    ok: true,
    from: saved.description.version,
    saved,
    carried: Object.keys(saved.answers).toSorted(),
    checkAgain: markedIn(saved.answers),
    notCarried: [],
    targetsNotCarried: [],
  };
}

function markedIn(answers: Answers): readonly string[] {
  return Object.keys(answers)
    .filter((id) => answers[id]?.checkAgain === true)
    .toSorted();
}

function keysLeft(from: object, without: object): readonly string[] {
  return Object.keys(from)
    .filter((id) => !Object.hasOwn(without, id))
    .toSorted();
}

/** Adds new losses to earlier ones. If the version already has losses, "+" is added to its name. */
function withLosses<T>(
  found: Readonly<Record<string, Readonly<Record<string, T>>>> | undefined,
  version: string,
  lost: Readonly<Record<string, T>>,
) {
  const before = found ?? {};
  let name = version;
  while (Object.hasOwn(before, name)) name = `${name}+`;
  return { ...before, [name]: lost };
}

/** A value being carried over, with the competences of the first version that it comes from. */
interface Travelling<T> {
  readonly id: string;
  readonly value: T;
  readonly origins: readonly string[];
}

interface Stopped {
  readonly origins: readonly string[];
  readonly reason: LossReason;
}

interface Step<T> {
  readonly travelling: readonly Travelling<T>[];
  readonly stopped: readonly Stopped[];
}

/** Carries values, keyed by competence, through every change from index `start` on. */
function carry<T>(
  kind: Kind<T>,
  values: Readonly<Record<string, T>>,
  description: Description,
  start: number,
) {
  const setOut: Step<T> = {
    travelling: Object.entries(values).map(([id, value]) => ({ id, value, origins: [id] })),
    stopped: [],
  };
  const { travelling, stopped } = description.changes.slice(start).reduce((step, change, index) => {
    const after = idsBefore(description, start + index + 1);
    const next = takeStep(kind, step.travelling, change, after);
    return { ...next, stopped: [...step.stopped, ...next.stopped] };
  }, setOut);
  const losses = lossesOf(Object.keys(values), travelling, stopped);
  return {
    carried: Object.fromEntries(travelling.map(({ id, value }) => [id, value])),
    losses,
    lost: Object.fromEntries(losses.map(({ id }) => [id, values[id] as T])),
  };
}

/** The competences whose values arrived nowhere, each once, with the first reason that stopped them. */
function lossesOf<T>(
  ids: readonly string[],
  arrived: readonly Travelling<T>[],
  stopped: readonly Stopped[],
): readonly Loss[] {
  const safe = new Set(arrived.flatMap(({ origins }) => origins));
  const reasons = new Map<string, LossReason>(ids.toSorted().map((id) => [id, 'unknown']));
  for (const { origins, reason } of stopped.toReversed()) {
    for (const id of origins) reasons.set(id, reason);
  }
  return Array.from(reasons, ([id, reason]) => ({ id, reason })).filter(({ id }) => !safe.has(id));
}

function takeStep<T>(
  kind: Kind<T>,
  travelling: readonly Travelling<T>[],
  change: Change,
  after: VersionIds,
): Step<T> {
  const stopped: Stopped[] = [];
  const arriving = new Map<string, Travelling<T>[]>();
  const come = newIn(change);
  for (const one of travelling) {
    const place = destinationOf(one.id, change, come, after);
    const value = kind.levelled(one.value, change.levels);
    const level = value === null ? null : kind.levelOf(value);
    const fits = level === undefined || (level !== null && after.levels.has(level));
    if ('reason' in place) stopped.push({ origins: one.origins, reason: place.reason });
    else if (value === null || !fits) stopped.push({ origins: one.origins, reason: 'level' });
    else {
      const carried = { ...one, value: place.checkAgain ? kind.marked(value) : value };
      for (const id of place.to) arriving.set(id, [...(arriving.get(id) ?? []), carried]);
    }
  }
  const joined = Array.from(arriving, ([id, parts]) => join(kind, id, parts, change));
  return {
    travelling: joined.flatMap((one) => ('reason' in one ? [] : [one])),
    stopped: [...stopped, ...joined.flatMap((one) => ('reason' in one ? [one] : []))],
  };
}

/** Where a competence's answer goes, or why it goes nowhere. */
type Destination =
  | { readonly to: readonly string[]; readonly checkAgain: boolean }
  | { readonly reason: LossReason };

function destinationOf(
  id: string,
  change: Change,
  come: ReadonlySet<string>,
  after: VersionIds,
): Destination {
  const to = successorsOf(id, change);
  if (to.length === 0) return { reason: 'dropped' };
  const isOwn = to.length === 1 && to[0] === id;
  if (isOwn && (come.has(id) || !after.competences.has(id))) return { reason: 'unknown' };
  const isSame = isOwn ? !change.reworded.includes(id) : Object.hasOwn(change.renamed, id);
  return { to, checkAgain: !isSame };
}

/** Joins values in the order in which the change names their competences, whatever order they come in. */
function join<T>(
  kind: Kind<T>,
  id: string,
  parts: readonly Travelling<T>[],
  { merged }: Change,
): Travelling<T> | Stopped {
  const order = ownOf(merged, id) ?? [];
  const sorted = parts.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const origins = [...new Set(sorted.flatMap((one) => one.origins))];
  const [first] = sorted;
  const value =
    first !== undefined && sorted.length === 1
      ? first.value
      : kind.joined(sorted.map((one) => one.value));
  return value === null ? { origins, reason: 'differ' } : { id, value, origins };
}
