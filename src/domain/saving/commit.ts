import { readStored } from '../assessment/saved.ts';
import type { Conflict } from '../merge/mergeTabs.ts';
import { passGate } from './gate.ts';
import { aliveKey, assessmentKey, bornKey, openKey, unreadablePrefix } from './keys.ts';
import type { Failure, Moment } from './state.ts';
import { isPut } from './pending.ts';
import type { Pending, Put } from './pending.ts';
import { beside, reconcile } from './reconcile.ts';
import { signOfLife } from './sharedTab.ts';
import type { Changes, Records, Stored } from './shelf.ts';

/** What became of one planned change. */
export type Result =
  | {
      readonly kind: 'written';
      readonly stored: Stored;
      readonly conflicts: readonly Conflict[];
      /** When another tab had finished the assessment, so that a new one was begun. */
      readonly finishedElsewhere: string | null;
      /** Whether it had been deleted from the store meanwhile. */
      readonly hadGone: boolean;
    }
  /** `stored` is what was deleted; null if nothing readable was there. */
  | { readonly kind: 'removed'; readonly stored: Stored | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: Extract<Failure, 'newer' | 'unfit'> };

/** What one transaction writes, and what becomes of each planned change. */
export interface Committed {
  /** Whether the store was erased since this tab last saw it. Then nothing is written. */
  readonly isErased: boolean;
  readonly changes: Changes;
  readonly results: readonly Outcome[];
}

/** What became of a planned change. */
export interface Outcome {
  readonly of: Pending;
  readonly result: Result;
}

/** A planned change with an id that nothing else has, for what it may have to add. */
export interface Planned {
  readonly change: Pending;
  readonly id: string;
}

/** The keys that {@link commit} needs the texts of. */
export function keysFor(pending: readonly Pending[]): readonly string[] {
  const keys = pending.flatMap((one) => {
    if (one.kind === 'set') return [one.key];
    if (!isPut(one)) return [assessmentKey(one.id), openKey(one.descriptionId)];
    const aside = one.aside === undefined ? [] : [one.aside];
    return [assessmentKey(one.id), openKey(one.mine.description.id), ...aside];
  });
  return [...new Set([bornKey, ...keys])];
}

/**
 * The one way to write. Runs inside a transaction, on the texts that lie in the store at that moment: merges
 * each planned change with them, passes the result through the gate that will read it, and says what to write.
 * `born` is the mark of the store that this tab knows: if the store has another, it was erased since, and
 * nothing is written.
 */
export function commit(
  moment: Moment,
  born: string | null,
  records: Records,
  planned: readonly Planned[],
): Committed {
  const bornNow = records.get(bornKey) ?? null;
  if (born !== null && born !== bornNow) {
    return { isErased: true, changes: new Map(), results: [] };
  }
  const texts = new Map(records);
  const changes = new Map<string, string | null>();
  const set = (key: string, text: string | null) => {
    if ((texts.get(key) ?? null) === text) return;
    changes.set(key, text);
    if (text === null) texts.delete(key);
    else texts.set(key, text);
  };
  const results = planned.map(({ change, id }) => ({
    of: change,
    result: carryOut(change, { ...moment, id }, texts, set),
  }));
  if (changes.size > 0) {
    if (bornNow === null) set(bornKey, moment.id);
    if (planned[0]?.change.store === 'tab') set(aliveKey, signOfLife(moment.at));
  }
  return { isErased: false, changes, results };
}

type Set = (key: string, text: string | null) => void;

function carryOut(one: Pending, moment: Moment, texts: Records, set: Set): Result {
  if (isPut(one)) return put(one, moment, texts, set);
  if (one.kind === 'set') {
    set(one.key, one.text);
    return { kind: 'done' };
  }
  const text = texts.get(assessmentKey(one.id));
  const remove = () => {
    set(assessmentKey(one.id), null);
    if (texts.get(openKey(one.descriptionId)) === one.id) set(openKey(one.descriptionId), null);
  };
  if (one.kind === 'forget') {
    if (text === one.text) remove();
    return { kind: 'done' };
  }
  const reading = text === undefined ? null : readStored(text);
  // Nobody deletes a text that they could not read.
  if (text === undefined || reading?.ok !== true) return { kind: 'removed', stored: null };
  remove();
  return { kind: 'removed', stored: { text, saved: reading.value } };
}

function put(one: Put, moment: Moment, texts: Records, set: Set): Result {
  const { base, mine } = one;
  const key = assessmentKey(one.id);
  const text = texts.get(key);
  if (text === undefined || text === base?.text) {
    return write(one, { saved: mine, conflicts: [], finishedElsewhere: null }, set, {
      hadGone: one.kind === 'put' && text === undefined && base !== null,
    });
  }
  const reading = readStored(text);
  if (reading.ok) {
    const merged = reconcile(moment, base?.saved ?? null, reading.value, mine);
    // Nobody looks at it now, so nobody could choose between two texts: both stay.
    const isUnseen = base === null && !one.opens;
    const isLost = isUnseen && merged.conflicts.some(({ kind }) => kind !== 'answer');
    return write(one, isLost ? beside(mine, moment.id) : merged, set);
  }
  if (reading.refusal.reason === 'newer') return { kind: 'refused', why: 'newer' };
  const result = write(one, { saved: mine, conflicts: [], finishedElsewhere: null }, set);
  if (result.kind === 'written') set(`${unreadablePrefix}${moment.id}`, text);
  return result;
}

function write(
  { opens, aside }: Put,
  reconciled: ReturnType<typeof reconcile>,
  set: Set,
  { hadGone } = { hadGone: false },
): Result {
  const { saved, conflicts, finishedElsewhere } = reconciled;
  const stored = passGate(saved);
  if (stored === null) return { kind: 'refused', why: 'unfit' };
  set(assessmentKey(saved.id), stored.text);
  if (aside !== undefined) set(aside, null);
  if (opens) set(openKey(saved.description.id), saved.id);
  return { kind: 'written', stored, conflicts, finishedElsewhere, hadGone };
}
