import i18next from 'i18next';
import type { Description } from '../domain/description/description.ts';
import type { Environment } from '../store/assessments/state.ts';
import { createAssessmentStore } from '../store/assessments/store.ts';
import type { AssessmentStore } from '../store/assessments/store.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';
import { askForPersistence } from '../store/browser/persistence.ts';
import { onOtherTab } from '../store/browser/storage.ts';
import { fetchStorage } from './whenOpen.ts';

declare const __APP_VERSION__: string;

/** The store of answers of this page; once it is open it follows other tabs, and a shared tab expires. */
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

/** The one clock of the app. */
export function now(): Date {
  return new Date();
}

/**
 * Marks the tab as alive every half a minute and on leaving (`sharedTab.ts` says what for). Going back to a page shows
 * it as it was left, out of the browser's memory: on a shared device that may be somebody else's by then, so an
 * expired one is loaded again, which drops what was in it.
 */
function stayAlive(mark: () => void, isTooOld: () => boolean): void {
  const timer = setInterval(mark, 30_000);
  window.addEventListener('pagehide', mark);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isTooOld()) return;
    // Leaving an expired tab is no sign of life.
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
