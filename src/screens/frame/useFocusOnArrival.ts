import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * A link from elsewhere to one statement brings the focus to the element of this id, past the heading. Loading
 * the page again or going back does not: then the focus is where it always is.
 */
export function useFocusOnArrival(idOf: (competenceId: string) => string): void {
  const { state, key } = useLocation();
  const navigation = useNavigationType();
  useEffect(() => {
    if (navigation === 'POP') return;
    const focus: unknown = state?.focus;
    if (typeof focus === 'string') document.getElementById(idOf(focus))?.focus();
  }, [state, key, navigation, idOf]);
}

/** The statement that the check of all answers led to, and to which one may go back there; null from elsewhere. */
export function useCameFromCheck(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('checking' in state)) return null;
  return typeof state.checking === 'string' ? state.checking : null;
}
