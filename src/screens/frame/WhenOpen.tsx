import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { LoadFailed } from '../../ui/messages/LoadFailed.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** Its code is fetched together with the code that opens the store of answers. */
export const InItsVersion = lazyScreen(
  async () => (await import('../versions/InItsVersion.tsx')).InItsVersion,
);

/** Opens the store of answers, then shows the children in the description version of the open assessment. */
export function WhenOpen({ children }: { readonly children: ReactNode }) {
  const { assessment } = useLoaded();
  const isOpen = useAssessment((state) => state.isOpen);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isOpen && !failed) assessment.open().catch(() => setFailed(true));
  }, [assessment, isOpen, failed]);
  if (isOpen) return <InItsVersion>{children}</InItsVersion>;
  return failed ? <LoadFailed onRetry={() => setFailed(false)} /> : <Waiting />;
}
