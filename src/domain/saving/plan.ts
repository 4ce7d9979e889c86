import type { Saved } from '../assessment/assessment.ts';
import { putOf, withPending } from './pending.ts';
import type { Put, Source, Where } from './pending.ts';
import { storedIn } from './shelf.ts';
import { shelfInUse } from './state.ts';
import type { State } from './state.ts';

interface More {
  /** Null where this tab and the store have not agreed on a state of it. By default the stored one is taken. */
  readonly base?: null;
  readonly opens?: boolean;
  readonly from?: Source;
  readonly aside?: string;
}

/** Plans to write an assessment to the store in use, in place of an earlier plan to write or delete it. */
export function withPut(state: State, mine: Saved, more: More = {}): State {
  const before = putOf(state.pending, state.where, mine.id);
  const stored = more.base === null ? null : storedIn(shelfInUse(state), mine.id);
  const from = more.from ?? before?.from;
  const aside = more.aside ?? before?.aside;
  const put: Put = {
    kind: 'put',
    store: state.where,
    id: mine.id,
    base: before === null ? stored : before.base,
    mine,
    opens: more.opens ?? before?.opens ?? false,
    ...(from === undefined ? {} : { from }),
    ...(aside === undefined ? {} : { aside }),
  };
  return { ...state, pending: withPending(state.pending, put) };
}

/** Plans to delete an assessment from the store in use. */
export function withRemoval(state: State, kept: Saved): State {
  const removal = {
    kind: 'remove',
    kept,
    store: state.where,
    id: kept.id,
    descriptionId: kept.description.id,
  } as const;
  return { ...state, pending: withPending(state.pending, removal) };
}

/** Plans to write a record to a store, or to remove it where the text is null. */
export function withSetting(state: State, store: Where, key: string, text: string | null): State {
  return { ...state, pending: withPending(state.pending, { kind: 'set', store, key, text }) };
}
