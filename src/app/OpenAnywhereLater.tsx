import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';

/** Dropping and pasting files is fetched after the start; without it the button still opens them. */
export function OpenAnywhereLater() {
  const [OpenAnywhere, setOpenAnywhere] = useState<ComponentType | null>(null);
  // A little later than the words of the screen, of which nothing waits for it.
  const wait = useAssessment((state) => state.isOpen) ? 100 : 500;
  useEffect(() => {
    const timer = setTimeout(async () => {
      try {
        const [fetched] = await Promise.all([
          import('../screens/opening/OpenAnywhere.tsx'),
          loadWords('storage'),
        ]);
        setOpenAnywhere(() => fetched.OpenAnywhere);
      } catch {
        // The button needs none of this.
      }
    }, wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return OpenAnywhere === null ? null : <OpenAnywhere />;
}
