import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { unheard } from '../domain/unheard.ts';

/** Fetches the code that every screen has after the start. Without it the screens themselves still work. */
export function AfterStartLater() {
  const [AfterStart, setAfterStart] = useState<ComponentType | null>(null);
  // Waits for the words of the screen, because nothing on the screen waits for this code.
  const wait = useAssessment((state) => state.isOpen) ? 100 : 500;
  useEffect(() => {
    const fetchCode = async () => {
      const [fetched] = await Promise.all([import('./AfterStart.tsx'), loadWords('storage')]);
      setAfterStart(() => fetched.AfterStart);
    };
    const timer = setTimeout(() => unheard(fetchCode()), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return AfterStart === null ? null : <AfterStart />;
}
