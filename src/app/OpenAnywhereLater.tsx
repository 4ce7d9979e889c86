import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { learn } from '../i18n/language.ts';

/** Dropping and pasting files is fetched after the start; without it the button still opens them. */
export function OpenAnywhereLater() {
  const [OpenAnywhere, setOpenAnywhere] = useState<ComponentType | null>(null);
  useEffect(() => {
    void Promise.all([import('../screens/OpenAnywhere.tsx'), learn('kept')]).then(
      ([fetched]) => setOpenAnywhere(() => fetched.OpenAnywhere),
      () => undefined,
    );
  }, []);
  return OpenAnywhere === null ? null : <OpenAnywhere />;
}
