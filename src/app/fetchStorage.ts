import { loadWords } from '../i18n/language.ts';
import { ReturningStart } from '../screens/start/StartScreen.tsx';
import { InItsVersion } from '../screens/frame/WhenOpen.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';

export const StorageNotices = lazyScreen(
  async () => (await import('../screens/storage/StorageNotices.tsx')).StorageNotices,
);

/**
 * Fetches the code that opens the store of answers, and the parts of the page that show stored data. The
 * start page of a first visit does without them, because nothing is stored yet.
 */
export async function fetchStorage() {
  const [{ openStore }, otherTabs, sharedTab] = await Promise.all([
    import('../store/assessments/openStore.ts'),
    import('../store/assessments/otherTabs.ts'),
    import('../store/browser/sharedTab.ts'),
    StorageNotices.fetchAhead(),
    InItsVersion.fetchAhead(),
    ReturningStart.fetchAhead(),
    loadWords('storage'),
  ]);
  return { openStore, ...otherTabs, ...sharedTab };
}
