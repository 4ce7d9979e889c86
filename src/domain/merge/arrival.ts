import { carryOver } from '../carryOver/carryOver.ts';
import type { Description } from '../description/description.ts';
import { differenceOf, isAlike } from './difference.ts';
import { mergeSaved } from './merge.ts';
import { isFinished } from '../assessment/assessment.ts';
import type { Saved } from '../assessment/assessment.ts';
import { isSameAssessment, isSameResult } from '../assessment/copies.ts';

/** How a result that is being opened relates to the saved ones. */
export type Arrival =
  /** No saved result has its id. */
  | { readonly kind: 'new' }
  /** It is already here, under its own id or as a copy that was added earlier. Nothing changes. */
  | { readonly kind: 'there'; readonly kept: Saved }
  /** Neither it nor the saved result is finished. The two are merged. */
  | { readonly kind: 'merges'; readonly kept: Saved }
  /** It has the same answers and is finished, but the saved result is not. */
  | { readonly kind: 'finishes'; readonly kept: Saved }
  /** Its answers differ, and it or the saved result is finished. It is added as another result. */
  | { readonly kind: 'beside'; readonly kept: Saved };

/**
 * Decides what opening a result does. A finished result never changes. The same result is recognised when it
 * is opened again, in whatever version of the description it was saved.
 */
export function arrivalOf(
  incoming: Saved,
  all: readonly Saved[],
  description: Description,
  now: string,
): Arrival {
  const kept = all.find(({ id }) => id === incoming.id);
  if (kept === undefined) return { kind: 'new' };
  const inTheseTerms = (one: Saved) => carryOver(one, description).saved;
  const isSame = isSameResult(inTheseTerms(kept), inTheseTerms(incoming));
  if (isFinished(kept) && isSame) return { kind: 'there', kept };
  if (isFinished(incoming) && isSame) return { kind: 'finishes', kept };
  if (isFinished(kept) || isFinished(incoming)) {
    const before = all.find((one) => isSameAssessment({ ...one, id: incoming.id }, incoming));
    return before === undefined ? { kind: 'beside', kept } : { kind: 'there', kept: before };
  }
  return addsNothing(inTheseTerms(kept), inTheseTerms(incoming), now)
    ? { kind: 'there', kept }
    : { kind: 'merges', kept };
}

/** Whether the two do not differ and merging would change nothing: they are the same, or merged before. */
function addsNothing(kept: Saved, incoming: Saved, now: string): boolean {
  return (
    isSameAssessment(mergeSaved(kept, incoming, now), kept) &&
    isAlike(differenceOf(kept, incoming, now))
  );
}

/**
 * Turns another result into a state of one's own assessment that can be merged. It has the other's answers,
 * also those without a place, and the other's targets if one has none. Name, situation and the rest stay
 * one's own.
 */
export function asStateOf(own: Saved, other: Saved): Saved {
  const ownTargets = own.targets ?? {};
  const targets = Object.keys(ownTargets).length > 0 ? ownTargets : other.targets;
  const { notCarried, targetsNotCarried } = other;
  return {
    ...own,
    answers: other.answers,
    ...(targets === undefined ? {} : { targets }),
    ...(notCarried === undefined ? {} : { notCarried }),
    ...(targetsNotCarried === undefined ? {} : { targetsNotCarried }),
  };
}
