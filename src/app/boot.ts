import type { Description } from '../domain/description/description.ts';
import { languages } from '../domain/languages.ts';
import { readSite } from '../domain/site/site.ts';
import type { Site } from '../domain/site/site.ts';
import { changeLanguage } from '../i18n/language.ts';
import { keepPreference, readPreference } from '../store/browser/preferences.ts';
import type { BrowserStores } from '../store/browser/preferences.ts';
import { isDatabase, openEarly } from '../store/browser/database.ts';
import type { Early } from '../store/browser/database.ts';
import { renameEarlier } from '../store/browser/earlierNames.ts';
import { copyName, openBrowserStore, openEarlierStore } from '../store/browser/storage.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  fetchDescription,
  wordsLanguage,
} from '../store/content/content.ts';
import type { Content } from '../store/content/content.ts';
import type { Loaded } from '../store/loaded.ts';
import { assessmentStore, now } from './assessmentStore.ts';
import { screenAt } from './routes.ts';
import { startLanguage } from './startLanguage.ts';
import { fetchStorage } from './fetchStorage.ts';
import { unheard } from '../domain/unheard.ts';

/**
 * Fetches what the first screen needs, in the language that will be shown. On a first visit to the start page
 * the store of answers stays closed, because nothing is stored yet.
 */
export async function boot(): Promise<Content<Loaded>> {
  renameEarlier();
  const stores: BrowserStores = {
    device: openBrowserStore('device'),
    tab: openBrowserStore('tab'),
  };
  // In parallel with the content, because neither needs the other, and at once: the words that are in use are
  // fetched together.
  const whenDatabase = openEarly(copyName());
  const isKnown = isKnownVisit(stores);
  if (isKnown) unheard(fetchStorage());
  const guess = startLanguage(stores, languages);
  const whenSite = fetchContent('content/site.json', readSite, window.early?.site);
  const [site, description] = await Promise.all([
    whenSite,
    whenSite.then((one) => (one.ok ? fetchChosenDescription(one.value, stores) : one)),
    changeLanguage(guess),
    whenSite.then((one) => (one.ok ? wearAccent(one.value) : undefined)),
  ]);
  if (!site.ok) return site;
  if (!description.ok) return description;
  const language = startLanguage(stores, site.value.languages);
  if (language !== guess) await changeLanguage(language);
  const loaded = loadedWith(site.value, description.value, stores, whenDatabase);
  fetchAhead(loaded, wordsLanguage(description.value, language));
  // A crash may have lost what the page remembers, but never what the database holds.
  if (isKnown || isDatabase((await whenDatabase).database)) await loaded.assessment.open();
  return { ok: true, value: loaded };
}

/** Fetches the description that the person chose here before, or else the site's first. */
function fetchChosenDescription(site: Site, stores: BrowserStores): Promise<Content<Description>> {
  const wanted = readPreference(stores, 'description');
  const reference = site.descriptions.find(({ id }) => id === wanted) ?? site.descriptions[0];
  if (reference === undefined) throw new Error('a site without a description passed the gate');
  return fetchDescription(reference);
}

/** Fetches the code only if the host has set a colour. If that fails, the page stays in our colours. */
async function wearAccent({ accent }: Site): Promise<void> {
  if (accent === undefined) return;
  const theme = await import('./theme.ts').catch(() => null);
  theme?.wear(accent, document.documentElement);
}

/** Fetches the description's texts for the screen at the opening address before it asks for them. */
function fetchAhead({ wordsIn, feedbackIn }: Loaded, language: string): void {
  const shows = screenAt(window.location.hash)?.shows;
  if (shows !== undefined) unheard(wordsIn(language));
  if (shows === 'result') unheard(feedbackIn(language));
}

/** Whether this is another page than the start, or the page remembers an earlier visit in this browser. */
function isKnownVisit({ device, tab }: BrowserStores): boolean {
  const isStart = ['', '#', '#/'].includes(window.location.hash);
  const records = [device, tab, openEarlierStore('device')].flatMap((store) => store.keys());
  return !isStart || records.length > 0;
}

function loadedWith(
  site: Site,
  description: Description,
  stores: BrowserStores,
  whenDatabase: Promise<Early>,
): Loaded {
  const assessment = assessmentStore(stores, description, whenDatabase);
  return {
    site,
    description,
    now,
    wordsIn: createWordsSource(description),
    feedbackIn: createFeedbackSource(description),
    assessment,
    preference: (name) => readPreference(stores, name),
    prefer: (name, value) => keepPreference(stores[assessment.getState().where], name, value),
  };
}
