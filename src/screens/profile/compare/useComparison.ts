import { useEffect, useMemo, useState } from 'react';
import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { comparisonWith } from '../../../domain/profile/compare.ts';
import type { Comparison } from '../../../domain/profile/compare.ts';
import { compareByDate } from '../../../domain/assessment/dates.ts';
import type { Saved } from '../../../domain/assessment/assessment.ts';
import { useAssessment, useLoaded } from '../../../store/loaded.ts';
import { setHandover, useHandover } from '../../../store/handover.ts';

/** The option for the opened result. The others are ids of saved results, and no id can be this word. */
export const openedOption = 'compared';

/** What the shown result can be compared with, and what it is compared with. */
export interface ComparisonChoice {
  /** The saved results that can be compared. */
  readonly candidates: readonly Saved[];
  /** A result that was opened only to be viewed. It is saved nowhere. */
  readonly compared: Saved | null;
  /** The chosen option: an id, {@link openedOption}, or "" for none. */
  readonly option: string;
  readonly choose: (option: string) => void;
  /** The comparison with the chosen result, in this version's terms. */
  readonly comparison: Comparison | null;
  /** The chosen result is a saved one and the newer, so the shown one counts as the earlier. */
  readonly isNewer: boolean;
}

/** Chooses what to compare the shown result with: an opened one at once, which is dropped with the screen. */
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
  const isNewer = found !== null && option !== openedOption && compareByDate(found, shown) > 0;
  return { candidates, compared, option, choose, comparison, isNewer };
}
