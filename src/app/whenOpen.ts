import { learn } from '../i18n/language.ts';
import { StartKept } from '../screens/StartScreen.tsx';
import { FinishVersion } from '../screens/WithAssessment.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';

export const Standing = lazyScreen(async () => (await import('../screens/Standing.tsx')).Standing);

/**
 * Fetches what keeps answers and what is shown around them. A first visit shows the start page without it,
 * since nothing is kept yet.
 */
export async function fetchKeeping() {
  const [{ createAssessmentStore }, following, lifeSign] = await Promise.all([
    import('../store/assessment.ts'),
    import('../store/following.ts'),
    import('../store/lifeSign.ts'),
    Standing.fetchAhead(),
    FinishVersion.fetchAhead(),
    StartKept.fetchAhead(),
    learn('kept'),
  ]);
  return { createAssessmentStore, ...following, ...lifeSign };
}
