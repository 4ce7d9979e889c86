import type { Choice } from '../../domain/assessment/answers.ts';
import type { CarryOver } from '../../domain/carryOver/carryOver.ts';
import type { Description } from '../../domain/description/description.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { SaveResult } from './records.ts';
import type { BrowserStores } from '../browser/preferences.ts';
import type { Where } from '../browser/storage.ts';

/** Whether the newest change is safe. `at` is when it was written; `why` tells what the user can do. */
export type SaveStatus =
  | { readonly state: 'nothing' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly why: Exclude<SaveResult, 'saved'> };

/** What the teacher may write about the whole assessment. */
export type Heading = 'situation' | 'person' | 'title';

/** What there was before a deletion or a merge, as it is put back. */
export interface Before {
  readonly kept: Saved;
  /** The assessment that was open; null where it stays open. */
  readonly open: Saved | null;
  readonly saveStatus: SaveStatus;
}

/** What has just happened beside what was asked for, said once. */
export type News =
  /** A finished assessment was changed, so a new one began from it. */
  | { readonly kind: 'continued'; readonly finishedAt: string }
  /** The store had been emptied from outside, and everything was written anew. */
  | { readonly kind: 'rewritten' }
  /** An assessment was deleted, or another was merged into it: this can be undone. */
  | {
      readonly kind: 'removed' | 'merged';
      readonly before: Before;
      /** Undoing it did not fit into the store, so nothing was changed. */
      readonly refused?: true;
    }
  /** A deletion or a merge was undone. */
  | { readonly kind: 'restored'; readonly what: 'removed' | 'merged' };

/** What the store of answers holds, for screens to show. */
export interface AssessmentState {
  /** Whether what is stored has been read, and answers can be given. Until then nothing is stored. */
  readonly isOpen: boolean;
  readonly where: Where;
  /** The open assessment, of the description that is shown; a finished one in the version it was finished in. */
  readonly saved: Saved;
  readonly saveStatus: SaveStatus;
  /** The other assessments in the same place, newest first. */
  readonly others: readonly Saved[];
  /** How the open assessment was brought here from an earlier version of the description; null if it wasn't. */
  readonly carried: CarryOver | null;
  readonly expired: boolean;
  /** Stored texts that could not be read, offered as downloads. */
  readonly unreadable: readonly string[];
  /** The open assessment as it was last read from or written to the store; null before that. */
  readonly lastSaved: Saved | null;
  /** Assessments put away that could not be written; they are in memory alone. */
  readonly unsaved: readonly Saved[];
  /** How many assessments lie on this device while it is used as a shared one. */
  readonly leftOnDevice: number;
  /** Statements answered differently here and in another tab, until the person has chosen. */
  readonly conflicts: readonly Conflict[];
  readonly news: News | null;
}

/** What can be done to the open assessment. */
export interface AnswerActions {
  readonly chooseWhere: (where: Where) => void;
  readonly give: (competenceId: string, choice: Choice) => void;
  readonly clear: (competenceId: string) => void;
  readonly note: (competenceId: string, text: string) => void;
  readonly aim: (competenceId: string, level: string) => void;
  readonly dropTarget: (competenceId: string) => void;
  readonly write: (heading: Heading, text: string) => void;
  /** Says which of two tabs' answers to a statement stands. */
  readonly settle: (competenceId: string, which: 'here' | 'there') => void;
  /** Shows a finished assessment in the words of today, where those it was finished in can't be had. */
  readonly carryFinished: () => void;
}

/** What can be done to any of the assessments kept here. */
export interface ManageActions {
  /**
   * Opens an assessment beside what is here; one that is begun here is merged, and nothing is lost. A
   * finished one stays as it is: what differs from it is put beside it, once.
   */
  readonly open: (saved: Saved) => void;
  /** Keeps an assessment beside what is here without opening it, once; one with its id is left as it is. */
  readonly add: (saved: Saved) => void;
  /** Puts the open assessment away, kept, and begins an empty one. */
  readonly startNew: () => void;
  /** Puts the open assessment away and begins one with the answers of an earlier. */
  readonly startFrom: (saved: Saved) => void;
  readonly rename: (saved: Saved, title: string) => void;
  readonly duplicate: (saved: Saved, title: string) => void;
  /** Makes it a dated copy that never changes. */
  readonly finish: (saved: Saved) => void;
  /** Deletes one assessment; this can be undone until something else happens. */
  readonly remove: (saved: Saved) => void;
  /** Takes back the deletion or merge that {@link News} tells, all of it or nothing. */
  readonly undo: () => void;
  readonly dismiss: () => void;
  /** Brings into this tab what still lies on a device that is used as a shared one. */
  readonly moveFromDevice: () => void;
  /** How many characters are stored, in all and by assessment. */
  readonly measure: () => {
    readonly total: number;
    readonly byId: Readonly<Record<string, number>>;
  };
  /** Empties this tab, or every store of the app; true when nothing is left there. */
  readonly erase: (what: 'tab' | 'all') => boolean;
}

export interface AssessmentActions extends AnswerActions, ManageActions {}

/** Everything the store needs from the world env it. */
export interface Environment {
  readonly stores: BrowserStores;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly app: string;
  readonly site: string;
  readonly description: Description;
  readonly language: () => string;
  /** Asks the browser not to clear this device's store of itself. */
  readonly askForPersistence?: () => unknown;
}
