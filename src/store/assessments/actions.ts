import type { Choice } from '../../domain/assessment/answers.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import type { Event, Heading } from '../../domain/saving/events.ts';
import type { Where } from '../../domain/saving/pending.ts';
import type { Sizes } from '../../domain/saving/shelf.ts';
import type { Erasure } from './erase.ts';

/** The actions on the open assessment. They save each change at once. */
export interface AnswerActions {
  readonly give: (competenceId: string, choice: Choice) => void;
  readonly clear: (competenceId: string) => void;
  readonly note: (competenceId: string, text: string) => void;
  /** Makes an earlier note current. The present one joins the earlier ones. */
  readonly restoreNote: (competenceId: string, note: string) => void;
  readonly aim: (competenceId: string, level: string) => void;
  readonly dropTarget: (competenceId: string) => void;
  /** Saves a text about the assessment. An empty text removes it. */
  readonly write: (heading: Heading, text: string) => void;
  /** Settles a conflict for this tab's side or the other one. */
  readonly settle: (conflict: Conflict, which: 'here' | 'there') => void;
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
  /** Deletes one assessment. This can be undone while the news reports it. */
  readonly remove: (saved: Saved) => void;
  /** Undoes the deletion or merge that the news reports, all of it. */
  readonly undo: () => void;
  /** Removes the news, and with it the way to undo. */
  readonly dismiss: () => void;
}

/** The actions on the stores. */
export interface StoreActions {
  /** Chooses the store. To the device everything of this tab moves, to the tab only the open assessment. */
  readonly chooseWhere: (where: Where) => void;
  /** Moves the assessments that lie on a shared device, or that an earlier release left, to here. */
  readonly moveHere: () => void;
  /** The stored sizes in the store in use. */
  readonly measure: () => Sizes;
  /** Empties this tab's store, or everything of this copy of the app, starts anew, and reports. */
  readonly erase: (what: 'tab' | 'all') => Promise<Erasure>;
}

/** All actions of the store of answers. */
export interface AssessmentActions extends AnswerActions, ManageActions, StoreActions {}

/** The acts of a person, each of which becomes an event. */
export function actsOn(
  dispatch: (event: Event) => void,
): Omit<AssessmentActions, 'measure' | 'erase'> {
  return {
    give: (id, choice) => dispatch({ type: 'give', id, choice }),
    clear: (id) => dispatch({ type: 'clear', id }),
    note: (id, text) => dispatch({ type: 'note', id, text }),
    restoreNote: (id, note) => dispatch({ type: 'restoreNote', id, note }),
    aim: (id, level) => dispatch({ type: 'aim', id, level }),
    dropTarget: (id) => dispatch({ type: 'dropTarget', id }),
    write: (heading, text) => dispatch({ type: 'write', heading, text }),
    settle: (conflict, which) => dispatch({ type: 'settle', conflict, which }),
    carryFinished: () => dispatch({ type: 'carryFinished' }),
    open: (saved) => dispatch({ type: 'open', saved }),
    add: (saved) => dispatch({ type: 'add', saved }),
    startNew: () => dispatch({ type: 'startNew' }),
    startFrom: (saved) => dispatch({ type: 'startFrom', saved }),
    rename: (saved, title) => dispatch({ type: 'rename', saved, title }),
    duplicate: (saved, title) => dispatch({ type: 'duplicate', saved, title }),
    finish: (saved) => dispatch({ type: 'finish', saved }),
    remove: (saved) => dispatch({ type: 'remove', saved }),
    undo: () => dispatch({ type: 'undo' }),
    dismiss: () => dispatch({ type: 'dismiss' }),
    chooseWhere: (where) => dispatch({ type: 'chooseWhere', where }),
    moveHere: () => dispatch({ type: 'moveHere' }),
  };
}
