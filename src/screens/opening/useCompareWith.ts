import { useNavigate } from 'react-router';
import { hasChoice } from '../../domain/assessment/answers.ts';
import { canBeShown } from '../../domain/carryOver/carryOver.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { setHandover } from '../../store/handover.ts';

/**
 * Shows an opened result next to one's own on the profile, without saving it. One's own is the open
 * assessment, or the newest answered one if that has no answers. Returns null if no assessment has any.
 */
export function useCompareWith(): ((opened: Saved) => void) | null {
  const { description } = useLoaded();
  const navigate = useNavigate();
  const { open: openOwn } = useActions();
  const open = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const own = [open, ...others].find(
    (one) => Object.values(one.answers).some(hasChoice) && canBeShown(one, description),
  );
  if (own === undefined) return null;
  return (opened) => {
    if (own !== open) openOwn(own);
    setHandover({ compared: opened });
    navigate('/profile');
  };
}
