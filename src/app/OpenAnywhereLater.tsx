import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { learn } from '../i18n/language.ts';

/** Dropping and pasting files is fetched after the start; without it the button still opens them. */
export function OpenAnywhereLater() {
  const [OpenAnywhere, setOpenAnywhere] = useState<ComponentType | null>(null);
  useEffect(() => {
    const timer = setTimeout(async () => {
      try {
        const [fetched] = await Promise.all([import('../screens/OpenAnywhere.tsx'), learn('kept')]);
        setOpenAnywhere(() => fetched.OpenAnywhere);
      } catch {
        // The button needs none of this.
      }
    }, 500);
    return () => clearTimeout(timer);
  }, []);
  return OpenAnywhere === null ? null : <OpenAnywhere />;
}
