import i18next from 'i18next';
import type { Description } from '../domain/description/description.ts';
import type { Outside } from '../store/assessments/environment.ts';
import { createAssessmentStore } from '../store/assessments/store.ts';
import type { AssessmentStore } from '../store/assessments/store.ts';
import type { Early } from '../store/browser/database.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';
import { fetchStorage } from './fetchStorage.ts';

declare const __APP_VERSION__: string;

/** The store of answers of this page. Its code is fetched when it is first opened. */
export function assessmentStore(
  page: BrowserStores,
  description: Description,
  whenDatabase: Promise<Early>,
): AssessmentStore {
  const outside: Outside = {
    now,
    newId,
    app: __APP_VERSION__,
    site: `${window.location.origin}${window.location.pathname}`,
    description,
    language: () => i18next.language,
  };
  return createAssessmentStore(outside, async () => {
    const [{ openPageStore }, early] = await Promise.all([fetchStorage(), whenDatabase]);
    return (store, done) => openPageStore(outside, { page, early }, store, done);
  });
}

/** The app's only clock. */
export function now(): Date {
  return new Date();
}

/** A random UUID, also on plain http, where `crypto.randomUUID` is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
