import { loadWords } from '../i18n/language.ts';
import { ReturningStart } from '../screens/start/StartScreen.tsx';
import { InItsVersion } from '../screens/frame/WhenOpen.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';

export const StorageNotices = lazyScreen(
  async () => (await import('../screens/storage/StorageNotices.tsx')).StorageNotices,
);

export const FinishedNotice = lazyScreen(
  async () => (await import('../screens/versions/FinishedNotice.tsx')).FinishedNotice,
);

/**
 * Fetches the code that opens the store of answers, and the parts of the page that show stored data. The
 * start page of a first visit does without them, because nothing is stored yet.
 */
export async function fetchStorage() {
  const [code] = await Promise.all([
    import('../store/pageStore.ts'),
    StorageNotices.fetchAhead(),
    FinishedNotice.fetchAhead(),
    InItsVersion.fetchAhead(),
    ReturningStart.fetchAhead(),
    loadWords('storage'),
  ]);
  return code;
}
