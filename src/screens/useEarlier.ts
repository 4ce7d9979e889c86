import { useMemo, useState } from 'react';
import { canBeShown } from '../domain/changes.ts';
import { earlierOf } from '../domain/compare.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';

/** The results kept here that can be set beside the open one, and the one chosen, in this version's terms. */
export function useEarlier() {
  const { description } = useLoaded();
  const others = useAssessment((state) => state.others);
  const [chosen, setChosen] = useState('');
  const candidates = useMemo(
    () => others.filter((one) => canBeShown(one, description)),
    [others, description],
  );
  const found = candidates.find((one) => one.id === chosen) ?? null;
  const earlier = useMemo(
    () => (found === null ? null : earlierOf(found, description)),
    [found, description],
  );
  return { candidates, earlier, choose: setChosen };
}
