import { readDescription } from '../domain/description/description.ts';
import type { Description } from '../domain/description/description.ts';
import { readSite } from '../domain/site/site.ts';
import type { Site } from '../domain/site/site.ts';
import { isLanguage, speak } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import i18next from 'i18next';
import type { AssessmentStore } from '../store/assessments/store.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  folderOf,
  wordsLanguage,
} from '../store/content/content.ts';
import type { Content } from '../store/content/content.ts';
import { keepPreference, readPreference } from '../store/browser/preferences.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';
import type { Loaded } from '../store/loaded.ts';
import type { Environment } from '../store/assessments/state.ts';
import { askForPersistence, onOtherTab, openBrowserStore } from '../store/browser/storage.ts';
import { fetchStorage } from './whenOpen.ts';

declare const __APP_VERSION__: string;

/** What the app starts from. */
export interface Booted {
  readonly facts: Omit<Loaded, 'assessment' | 'openAssessment'>;
  /** Null when there was nothing to open yet. */
  readonly assessment: AssessmentStore | null;
  /** Opens the answers, once. */
  readonly open: () => Promise<AssessmentStore>;
}

/** Fetches what the start needs, in the language that will be shown; the answers only where they are needed. */
export async function boot(): Promise<Content<Booted>> {
  const stores: BrowserStores = {
    device: openBrowserStore('device'),
    tab: openBrowserStore('tab'),
  };
  const isFirst = isFirstVisit(stores);
  // At the same time as the content, since the one does not need the other.
  if (!isFirst) fetchStorage().catch(() => undefined);
  const guess = guessLanguage(stores, ['fi', 'sv', 'en']);
  const whenSite = fetchContent('content/site.json', readSite);
  const [site, description] = await Promise.all([
    whenSite,
    whenSite.then((one) => (one.ok ? fetchDescription(one.value, stores) : one)),
    speak(guess),
    whenSite.then((one) => (one.ok ? wearAccent(one.value) : undefined)),
  ]);
  if (!site.ok) return site;
  if (!description.ok) return description;
  const language = guessLanguage(stores, site.value.languages);
  if (language !== guess) await speak(language);
  const booted = bootedFrom(site.value, description.value, stores);
  fetchAhead(booted.facts, wordsLanguage(description.value, language));
  const assessment = isFirst ? null : await booted.open();
  return { ok: true, value: { ...booted, assessment } };
}

/** The description the person chose here before, else the site's first. */
function fetchDescription(site: Site, stores: BrowserStores): Promise<Content<Description>> {
  const wanted = readPreference(stores, 'description');
  const reference = site.descriptions.find(({ id }) => id === wanted) ?? site.descriptions[0];
  if (reference === undefined) throw new Error('a site without a description passed the gate');
  return fetchContent(`${folderOf(reference)}/description.json`, (input) =>
    readDescription(input, reference),
  );
}

/** Fetched only where the host has set a colour; one that does not come leaves the page as it is, in ours. */
async function wearAccent({ accent }: Site): Promise<void> {
  if (accent === undefined) return;
  const theme = await import('./theme.ts').catch(() => null);
  theme?.wear(accent, document.documentElement);
}

/** The texts of the screen that the app is opened at, as soon as it is known where they are. */
function fetchAhead({ wordsIn, feedbackIn }: Booted['facts'], language: string): void {
  const { hash } = window.location;
  if (/^#\/(?:assessment|check|profile|report)/u.test(hash)) void wordsIn(language);
  if (/^#\/(?:profile|report)/u.test(hash)) void feedbackIn(language);
}

/** The start page of a person of whom nothing is kept here. */
function isFirstVisit({ device, tab }: BrowserStores): boolean {
  const isStart = ['', '#', '#/'].includes(window.location.hash);
  return isStart && device.keys().length + tab.keys().length === 0;
}

function bootedFrom(site: Site, description: Description, stores: BrowserStores): Booted {
  let opened: AssessmentStore | null = null;
  const open = once(async () => {
    const { createAssessmentStore, followOtherTab, rememberOpen, isExpired, markAlive } =
      await fetchStorage();
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
    const assessment = createAssessmentStore(env);
    onOtherTab((key) => followOtherTab(assessment, env, key));
    const mark = () => {
      markAlive(stores.tab, now());
      rememberOpen(assessment, env);
    };
    stayAlive(mark, () => isExpired(stores.tab, now()));
    opened = assessment;
    return assessment;
  });
  return {
    facts: {
      site,
      description,
      now,
      wordsIn: createWordsSource(description),
      feedbackIn: createFeedbackSource(description),
      preference: (name) => readPreference(stores, name),
      prefer: (name, value) =>
        keepPreference(stores[opened?.getState().where ?? 'tab'], name, value),
    },
    assessment: null,
    open,
  };
}

/** What succeeds is done once; what fails can be tried again. */
function once<T>(act: () => Promise<T>): () => Promise<T> {
  let acting: Promise<T> | null = null;
  return () => {
    acting ??= act().catch((error: unknown) => {
      acting = null;
      throw error;
    });
    return acting;
  };
}

/** The one clock of the app. */
function now(): Date {
  return new Date();
}

/**
 * A sign of life every half a minute and on leaving; what it is for is told in lifeSign.ts. Going back to a page
 * shows it as it was left, out of the browser's memory: on a shared device that may be somebody else's by then,
 * so it is loaded anew, and what is too old is dropped there.
 */
function stayAlive(mark: () => void, isTooOld: () => boolean): void {
  const timer = setInterval(mark, 30_000);
  window.addEventListener('pagehide', mark);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isTooOld()) return;
    // Leaving what is too old is no sign of life.
    clearInterval(timer);
    window.removeEventListener('pagehide', mark);
    document.body.hidden = true;
    window.location.reload();
  });
}

/** A link's `?lang=`, else the choice made here before, else the browser's, else the site's first. */
function guessLanguage(stores: BrowserStores, offered: readonly string[]): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wishes = [
    asked,
    readPreference(stores, 'language'),
    ...navigator.languages,
    ...offered,
    'fi',
  ];
  const found = wishes
    .map((wish) => wish?.split('-')[0])
    .find((wish) => isLanguage(wish) && offered.includes(wish));
  return isLanguage(found) ? found : 'fi';
}

/** A random UUID that can be had on plain http too, where crypto.randomUUID is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
