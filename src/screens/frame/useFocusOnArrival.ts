import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * Moves the focus past the heading to one statement if a link to it was followed. A reload or going back does
 * not move it there.
 */
export function useFocusOnArrival(focusOn: (competenceId: string) => void): void {
  const { state, key } = useLocation();
  const navigation = useNavigationType();
  useLayoutEffect(() => {
    if (navigation === 'POP') return;
    const focus: unknown = state?.focus;
    if (typeof focus === 'string') focusOn(focus);
  }, [state, key, navigation, focusOn]);
}

/** The statement whose link on the check page was followed, so that a link can lead back there; else null. */
export function useCameFromCheck(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('checking' in state)) return null;
  return typeof state.checking === 'string' ? state.checking : null;
}
