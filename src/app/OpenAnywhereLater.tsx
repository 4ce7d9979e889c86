import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { unheard } from '../domain/unheard.ts';

/** Fetches the code for dropped and pasted files after the start. Without it the button still opens files. */
export function OpenAnywhereLater() {
  const [OpenAnywhere, setOpenAnywhere] = useState<ComponentType | null>(null);
  // Waits for the words of the screen, because nothing on the screen waits for this code.
  const wait = useAssessment((state) => state.isOpen) ? 100 : 500;
  useEffect(() => {
    const fetchCode = async () => {
      const [fetched] = await Promise.all([
        import('../screens/opening/OpenAnywhere.tsx'),
        loadWords('storage'),
      ]);
      setOpenAnywhere(() => fetched.OpenAnywhere);
    };
    // The button needs none of this.
    const timer = setTimeout(() => unheard(fetchCode()), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return OpenAnywhere === null ? null : <OpenAnywhere />;
}
