import type { Source, Where } from './pending.ts';
import type { State } from './state.ts';

/** What the interpreter does to the world after a transition. */
export type Effect =
  /** Writes what waits for a store. */
  | { readonly do: 'write'; readonly store: Where }
  /** Reads a store and reports what lies there. */
  | { readonly do: 'look'; readonly store: Where }
  /** Empties the tab's own store. */
  | { readonly do: 'emptyTab' }
  /** Tells the other tabs that the device's store has changed. */
  | { readonly do: 'tell' }
  /** Remembers the choice of store where the page finds it before it paints. */
  | { readonly do: 'remember'; readonly where: Where }
  /** Forgets which assessments of the device were open in this tab, because they are gone. */
  | { readonly do: 'forgetOpen' }
  /** Clears what has been taken over from an earlier release, unless it has changed since. */
  | { readonly do: 'clearEarlier'; readonly from: Extract<Source, { readonly store: 'earlier' }> };

/** The outcome of a transition. */
export interface Next {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A transition without effects. */
export function just(state: State): Next {
  return { state, effects: [] };
}

/** A transition after which the planned changes are written. */
export function writing(state: State): Next {
  const stores = new Set(state.pending.map(({ store }) => store));
  return { state, effects: [...stores].map((store) => ({ do: 'write', store })) };
}
