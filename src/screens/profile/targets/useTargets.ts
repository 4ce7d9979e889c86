import { useState } from 'react';
import { mostTargets, offeredTarget } from '../../../domain/assessment/targets.ts';
import { useActions, useAssessment, useLoaded } from '../../../store/loaded.ts';

export interface TargetActions {
  /** The last attempt to choose a target was refused, because there are three already. */
  readonly refused: boolean;
  readonly choose: (competenceId: string) => void;
  readonly aim: (competenceId: string, level: string) => void;
  readonly drop: (competenceId: string) => void;
}

/** Chooses targets. A new target starts at the next level. A fourth target is refused. */
export function useTargets(): TargetActions {
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const { aim, dropTarget } = useActions();
  const [refused, setRefused] = useState(false);
  const count = Object.keys(saved.targets ?? {}).length;
  return {
    refused,
    choose: (id) => {
      setRefused(count >= mostTargets);
      if (count < mostTargets) aim(id, offeredTarget(description, saved.answers, id));
    },
    aim,
    drop: (id) => {
      setRefused(false);
      dropTarget(id);
    },
  };
}
