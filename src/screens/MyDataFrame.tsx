import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { isFinished } from '../domain/saved.ts';
import { useAssessment } from '../store/loaded.ts';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { FinishVersion } from './FinishVersion.tsx';

const MyDataNotices = lazyScreen(
  async () => (await import('./MyDataNotices.tsx')).MyDataNotices,
  'data',
);
const FinishedLine = lazyScreen(
  async () => (await import('./FinishedLine.tsx')).FinishedLine,
  'data',
);
const FinishSection = lazyScreen(
  async () => (await import('./FinishSection.tsx')).FinishSection,
  'data',
);

/** Screens that show the open assessment. */
const ofAssessment = /^\/(?:assessment\/|check$|profile$|report$)/u;

/** What every screen needs around it because of the person's data. It is fetched only when there is need. */
export function MyDataFrame({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const news = useAssessment((state) => state.news !== null || state.conflicts.length > 0);
  const finished = useAssessment((state) => isFinished(state.saved));
  const answered = useAssessment(({ saved }) =>
    Object.values(saved.answers).some((one) => one.level !== undefined),
  );
  return (
    <FinishVersion>
      {news ? <MyDataNotices /> : null}
      {finished && ofAssessment.test(pathname) ? <FinishedLine /> : null}
      {children}
      {answered && pathname === '/profile' ? <FinishSection /> : null}
    </FinishVersion>
  );
}
