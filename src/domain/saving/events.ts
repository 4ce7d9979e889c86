import type { Choice } from '../assessment/answers.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { Conflict } from '../merge/mergeTabs.ts';
import type { Committed } from './commit.ts';
import type { Pending, Where } from './pending.ts';
import type { Changes, Records } from './shelf.ts';
import type { Failure } from './state.ts';

/** The texts that the teacher may write about the whole assessment. */
export type Heading = 'situation' | 'person' | 'title';

/** What the person does to the open assessment. */
export type AnswerAct =
  | { readonly type: 'give'; readonly id: string; readonly choice: Choice }
  | { readonly type: 'clear'; readonly id: string }
  | { readonly type: 'note'; readonly id: string; readonly text: string }
  | { readonly type: 'restoreNote'; readonly id: string; readonly note: string }
  | { readonly type: 'aim'; readonly id: string; readonly level: string }
  | { readonly type: 'dropTarget'; readonly id: string }
  | { readonly type: 'write'; readonly heading: Heading; readonly text: string }
  | { readonly type: 'settle'; readonly conflict: Conflict; readonly which: 'here' | 'there' }
  | { readonly type: 'carryFinished' };

/** What the person does to any assessment. */
export type ManageAct =
  | { readonly type: 'open'; readonly saved: Saved }
  | { readonly type: 'add'; readonly saved: Saved }
  | { readonly type: 'startNew' }
  | { readonly type: 'startFrom'; readonly saved: Saved }
  | { readonly type: 'rename'; readonly saved: Saved; readonly title: string }
  | { readonly type: 'duplicate'; readonly saved: Saved; readonly title: string }
  | { readonly type: 'finish'; readonly saved: Saved }
  | { readonly type: 'remove'; readonly saved: Saved }
  | { readonly type: 'undo' }
  | { readonly type: 'dismiss' };

/** What the person does to the stores. */
export type PlaceAct =
  | { readonly type: 'chooseWhere'; readonly where: Where }
  /** Moves what lies on a shared device, or what an earlier release left, to the store in use. */
  | { readonly type: 'moveHere' };

/** What the stores report. */
export type StoreEvent =
  /** The app starts. `device` is null where the browser has no store of answers there. */
  | {
      readonly type: 'started';
      readonly tab: Records;
      readonly device: Records | null;
      readonly earlier: Records;
      /** The store that the page remembers as chosen; the device's own record wins. */
      readonly remembered: Where | null;
      /** The id of the assessment that was open in this tab before it was loaded again. */
      readonly openInTab: string | null;
    }
  | { readonly type: 'looked'; readonly store: Where; readonly records: Records | null }
  | { readonly type: 'foundEarlier'; readonly earlier: Records }
  | {
      readonly type: 'written';
      readonly store: Where;
      readonly epoch: number;
      /** What was tried in the same round, of which a full store may have taken only a part. */
      readonly tried: readonly Pending[];
      /** The texts that lay there before; null where there was none. */
      readonly seen: Changes;
      readonly committed: Committed;
    }
  | {
      readonly type: 'notWritten';
      readonly store: Where;
      readonly epoch: number;
      readonly why: Extract<Failure, 'full' | 'blocked'>;
    }
  /** It is time to try again what could not be written. */
  | { readonly type: 'retry' }
  /** The page has come back from sleep or from the browser's memory. */
  | { readonly type: 'woke' }
  /** Everything in a store was erased, here or in another tab. */
  | { readonly type: 'erased'; readonly store: Where; readonly by: 'here' | 'elsewhere' }
  /** Something outside the app has emptied the device's store. */
  | { readonly type: 'emptied' };

/** Everything that can happen to the answers. */
export type Event = AnswerAct | ManageAct | PlaceAct | StoreEvent;
