import type { Answer, Answers } from '../assessment/answers.ts';
import { isEqual } from '../objects.ts';
import { isSameChoice, mergeAnswer, mergeLosses, withChoiceOf } from './merge.ts';
import type { Saved } from '../assessment/assessment.ts';

/** A statement that two tabs answered differently since they last agreed; null where a tab has no answer. */
export interface Conflict {
  readonly competenceId: string;
  readonly here: Answer | null;
  readonly there: Answer | null;
}

type Record3<T> = readonly [base: T, there: T, here: T];

/**
 * Merges two tabs' states of one assessment; `base` is the last state they agreed on. A change in one tab
 * alone is used, and changes in both are merged by time. A statement answered differently in both is also
 * reported as a conflict, because the person decides which answer is right.
 */
export function mergeTabs(
  base: Saved,
  there: Saved,
  here: Saved,
): { readonly saved: Saved; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const all: Record3<Answers> = [base.answers, there.answers, here.answers];
  const answers = Object.fromEntries(
    idsIn(all).flatMap((id): [string, Answer][] => {
      const [base3, there3, here3] = all.map((side) => ownOf(side, id));
      const one: Record3<Answer | undefined> = [base3, there3, here3];
      const answer = mergeOne(one);
      if (isConflict(one)) {
        conflicts.push({ competenceId: id, there: one[1] ?? null, here: one[2] ?? null });
      }
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  const targets: Record3<object> = [base.targets ?? {}, there.targets ?? {}, here.targets ?? {}];
  const fields = mergeFields([base, there, here]) as Saved;
  return {
    saved: {
      ...fields,
      updatedAt: here.updatedAt > there.updatedAt ? here.updatedAt : there.updatedAt,
      answers,
      ...(fields.targets === undefined
        ? {}
        : { targets: mergeFields(targets) as Record<string, string> }),
      ...mergeLosses(there, here),
    },
    conflicts,
  };
}

function ownOf<T>(side: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(side, id) ? side[id] : undefined;
}

/** Takes each field from the side that changed it, and from this tab if both did. */
function mergeFields(sides: Record3<object>): object {
  const [base, there, here] = sides.map((side) => side as Readonly<Record<string, unknown>>);
  const chosen = idsIn(sides).map((id): [string, unknown] => [
    id,
    isEqual(here?.[id], base?.[id]) ? there?.[id] : here?.[id],
  ]);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

function mergeOne([base, there, here]: Record3<Answer | undefined>): Answer | undefined {
  if (isEqual(here, base)) return there;
  if (isEqual(there, base) || isEqual(there, here)) return here;
  if (there === undefined || here === undefined) return there ?? here;
  const merged = mergeAnswer(there, here);
  if (base === undefined || isConflict([base, there, here])) return merged;
  // One side changed the choice and the other the note: use both.
  const choosing = isSameChoice(here, base) ? there : here;
  const noting = (here.note ?? '') === (base.note ?? '') ? there : here;
  const { note: _, ...rest } = withChoiceOf(choosing, merged);
  return noting.note === undefined ? rest : { ...rest, note: noting.note };
}

/** Whether both sides changed the choice, or both changed the note, to different values. */
function isConflict([base, there, here]: Record3<Answer | undefined>): boolean {
  const choices = [base, there, here].map((one) => `${one?.level} ${one?.notMyWork}`);
  const notes = [base, there, here].map((one) => one?.note ?? '');
  return [choices, notes].some(
    ([before, left, right]) => left !== right && left !== before && right !== before,
  );
}

function idsIn(sides: Record3<object>): readonly string[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side)))];
}
