import { useState, useSyncExternalStore } from 'react';

/** Whether a media query holds now; false where the browser can't tell. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}

/** The same, but printing does not change the answer: print uses the layout measured on the screen. */
export function useMediaQueryOnScreen(query: string): boolean {
  const now = useMediaQuery(query);
  const printing = useMediaQuery('print');
  const [onScreen, setOnScreen] = useState(now);
  if (!printing && onScreen !== now) setOnScreen(now);
  return printing ? onScreen : now;
}
