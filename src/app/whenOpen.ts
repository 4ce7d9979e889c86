import { learn } from '../i18n/language.ts';
import { StartKept } from '../screens/start/StartScreen.tsx';
import { FinishVersion } from '../screens/frame/WithAssessment.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';

export const Standing = lazyScreen(
  async () => (await import('../screens/storage/Standing.tsx')).Standing,
);

/**
 * Fetches what keeps answers and what is shown around them. A first visit shows the start page without it,
 * since nothing is kept yet.
 */
export async function fetchKeeping() {
  const [{ createAssessmentStore }, following, lifeSign] = await Promise.all([
    import('../store/assessments/store.ts'),
    import('../store/assessments/otherTabs.ts'),
    import('../store/browser/sharedTab.ts'),
    Standing.fetchAhead(),
    FinishVersion.fetchAhead(),
    StartKept.fetchAhead(),
    learn('kept'),
  ]);
  return { createAssessmentStore, ...following, ...lifeSign };
}
