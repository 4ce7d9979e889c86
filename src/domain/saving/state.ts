import type { Saved } from '../assessment/assessment.ts';
import type { CarryOver } from '../carryOver/carryOver.ts';
import type { Description } from '../description/description.ts';
import type { Conflict } from '../merge/mergeTabs.ts';
import type { Pending, Where } from './pending.ts';
import { emptyShelf } from './shelf.ts';
import type { Shelf, Stored } from './shelf.ts';

/** Why something is in memory alone. */
export type Failure =
  /** The store has no room. */
  | 'full'
  /** The browser refuses for any other reason. */
  | 'blocked'
  /** A newer app wrote the text there, which is not overwritten. */
  | 'newer'
  /** The merged result would be too large to be read again. */
  | 'unfit'
  /** Something outside the app has emptied the store. The next act writes everything again. */
  | 'emptied';

/** The state before a deletion or a merge, which undoing restores. */
export interface Before {
  /** The deleted assessment, or the one that another was merged into. */
  readonly kept: Saved;
  /** The assessment to open again; null if the open one stays open. */
  readonly open: Saved | null;
}

/** What has just happened that the person should know, reported once. */
export type News =
  /** A finished assessment can't change, so a change began a new one from it. */
  | { readonly kind: 'continued'; readonly finishedAt: string }
  /** The store had been emptied from outside, or an assessment deleted elsewhere; this tab saved it again. */
  | { readonly kind: 'rewritten' }
  /** An assessment was deleted, or another was merged into it. The person can undo this. */
  | { readonly kind: 'removed' | 'merged'; readonly before: Before }
  /** A deletion or a merge was undone. */
  | { readonly kind: 'restored'; readonly what: 'removed' | 'merged' }
  /** A change would have made the assessment too large to be read again. Nothing has changed. */
  | { readonly kind: 'refused' }
  /** Everything was erased in another tab or window, so nothing of it is shown here. */
  | { readonly kind: 'erased' };

/** Everything that this tab knows of the answers and their stores. */
export interface State {
  /** The store in use. */
  readonly where: Where;
  readonly tab: Shelf;
  /** The device's store; null where the browser gives none, or none has been made yet. */
  readonly device: Shelf | null;
  /** What an earlier release left on the device, as last looked at. */
  readonly earlier: Shelf;
  /** What was taken over from an earlier release last, by id. */
  readonly takenOver: ReadonlyMap<string, Stored>;
  /** The open assessment as it is shown. */
  readonly saved: Saved;
  /** How the open assessment was carried over from another version, or why not; null in its own version. */
  readonly carried: CarryOver | null;
  /** What is in memory alone. Only a completed write shortens it; see pending.ts. */
  readonly pending: readonly Pending[];
  /** Why the last write failed; null if it did not. */
  readonly failure: Failure | null;
  /** The store that the person has chosen, while the device is being looked at. */
  readonly choosing: Where | null;
  /** Whether the person wanted the device, but the browser gives no store there. */
  readonly isDeviceMissing: boolean;
  /** Grows when everything is dropped, so that the outcome of an older write changes nothing. */
  readonly epoch: number;
  readonly expired: boolean;
  /** What two tabs or a file say differently, by the assessment's id, until the person chooses. */
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly news: News | null;
}

/** What a transition takes from the world at its moment: the domain has no clock and no randomness. */
export interface Moment {
  readonly description: Description;
  /** The version of the app. */
  readonly app: string;
  /** The address of the site. */
  readonly site: string;
  /** The interface language. */
  readonly language: string;
  /** The time, ISO 8601 UTC. */
  readonly at: string;
  /** An id that nothing else has. */
  readonly id: string;
}

/** The state of a tab that has seen nothing, with an open assessment that is empty. */
export function initialState(empty: Saved): State {
  return {
    where: 'tab',
    tab: emptyShelf,
    device: null,
    earlier: emptyShelf,
    takenOver: new Map(),
    saved: empty,
    carried: null,
    pending: [],
    failure: null,
    choosing: null,
    isDeviceMissing: false,
    epoch: 0,
    expired: false,
    conflicts: new Map(),
    news: null,
  };
}

/** The store in use, as last seen. */
export function shelfInUse(state: State): Shelf {
  return shelfOfStore(state, state.where);
}

/** A store as last seen; empty where there is none. */
export function shelfOfStore(state: State, store: Where): Shelf {
  return store === 'tab' ? state.tab : (state.device ?? emptyShelf);
}

/** The state with a store as it was just seen. */
export function withShelf(state: State, store: Where, shelf: Shelf): State {
  return store === 'tab' ? { ...state, tab: shelf } : { ...state, device: shelf };
}

/** What is still to be settled about an assessment. */
export function conflictsOf(state: State, id: string): readonly Conflict[] {
  return state.conflicts.get(id) ?? [];
}

/** The state with other conflicts about an assessment. */
export function withConflicts(state: State, id: string, conflicts: readonly Conflict[]): State {
  return { ...state, conflicts: new Map([...state.conflicts, [id, conflicts]]) };
}
