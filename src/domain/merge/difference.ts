import { hasChoice, noteOf } from '../assessment/answers.ts';
import type { Answer } from '../assessment/answers.ts';
import { textFields } from '../assessment/assessment.ts';
import type { Saved, TextField } from '../assessment/assessment.ts';
import { ownOf } from '../objects.ts';
import { isInHistoryOf, isSameChoice, mergeSaved } from './merge.ts';
import type { Conflict } from './mergeTabs.ts';

export type Side = 'own' | 'other';

/** A statement answered differently on two sides. */
export interface DifferingAnswer {
  readonly competenceId: string;
  readonly own: Answer;
  readonly other: Answer;
  /** Whose choice and whose note a merge makes current; null for what does not differ. */
  readonly choice: Side | null;
  readonly note: Side | null;
}

/** A target or a text of the other side that one's own lacks (then `own` is null) or has otherwise. */
export interface DifferingText {
  readonly own: string | null;
  readonly other: string;
  readonly stands: Side;
}
export type DifferingTarget = DifferingText & { readonly competenceId: string };
export type DifferingField = DifferingText & { readonly field: TextField };

/** How another result differs from one's own, and what merging it would change. */
export interface Difference {
  readonly answers: readonly DifferingAnswer[];
  readonly targets: readonly DifferingTarget[];
  readonly texts: readonly DifferingField[];
  /** How many statements get an answer from the other side, and how many only a note. */
  readonly added: number;
  readonly addedNotes: number;
}

/** Compares by merging, so that the preview shows what a merge will do. */
export function differenceOf(own: Saved, other: Saved, now: string): Difference {
  const merged = mergeSaved(own, other, now);
  const all = Object.entries(merged.answers).flatMap(([competenceId, result]) => {
    const [mine, theirs] = [own, other].map((side) => ownOf(side.answers, competenceId));
    return theirs === undefined ? [] : [{ competenceId, mine, theirs, result }];
  });
  const added = all.filter(({ mine, result }) => !chose(mine) && chose(result));
  const addedNotes = all.filter(
    ({ mine, result }) =>
      noteOf(mine) === '' && noteOf(result) !== '' && (chose(mine) || !chose(result)),
  );
  return {
    answers: all.flatMap(({ competenceId, mine, theirs, result }): DifferingAnswer[] => {
      if (mine === undefined) return [];
      const choice = choiceThatStands(mine, theirs, result);
      const note = noteThatStands(mine, theirs, result);
      if (choice === null && note === null) return [];
      return [{ competenceId, own: mine, other: theirs, choice, note }];
    }),
    targets: Object.entries(other.targets ?? {}).flatMap(([competenceId, theirs]) =>
      differing(ownOf(own.targets, competenceId), theirs, ownOf(merged.targets, competenceId)).map(
        (one) => ({ competenceId, ...one }),
      ),
    ),
    texts: textFields.flatMap((field) =>
      differing(own[field], other[field], merged[field]).map((one) => ({ field, ...one })),
    ),
    added: added.length,
    addedNotes: addedNotes.length,
  };
}

/** Whether nothing differs. The other side may still add to one's own. */
export function isAlike({ answers, targets, texts }: Difference): boolean {
  return answers.length + targets.length + texts.length === 0;
}

function choiceThatStands(mine: Answer, theirs: Answer, result: Answer): Side | null {
  if (!chose(mine) || isSameChoice(mine, theirs)) return null;
  if (!isSameChoice(mine, result)) return 'other';
  return chose(theirs) ? 'own' : null;
}

/** A note that only one side has and that stays is no difference. */
function noteThatStands(mine: Answer, theirs: Answer, result: Answer): Side | null {
  const standing = noteOf(result);
  const gone = [noteOf(mine), noteOf(theirs)].some((note) => note !== '' && note !== standing);
  if (!gone) return null;
  return noteOf(mine) === standing ? 'own' : 'other';
}

function differing(
  own: string | undefined,
  other: string | undefined,
  merged: string | undefined,
): readonly DifferingText[] {
  if (other === undefined || other === own) return [];
  return [{ own: own ?? null, other, stands: merged === own ? 'own' : 'other' }];
}

/**
 * What gave way when two states were merged, as conflicts that the person can settle: notes (not those that
 * were in a history already), targets and texts. An answer whose level alone gave way is in the history.
 */
export function gaveWay(own: Saved, other: Saved, merged: Saved): readonly Conflict[] {
  const answers = Object.entries(merged.answers).flatMap(([competenceId, result]): Conflict[] => {
    const [here, there] = [own, other].map((side) => ownOf(side.answers, competenceId));
    if (here === undefined || there === undefined) return [];
    const isGone = (side: Answer, beside: Answer) =>
      noteOf(side) !== '' && noteOf(side) !== noteOf(result) && !isInHistoryOf(side, beside);
    return isGone(here, there) || isGone(there, here)
      ? [{ kind: 'answer', competenceId, here, there }]
      : [];
  });
  const ids = new Set([own, other].flatMap(({ targets = {} }) => Object.keys(targets)));
  const targets = [...ids].flatMap((competenceId): Conflict[] => {
    const [here, there, result] = [own, other, merged].map((side) =>
      ownOf(side.targets, competenceId),
    );
    return isTextGone(here, there, result)
      ? [{ kind: 'target', competenceId, here: here ?? null, there: there ?? null }]
      : [];
  });
  const texts = textFields.flatMap((field): Conflict[] => {
    const [here, there] = [own[field], other[field]];
    return isTextGone(here, there, merged[field])
      ? [{ kind: 'text', field, here: here ?? null, there: there ?? null }]
      : [];
  });
  return [...answers, ...targets, ...texts];
}

function isTextGone(here?: string, there?: string, result?: string): boolean {
  return [here, there].some((side) => side !== undefined && side !== result);
}

function chose(answer: Answer | undefined): boolean {
  return answer !== undefined && hasChoice(answer);
}
