import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLoaded } from '../../store/loaded.ts';
import { LoadFailed } from '../../ui/messages/LoadFailed.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** Shows the open assessment in the words it was finished in; fetched with the code that keeps answers. */
export const InItsVersion = lazyScreen(
  async () => (await import('../versions/InItsVersion.tsx')).InItsVersion,
);

/** Opens the answers for what needs them, where that has not been done on this visit. */
export function WithAssessment({ children }: { readonly children: ReactNode }) {
  const { assessment, openAssessment } = useLoaded();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (assessment === null && !failed) openAssessment().catch(() => setFailed(true));
  }, [assessment, failed, openAssessment]);
  if (assessment !== null) return <InItsVersion>{children}</InItsVersion>;
  return failed ? <LoadFailed onRetry={() => setFailed(false)} /> : <Waiting />;
}
