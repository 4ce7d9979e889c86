import { useEffect, useMemo, useState } from 'react';
import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { earlierOf } from '../../../domain/profile/compare.ts';
import type { Earlier } from '../../../domain/profile/compare.ts';
import { dateOf } from '../../../domain/assessment/saved.ts';
import type { Saved } from '../../../domain/assessment/saved.ts';
import { useAssessment, useLoaded } from '../../../store/loaded.ts';
import { hold, useInHand } from '../../../store/handover.ts';

/** Stands for the opened result among the ids of those kept here; no id is like it. */
export const besideOption = 'beside';

/** What can be set beside the result shown, and what is. */
export interface Choice {
  /** The results kept here that can be. */
  readonly candidates: readonly Saved[];
  /** A result that was opened to be looked at alone: it is kept nowhere. */
  readonly beside: Saved | null;
  /** The one chosen: an id, {@link besideOption}, or nothing. */
  readonly option: string;
  readonly choose: (option: string) => void;
  /** The one chosen, in this version's terms. */
  readonly earlier: Earlier | null;
  /** The one chosen is kept here and the newer of the two: then the one shown is what there was before. */
  readonly isLater: boolean;
}

/** Chooses a result to set beside the one shown; what was opened is chosen at once, and gone with the screen. */
export function useEarlier(): Choice {
  const { description } = useLoaded();
  const shown = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const { beside: opened } = useInHand();
  const beside = opened !== null && canBeShown(opened, description) ? opened : null;
  const [chosen, setChosen] = useState<{ beside: Saved | null; option: string } | null>(null);
  useEffect(() => () => hold({ beside: null }), []);
  const candidates = useMemo(
    () => others.filter((one) => canBeShown(one, description)),
    [others, description],
  );
  const atFirst = beside === null ? '' : besideOption;
  const option = chosen !== null && chosen.beside === beside ? chosen.option : atFirst;
  const found =
    option === besideOption ? beside : (candidates.find((one) => one.id === option) ?? null);
  const earlier = useMemo(
    () => (found === null ? null : earlierOf(found, description)),
    [found, description],
  );
  const choose = (wanted: string) => setChosen({ beside, option: wanted });
  const isLater = found !== null && option !== besideOption && dateOf(found) > dateOf(shown);
  return { candidates, beside, option, choose, earlier, isLater };
}
