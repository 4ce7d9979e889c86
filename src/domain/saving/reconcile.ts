import { isFinished } from '../assessment/assessment.ts';
import type { Saved } from '../assessment/assessment.ts';
import { beginFrom, isSameResult } from '../assessment/copies.ts';
import type { Conflict } from '../merge/mergeTabs.ts';
import { mergeTabs } from '../merge/mergeTabs.ts';
import { without } from '../objects.ts';
import { beginning } from './beginning.ts';
import { inVersionShown } from './inVersionShown.ts';
import type { Moment } from './state.ts';

/** What two tabs' states of one assessment result in. */
export interface Reconciled {
  /** What is to be written. Its id is new where the stored assessment stays beside it. */
  readonly saved: Saved;
  readonly conflicts: readonly Conflict[];
  /** When the stored assessment was finished, if a change therefore began a new one. */
  readonly finishedElsewhere: string | null;
}

/**
 * Reconciles this tab's state of an assessment with the stored one, which another tab, a file or an earlier
 * release has changed. `base` is the last state that both had; null if there was none. A finished assessment
 * keeps its answers and its date: a change to it begins a new one.
 */
export function reconcile(
  moment: Moment,
  base: Saved | null,
  stored: Saved,
  mine: Saved,
): Reconciled {
  const [before, there, here] = inOneVersion(moment, base, stored, mine);
  const isUnchanged = isSameResult(before ?? there, here);
  const finishedElsewhere = stored.finishedAt;
  if (finishedElsewhere === undefined) {
    // A finished one is a dated copy of other answers, unless both tabs had the same ones.
    if (before === null && isFinished(mine) && !isUnchanged) return beside(mine, moment.id);
    const { saved, conflicts } = mergeTabs(before, there, here, moment.at);
    const finishedAt = mine.finishedAt;
    return {
      saved: finishedAt === undefined ? saved : { ...saved, finishedAt },
      conflicts,
      finishedElsewhere: null,
    };
  }
  if (isUnchanged) return named(stored, base, mine);
  if (before === null || isFinished(mine)) return beside(mine, moment.id);
  const { saved, conflicts } = mergeTabs(before, there, here, moment.at);
  // A new assessment has no title, unless this tab has just given it one.
  const title = mine.title === before.title ? undefined : mine.title;
  const started = {
    ...beginFrom(saved, beginning(moment)),
    // What was answered here since is nowhere else, so its history goes along.
    answers: saved.answers,
    ...(title === undefined ? {} : { title }),
  };
  return { saved: started, conflicts, finishedElsewhere };
}

/** An assessment under a new id, so that the stored one stays as it is. */
export function beside(mine: Saved, id: string): Reconciled {
  return { saved: { ...mine, id }, conflicts: [], finishedElsewhere: null };
}

/** A finished assessment with the names that this tab has changed; nothing else of it changes. */
function named(stored: Saved, base: Saved | null, mine: Saved): Reconciled {
  const names = (['title', 'person'] as const).map((field) => {
    const [before, there, here] = [base?.[field], stored[field], mine[field]];
    const isOwn = base === null ? there === undefined : here !== before;
    const differ = here !== there && here !== before && there !== before;
    return { field, text: isOwn ? here : there, here: here ?? null, there: there ?? null, differ };
  });
  const texts = names.flatMap(({ field, text }) => (text === undefined ? [] : [[field, text]]));
  return {
    saved: {
      ...without(stored, 'title', 'person'),
      ...(Object.fromEntries(texts) as Partial<Saved>),
    },
    conflicts: names
      .filter(({ differ }) => differ)
      .map(({ field, here, there }) => ({ kind: 'text', field, here, there })),
    finishedElsewhere: null,
  };
}

/** The states in the version of the description that is shown, unless all are of one version. */
function inOneVersion(
  moment: Moment,
  base: Saved | null,
  stored: Saved,
  mine: Saved,
): readonly [Saved | null, Saved, Saved] {
  const isOfOne = [base, stored].every(
    (one) => one === null || one.description.version === mine.description.version,
  );
  if (isOfOne) return [base, stored, mine];
  const carry = (one: Saved) => inVersionShown(moment.description, one).saved;
  return [base === null ? null : carry(base), carry(stored), carry(mine)];
}
