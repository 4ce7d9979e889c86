import { hasChoice, noteOf } from '../assessment/answers.ts';
import type { Answer, Answers } from '../assessment/answers.ts';
import { textFields } from '../assessment/assessment.ts';
import type { Saved, TextField } from '../assessment/assessment.ts';
import type { Targets } from '../assessment/targets.ts';
import { isEqual } from '../isEqual.ts';
import { ownOf } from '../objects.ts';
import { compareTrusted } from '../time.ts';
import {
  isInHistoryOf,
  isSameChoice,
  mergeAnswer,
  mergeLosses,
  mergeSaved,
  withChoiceOf,
} from './merge.ts';

/** What two states of one assessment say differently; null where a side says nothing. */
export type Conflict =
  | {
      readonly kind: 'answer';
      readonly competenceId: string;
      readonly here: Answer | null;
      readonly there: Answer | null;
    }
  | {
      readonly kind: 'target';
      readonly competenceId: string;
      readonly here: string | null;
      readonly there: string | null;
    }
  | {
      readonly kind: 'text';
      readonly field: TextField;
      readonly here: string | null;
      readonly there: string | null;
    };

/** Names what a conflict is about. Two conflicts about the same thing have the same key. */
export function conflictKey(conflict: Conflict): string {
  return `${conflict.kind} ${conflict.kind === 'text' ? conflict.field : conflict.competenceId}`;
}

type Record3<T> = readonly [base: T, there: T, here: T];

/**
 * Merges two tabs' states of one assessment; `base` is the last state they agreed on. A change in one tab
 * alone is used. Of changes in both, the newer answer is used, and this tab's target or text. Without a base
 * the two never agreed, and {@link mergeSaved} decides. What both say differently is also reported as a
 * conflict, because the person decides what is right. Targets may be more than `mostTargets`: none is lost.
 */
export function mergeTabs(
  base: Saved | null,
  there: Saved,
  here: Saved,
  now: string,
): { readonly saved: Saved; readonly conflicts: readonly Conflict[] } {
  return {
    saved: base === null ? mergeSaved(there, here, now) : mergeChanges([base, there, here], now),
    conflicts: conflictsIn(base, there, here),
  };
}

function mergeChanges(sides: Record3<Saved>, now: string): Saved {
  const [base, there, here] = sides;
  const all: Record3<Answers> = [base.answers, there.answers, here.answers];
  const answers = idsIn(all).flatMap((id): [string, Answer][] => {
    const answer = mergeOne([ownOf(all[0], id), ownOf(all[1], id), ownOf(all[2], id)], now);
    return answer === undefined ? [] : [[id, answer]];
  });
  const targets: Record3<Targets> = [base.targets ?? {}, there.targets ?? {}, here.targets ?? {}];
  const hasTargets = (there.targets ?? here.targets) !== undefined;
  const isHereLater = compareTrusted(here.updatedAt, there.updatedAt, now) > 0;
  return {
    ...(mergeFields(sides) as Saved),
    updatedAt: isHereLater ? here.updatedAt : there.updatedAt,
    answers: Object.fromEntries(answers),
    ...(hasTargets ? { targets: mergeFields(targets) as Targets } : {}),
    ...mergeLosses(there, here, now),
  };
}

/** Takes each field from the side that changed it, and from this tab if both did. */
function mergeFields(sides: Record3<object>): object {
  const [base, there, here] = sides.map((side) => side as Readonly<Record<string, unknown>>);
  const chosen = idsIn(sides).map((id): [string, unknown] => [
    id,
    isEqual(ownOf(here, id), ownOf(base, id)) ? ownOf(there, id) : ownOf(here, id),
  ]);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

function mergeOne(
  [base, there, here]: Record3<Answer | undefined>,
  now: string,
): Answer | undefined {
  if (isEqual(here, base)) return there;
  if (isEqual(there, base) || isEqual(there, here)) return here;
  if (there === undefined || here === undefined) return there ?? here;
  const merged = mergeAnswer(there, here, now);
  if (base === undefined || isAnsweredApart([base, there, here])) return merged;
  // One side changed the choice and the other the note: use both.
  const choosing = isSameChoice(here, base) ? there : here;
  const noting = noteOf(here) === noteOf(base) ? there : here;
  const { note: _, ...rest } = withChoiceOf(choosing, merged, now);
  return noting.note === undefined ? rest : { ...rest, note: noting.note };
}

function conflictsIn(base: Saved | null, there: Saved, here: Saved): readonly Conflict[] {
  const isApart = (
    before: string | undefined,
    left: string | undefined,
    right: string | undefined,
  ) =>
    base === null
      ? left !== undefined && right !== undefined && left !== right
      : isChangedApart([before, left, right]);
  const answers = idsIn([there.answers, here.answers]).flatMap((competenceId): Conflict[] => {
    const [before, left, right] = [base?.answers, there.answers, here.answers].map((side) =>
      ownOf(side, competenceId),
    );
    const differ = base === null ? disagree(left, right) : isAnsweredApart([before, left, right]);
    if (!differ) return [];
    return [{ kind: 'answer', competenceId, there: left ?? null, here: right ?? null }];
  });
  const targetIds = idsIn([there.targets ?? {}, here.targets ?? {}]);
  const targets = targetIds.flatMap((competenceId): Conflict[] => {
    const [before, left, right] = [base?.targets, there.targets, here.targets].map((side) =>
      ownOf(side, competenceId),
    );
    if (!isApart(before, left, right)) return [];
    return [{ kind: 'target', competenceId, there: left ?? null, here: right ?? null }];
  });
  const texts = textFields.flatMap((field): Conflict[] => {
    const [left, right] = [there[field], here[field]];
    if (!isApart(base?.[field], left, right)) return [];
    return [{ kind: 'text', field, there: left ?? null, here: right ?? null }];
  });
  return [...answers, ...targets, ...texts];
}

/** Whether both sides changed the choice, or both changed the note, to different values. */
function isAnsweredApart(sides: Record3<Answer | undefined>): boolean {
  const [base, there, here] = sides;
  return (
    isChangedApart([choiceIn(base), choiceIn(there), choiceIn(here)]) ||
    isChangedApart([noteOf(base), noteOf(there), noteOf(here)])
  );
}

function choiceIn(answer: Answer | undefined): string {
  return `${answer?.level} ${answer?.notMyWork}`;
}

function isChangedApart([base, there, here]: Record3<string | undefined>): boolean {
  return there !== here && there !== base && here !== base;
}

/** Whether two sides that never agreed say different things, and neither is an earlier state of the other. */
function disagree(there: Answer | undefined, here: Answer | undefined): boolean {
  if (there === undefined || here === undefined || !says(there) || !says(here)) return false;
  if (isSameChoice(there, here) && noteOf(there) === noteOf(here)) return false;
  return !isInHistoryOf(there, here) && !isInHistoryOf(here, there);
}

function says(answer: Answer): boolean {
  return hasChoice(answer) || noteOf(answer) !== '';
}

function idsIn(sides: readonly object[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side)))];
}
