import { useState } from 'react';
import { canBeShown, carryOver } from '../domain/changes.ts';
import { profileOf } from '../domain/profile.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';

/** The results kept here that can be set beside the open one, and the one chosen, in this version's terms. */
export function useEarlier() {
  const { description } = useLoaded();
  const others = useAssessment((state) => state.others);
  const [chosen, setChosen] = useState('');
  const candidates = others.filter((one) => canBeShown(one, description));
  const found = candidates.find((one) => one.id === chosen);
  if (found === undefined) return { candidates, earlier: null, choose: setChosen };
  const { saved } = carryOver(found, description);
  const profile = profileOf(description, saved.answers);
  return { candidates, earlier: { saved: found, profile }, choose: setChosen };
}
