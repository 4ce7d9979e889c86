import { learn } from '../i18n/language.ts';
import { StartKept } from '../screens/start/StartScreen.tsx';
import { InItsVersion } from '../screens/frame/WithAssessment.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';

export const StorageNotices = lazyScreen(
  async () => (await import('../screens/storage/StorageNotices.tsx')).StorageNotices,
);

/**
 * Fetches what keeps answers and what is shown around them. A first visit shows the start page without it,
 * since nothing is kept yet.
 */
export async function fetchStorage() {
  const [{ createAssessmentStore }, following, lifeSign] = await Promise.all([
    import('../store/assessments/store.ts'),
    import('../store/assessments/otherTabs.ts'),
    import('../store/browser/sharedTab.ts'),
    StorageNotices.fetchAhead(),
    InItsVersion.fetchAhead(),
    StartKept.fetchAhead(),
    learn('storage'),
  ]);
  return { createAssessmentStore, ...following, ...lifeSign };
}
