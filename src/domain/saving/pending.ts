import type { Saved } from '../assessment/assessment.ts';
import type { Stored } from './shelf.ts';

/*
 * What happens when storage is full or blocked: every act puts what it changes on this list, in memory, and
 * only a completed write takes it off. While a write fails, the list stays: its assessments are shown, offered
 * as files and written again at the next act, after some seconds and when the tab is looked at again.
 */

/** Where answers are saved: `device` outlives the tab, `tab` ends with it. */
export type Where = 'device' | 'tab';

/** Where an assessment lay before it moves. It is removed there only after it has been written here. */
export type Source =
  | { readonly store: Where; readonly text: string }
  | {
      readonly store: 'earlier';
      readonly key: string;
      readonly text: string;
      /** Whether a tab of the earlier release is open, which goes on from what it finds there. */
      readonly isWriting: boolean;
    };

/**
 * An assessment to write. `takeOver` brings in what an earlier release or a shared device has, and leaves what
 * the person changes here as it is planned.
 */
export interface Put {
  readonly kind: 'put' | 'takeOver';
  readonly store: Where;
  readonly id: string;
  /** The state that this tab and the store last agreed on; null if they never did. */
  readonly base: Stored | null;
  readonly mine: Saved;
  /** Whether it becomes the open assessment of its description. */
  readonly opens: boolean;
  readonly from?: Source;
  /** The key of the text, moved aside as unreadable, that can be read again. The write removes it. */
  readonly aside?: string;
}

/** A change that is not written yet. */
export type Pending =
  | Put
  /** An assessment to delete. */
  | {
      readonly kind: 'remove';
      /** The assessment as this tab knows it. */
      readonly kept: Saved;
      readonly store: Where;
      readonly id: string;
      readonly descriptionId: string;
    }
  /** An assessment that has moved elsewhere. It is deleted unless its text has changed since. */
  | {
      readonly kind: 'forget';
      readonly store: Where;
      readonly id: string;
      readonly descriptionId: string;
      readonly text: string;
    }
  /** Another record to write, or to remove where the text is null. */
  | {
      readonly kind: 'set';
      readonly store: Where;
      readonly key: string;
      readonly text: string | null;
    };

/** The write of an assessment that waits for a store; null if none does. */
export function putOf(pending: readonly Pending[], store: Where, id: string): Put | null {
  const found = pending.find((one) => one.kind === 'put' && one.store === store && one.id === id);
  return found?.kind === 'put' ? found : null;
}

/** Whether a planned change writes an assessment, which is in memory alone until then. */
export function isPut(one: Pending): one is Put {
  return one.kind === 'put' || one.kind === 'takeOver';
}

/** The list with one more change, in place of an earlier one of the same record. */
export function withPending(pending: readonly Pending[], added: Pending): readonly Pending[] {
  return [...pending.filter((one) => !isOfSameRecord(one, added)), added];
}

function isOfSameRecord(one: Pending, other: Pending): boolean {
  if (one.store !== other.store) return false;
  if (one.kind === 'set' || other.kind === 'set') {
    return one.kind === 'set' && other.kind === 'set' && one.key === other.key;
  }
  const replaceEachOther = new Set<Pending['kind']>(['put', 'remove']);
  const areAlike = replaceEachOther.has(one.kind) && replaceEachOther.has(other.kind);
  return one.id === other.id && (areAlike || one.kind === other.kind);
}
