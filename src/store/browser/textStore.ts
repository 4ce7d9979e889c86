import type { Changes, Records } from '../../domain/saving/shelf.ts';

/** What became of a transaction. */
export type CommitOutcome<T> =
  /** It is complete, and durable where the store is. `seen` has the texts as they were before. */
  | { readonly ok: true; readonly seen: Changes; readonly decided: T }
  /** Nothing was written: there is no room, or the browser refuses. */
  | { readonly ok: false; readonly why: 'full' | 'blocked' };

/**
 * A store of texts. No method throws. Each calls `done` once, and at once where the browser answers at once.
 */
export interface TextStore {
  /** Reads everything; null where the browser gives no access. Never creates the store. */
  readonly read: (done: (records: Records | null) => void) => void;
  /**
   * Reads the texts of `keys`, lets `decide` say what to write, and writes it: in one atomic transaction, so
   * that no other tab writes in between. If `decide` returns no changes, nothing is written.
   */
  readonly commit: <T extends { readonly changes: Changes }>(
    keys: readonly string[],
    decide: (records: Records) => T,
    done: (outcome: CommitOutcome<T>) => void,
  ) => void;
  /**
   * Removes all records, then the store itself: `gone`; `emptied` where another tab keeps the empty store
   * open; `failed` where the records may still be there.
   */
  readonly erase: (done: (outcome: Erased) => void) => void;
}

/** What became of a store that was to be erased. */
export type Erased = 'gone' | 'emptied' | 'failed';

/** The texts of some keys that are there. */
export function textsIn(seen: Changes): Records {
  return new Map([...seen].flatMap(([key, text]) => (text === null ? [] : [[key, text] as const])));
}
