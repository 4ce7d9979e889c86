import { useEffect, useMemo, useState } from 'react';
import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { comparisonWith } from '../../../domain/profile/compare.ts';
import type { Comparison } from '../../../domain/profile/compare.ts';
import { dateOf } from '../../../domain/assessment/assessment.ts';
import type { Saved } from '../../../domain/assessment/assessment.ts';
import { useAssessment, useLoaded } from '../../../store/loaded.ts';
import { setHandover, useHandover } from '../../../store/handover.ts';

/** Stands for the opened result among the ids of those kept here; no id is like it. */
export const openedOption = 'compared';

/** What can be set compared the result shown, and what is. */
export interface ComparisonChoice {
  /** The results kept here that can be. */
  readonly candidates: readonly Saved[];
  /** A result that was opened to be looked at alone: it is kept nowhere. */
  readonly compared: Saved | null;
  /** The one chosen: an id, {@link openedOption}, or nothing. */
  readonly option: string;
  readonly choose: (option: string) => void;
  /** The one chosen, in this version's terms. */
  readonly comparison: Comparison | null;
  /** The one chosen is kept here and the newer of the two: then the one shown is what there was before. */
  readonly isNewer: boolean;
}

/** Chooses a result to set compared the one shown; what was opened is chosen at once, and gone with the screen. */
export function useComparison(): ComparisonChoice {
  const { description } = useLoaded();
  const shown = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const { compared: opened } = useHandover();
  const compared = opened !== null && canBeShown(opened, description) ? opened : null;
  const [chosen, setChosen] = useState<{ compared: Saved | null; option: string } | null>(null);
  useEffect(() => () => setHandover({ compared: null }), []);
  const candidates = useMemo(
    () => others.filter((one) => canBeShown(one, description)),
    [others, description],
  );
  const atFirst = compared === null ? '' : openedOption;
  const option = chosen !== null && chosen.compared === compared ? chosen.option : atFirst;
  const found =
    option === openedOption ? compared : (candidates.find((one) => one.id === option) ?? null);
  const comparison = useMemo(
    () => (found === null ? null : comparisonWith(found, description)),
    [found, description],
  );
  const choose = (wanted: string) => setChosen({ compared, option: wanted });
  const isNewer = found !== null && option !== openedOption && dateOf(found) > dateOf(shown);
  return { candidates, compared, option, choose, comparison, isNewer };
}
