import type { Choice } from '../../domain/assessment/answers.ts';
import type { CarryOver } from '../../domain/carryOver/carryOver.ts';
import type { Description } from '../../domain/description/description.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { SaveResult } from './records.ts';
import type { BrowserStores } from '../browser/preferences.ts';
import type { Where } from '../browser/storage.ts';

/** Whether the newest change is saved; `nothing` before the first one. `at` is its time, ISO 8601 UTC. */
export type SaveStatus =
  | { readonly state: 'nothing' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly why: Exclude<SaveResult, 'saved'> };

/** The texts that the teacher may write about the whole assessment. */
export type Heading = 'situation' | 'person' | 'title';

/** The state before a deletion or a merge, which undoing restores. */
export interface Before {
  /** The deleted assessment, or the one that another was merged into. */
  readonly kept: Saved;
  /** The assessment to open again; null if the open one stays open. */
  readonly open: Saved | null;
  readonly saveStatus: SaveStatus;
}

/** What has just happened that the person should know, reported once. */
export type News =
  /** A finished assessment can't change, so a change began a new one from it. */
  | { readonly kind: 'continued'; readonly finishedAt: string }
  /** Something outside the app had emptied the store, and this tab saved everything again. */
  | { readonly kind: 'rewritten' }
  /** An assessment was deleted, or another was merged into it. The person can undo this. */
  | {
      readonly kind: 'removed' | 'merged';
      readonly before: Before;
      /** The store refused to save the undo, so nothing has changed. */
      readonly refused?: true;
    }
  /** A deletion or a merge was undone. */
  | { readonly kind: 'restored'; readonly what: 'removed' | 'merged' };

/** The state of the store of answers, for screens to show. */
export interface AssessmentState {
  /** Whether the stored answers have been restored. Until then none can be given and nothing is saved. */
  readonly isOpen: boolean;
  /** The store that is in use. */
  readonly where: Where;
  /** The open assessment, carried over if need be. A finished one stays in its own version at first. */
  readonly saved: Saved;
  readonly saveStatus: SaveStatus;
  /** The other assessments: those in memory alone, then those in the same store, newest first. */
  readonly others: readonly Saved[];
  /** How the open assessment was carried over from another version, or why not; null in its own version. */
  readonly carried: CarryOver | null;
  /** Whether the data of this shared tab had expired when the app opened, and was deleted. */
  readonly expired: boolean;
  /** Stored texts that can't be read. The person can download them. */
  readonly unreadable: readonly string[];
  /** The open assessment as it was last read from or saved to the store; null before that. */
  readonly lastSaved: Saved | null;
  /** Assessments other than the open one that could not be saved. They are in memory alone. */
  readonly unsaved: readonly Saved[];
  /** How many assessments are stored on the device while it is used as a shared one; otherwise 0. */
  readonly leftOnDevice: number;
  /** Statements that this tab and another answered differently, until the person chooses an answer. */
  readonly conflicts: readonly Conflict[];
  readonly news: News | null;
}

/** The actions on the open assessment. They save each change at once. */
export interface AnswerActions {
  /** Chooses the store. To the device everything of this tab moves, to the tab only the open assessment. */
  readonly chooseWhere: (where: Where) => void;
  readonly give: (competenceId: string, choice: Choice) => void;
  readonly clear: (competenceId: string) => void;
  readonly note: (competenceId: string, text: string) => void;
  readonly aim: (competenceId: string, level: string) => void;
  readonly dropTarget: (competenceId: string) => void;
  /** Saves a text about the assessment. An empty text removes it. */
  readonly write: (heading: Heading, text: string) => void;
  /** Settles a conflict for this tab's answer or the other tab's. Without a conflict nothing changes. */
  readonly settle: (competenceId: string, which: 'here' | 'there') => void;
  /** Shows a finished assessment in the current version, because the words of its own can't be loaded. */
  readonly carryFinished: () => void;
}

/** The actions on any assessment in the store that is in use. */
export interface ManageActions {
  /**
   * Opens an assessment. Two unfinished ones with the same id are merged. If one of the two is finished and
   * their content differs, the opened one is added under a new id, once. No answer is lost.
   */
  readonly open: (saved: Saved) => void;
  /** Saves an assessment without opening it, once. If its id is taken, it gets a new one. */
  readonly add: (saved: Saved) => void;
  /** Opens an empty assessment. The earlier one stays among the others. */
  readonly startNew: () => void;
  /** Starts and opens an assessment with the answers of an earlier one. */
  readonly startFrom: (saved: Saved) => void;
  /** Changes the title, without spaces around it. An empty title removes it. */
  readonly rename: (saved: Saved, title: string) => void;
  /** Adds a copy with the given title, without opening it. */
  readonly duplicate: (saved: Saved, title: string) => void;
  /** Makes an assessment a dated copy whose answers never change. */
  readonly finish: (saved: Saved) => void;
  /** Deletes one assessment. This can be undone while {@link News} reports it. */
  readonly remove: (saved: Saved) => void;
  /** Undoes the deletion or merge that {@link News} reports, all of it or nothing. */
  readonly undo: () => void;
  /** Removes the news, and with it the way to undo. */
  readonly dismiss: () => void;
  /** Moves the assessments that are still stored on a shared device into this tab. */
  readonly moveFromDevice: () => void;
  /** The stored size in bytes of UTF-8: the total with keys, and the text of each assessment by its id. */
  readonly measure: () => {
    readonly total: number;
    readonly byId: Readonly<Record<string, number>>;
  };
  /** Empties this tab's store, or both stores, and starts anew; true when nothing is left there. */
  readonly erase: (what: 'tab' | 'all') => boolean;
}

/** All actions of the store of answers. */
export interface AssessmentActions extends AnswerActions, ManageActions {}

/** Everything that the store of answers needs from outside. */
export interface Environment {
  readonly stores: BrowserStores;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The version of the app. */
  readonly app: string;
  /** The address of the site. */
  readonly site: string;
  readonly description: Description;
  /** The interface language. */
  readonly language: () => string;
  /** Asks the browser not to clear the device's store when space runs out. */
  readonly askForPersistence?: () => unknown;
}
