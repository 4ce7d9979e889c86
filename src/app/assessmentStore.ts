import i18next from 'i18next';
import type { Description } from '../domain/description/description.ts';
import type { Environment } from '../store/assessments/state.ts';
import { createAssessmentStore } from '../store/assessments/store.ts';
import type { AssessmentStore } from '../store/assessments/store.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';
import { askForPersistence } from '../store/browser/persistence.ts';
import { onOtherTab } from '../store/browser/storage.ts';
import { fetchStorage } from './fetchStorage.ts';

declare const __APP_VERSION__: string;

/** The store of answers of this page. Once open, it follows other tabs, and shared data expires. */
export function assessmentStore(stores: BrowserStores, description: Description): AssessmentStore {
  const env: Environment = {
    stores,
    now,
    newId,
    app: __APP_VERSION__,
    site: `${window.location.origin}${window.location.pathname}`,
    description,
    language: () => i18next.language,
    askForPersistence,
  };
  const store = createAssessmentStore(env, async () => {
    const { openStore, ...code } = await fetchStorage();
    const mark = () => {
      code.markAlive(stores.tab, now());
      code.rememberOpen(store, env);
    };
    return {
      openStore: (...args) => {
        const actions = openStore(...args);
        onOtherTab((key) => code.followOtherTab(store, env, key));
        stayAlive(mark, () => code.isExpired(stores.tab, now()));
        return actions;
      },
    };
  });
  return store;
}

/** The app's only clock. */
export function now(): Date {
  return new Date();
}

/**
 * Marks the tab as alive every 30 seconds and when it is left (`sharedTab.ts` says why). Going back can show
 * a page from the browser's memory as it was left. On a shared device the person there may be somebody else
 * by then, so an expired page is loaded again, which deletes its data.
 */
function stayAlive(mark: () => void, isTooOld: () => boolean): void {
  const timer = setInterval(mark, 30_000);
  window.addEventListener('pagehide', mark);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isTooOld()) return;
    // The reload must not mark the expired tab as alive.
    clearInterval(timer);
    window.removeEventListener('pagehide', mark);
    document.body.hidden = true;
    window.location.reload();
  });
}

/** A random UUID, also on plain http, where `crypto.randomUUID` is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
