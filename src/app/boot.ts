import { readDescription } from '../domain/description.ts';
import type { Description } from '../domain/description.ts';
import { readSite } from '../domain/site.ts';
import type { Site } from '../domain/site.ts';
import { isLanguage, speak } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import i18next from 'i18next';
import { createAssessmentStore } from '../store/assessment.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  folderOf,
} from '../store/content.ts';
import type { ContentFailure } from '../store/content.ts';
import { followOtherTab } from '../store/following.ts';
import { keepPreference, markAlive, readPreference } from '../store/keeping.ts';
import type { Places } from '../store/keeping.ts';
import type { Loaded } from '../store/loaded.ts';
import type { Surroundings } from '../store/state.ts';
import { askForPersistence, onOtherTab, openPlace } from '../store/storage.ts';

declare const __APP_VERSION__: string;

export type Booted =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly failure: ContentFailure };

/** Fetches what the start needs, in the language that will be shown, and opens the store of answers. */
export async function boot(): Promise<Booted> {
  const places: Places = { device: openPlace('device'), tab: openPlace('tab') };
  const guess = guessLanguage(places, ['fi', 'sv', 'en']);
  const [site] = await Promise.all([fetchContent('content/site.json', readSite), speak(guess)]);
  if (!site.ok) return site;
  const language = guessLanguage(places, site.value.languages);
  if (language !== guess) await speak(language);
  const wanted = readPreference(places, 'description');
  const [first] = site.value.descriptions;
  const reference = site.value.descriptions.find(({ id }) => id === wanted) ?? first;
  if (reference === undefined) throw new Error('a site without a description passed the gate');
  const description = await fetchContent(`${folderOf(reference)}/description.json`, (input) =>
    readDescription(input, reference),
  );
  if (!description.ok) return description;
  return { ok: true, loaded: loadedFrom(site.value, description.value, places) };
}

function loadedFrom(site: Site, description: Description, places: Places): Loaded {
  const around: Surroundings = {
    places,
    now,
    newId,
    app: __APP_VERSION__,
    site: `${window.location.origin}${window.location.pathname}`,
    description,
    language: () => i18next.language,
    askForPersistence,
  };
  const assessment = createAssessmentStore(around);
  onOtherTab((key) => followOtherTab(assessment, around, key));
  stayAlive(places);
  return {
    site,
    description,
    assessment,
    now,
    wordsIn: createWordsSource(description),
    feedbackIn: createFeedbackSource(description),
    preference: (name) => readPreference(places, name),
    prefer: (name, value) => keepPreference(places[assessment.getState().place], name, value),
  };
}

/** The one clock of the app. */
function now(): Date {
  return new Date();
}

/** A sign of life every half a minute and on leaving; what it is for is told in keeping.ts. */
function stayAlive(places: Places): void {
  const mark = () => markAlive(places.tab, now());
  setInterval(mark, 30_000);
  window.addEventListener('pagehide', mark);
}

/** A link's `?lang=`, else the choice made here before, else the browser's, else the site's first. */
function guessLanguage(places: Places, offered: readonly string[]): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wishes = [
    asked,
    readPreference(places, 'language'),
    ...navigator.languages,
    ...offered,
    'fi',
  ];
  const found = wishes
    .map((wish) => wish?.slice(0, 2))
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
