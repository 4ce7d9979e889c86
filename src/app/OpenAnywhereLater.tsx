import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

/** Dropping and pasting files is fetched after the start; without it the button still opens them. */
export function OpenAnywhereLater() {
  const [OpenAnywhere, setOpenAnywhere] = useState<ComponentType | null>(null);
  useEffect(() => {
    void import('../screens/OpenAnywhere.tsx').then(
      (fetched) => setOpenAnywhere(() => fetched.OpenAnywhere),
      () => undefined,
    );
  }, []);
  return OpenAnywhere === null ? null : <OpenAnywhere />;
}
