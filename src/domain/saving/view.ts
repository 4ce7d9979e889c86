import { isFinished } from '../assessment/assessment.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { CarryOver } from '../carryOver/carryOver.ts';
import type { Conflict } from '../merge/mergeTabs.ts';
import { offeredIn } from './earlierRelease.ts';
import { allIn, newestOf } from './open.ts';
import { isPut } from './pending.ts';
import type { Where } from './pending.ts';
import { countIn, emptyShelf, sizesOf, storedIn, unreadableIn } from './shelf.ts';
import type { Sizes } from './shelf.ts';
import { conflictsOf, shelfInUse } from './state.ts';
import type { Failure, News, State } from './state.ts';

/** Whether what the person gave is saved; `nothing` before the first save. `at` is a time, ISO 8601 UTC. */
export type SaveStatus =
  | { readonly state: 'nothing' }
  /** A write has begun. It is not known yet whether it will succeed. */
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly why: Failure };

/** The state of the answers, for screens to show. */
export interface AssessmentState {
  /** Whether the stored answers have been restored. Until then none can be given and nothing is saved. */
  readonly isOpen: boolean;
  /** The store that is in use. */
  readonly where: Where;
  /** The open assessment, carried over if need be. A finished one stays in its own version at first. */
  readonly saved: Saved;
  /** The open assessment for a file: a finished one as it was finished, whatever version it is shown in. */
  readonly asStored: Saved;
  readonly saveStatus: SaveStatus;
  /** The other assessments in the same store and in memory, newest first. */
  readonly others: readonly Saved[];
  /** How the open assessment was carried over from another version, or why not; null in its own version. */
  readonly carried: CarryOver | null;
  /** Whether the data of this shared tab had expired when the app opened, and was deleted. */
  readonly expired: boolean;
  /** Whether the person wanted the device, but the browser gives no store there. */
  readonly isDeviceMissing: boolean;
  /** Stored texts that can't be read. The person can download them. */
  readonly unreadable: readonly string[];
  /** How many assessments lie on the device, of a shared tab or from an earlier release, and can be moved. */
  readonly leftOnDevice: number;
  /** What two tabs or a file say differently, until the person chooses. */
  readonly conflicts: readonly Conflict[];
  readonly news: News | null;
}

/** What screens show of a state. Parts that have not changed since `before` stay the same objects. */
export function viewOf(state: State, site: string, before: AssessmentState): AssessmentState {
  const { where, saved, carried, expired, isDeviceMissing, news } = state;
  const others = allIn(state).filter(({ id }) => id !== saved.id);
  const shelves = [state.tab, state.device ?? emptyShelf, state.earlier];
  const unreadable = shelves.flatMap(unreadableIn);
  return {
    isOpen: before.isOpen,
    where,
    saved,
    asStored: isFinished(saved) ? (newestOf(state, saved.id) ?? saved) : saved,
    saveStatus: same(before.saveStatus, statusOf(state)),
    others: sameList(before.others, others),
    carried,
    expired,
    isDeviceMissing,
    unreadable: sameList(before.unreadable, unreadable),
    leftOnDevice:
      (where === 'tab' ? countIn(state.device ?? emptyShelf) : 0) + offeredIn(state, site).length,
    conflicts: sameList(before.conflicts, conflictsOf(state, saved.id)),
    news,
  };
}

function statusOf(state: State): SaveStatus {
  const { pending, failure, saved } = state;
  const isInMemory = pending.some((one) => isPut(one) || one.kind === 'remove');
  if (isInMemory) return failure === null ? { state: 'saving' } : { state: 'failed', why: failure };
  if (failure === 'blocked' || failure === 'full') return { state: 'failed', why: failure };
  const stored = storedIn(shelfInUse(state), saved.id);
  return stored === null ? { state: 'nothing' } : { state: 'saved', at: stored.saved.updatedAt };
}

/** The stored size of the store in use. */
export function sizesIn(state: State): Sizes {
  return sizesOf(shelfInUse(state));
}

function same<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const isSame = before.length === now.length && before.every((one, index) => one === now[index]);
  return isSame ? before : now;
}
