import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Answers } from '../../src/domain/assessment/answers.ts';
import { competencesOf } from '../../src/domain/description/description.ts';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import type { Competence, Description } from '../../src/domain/description/description.ts';
import { readFeedbackWords } from '../../src/domain/description/feedbackWords.ts';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import type { Say } from '../../src/domain/say.ts';
import { readSite } from '../../src/domain/site/site.ts';
import { readWords } from '../../src/domain/description/words.ts';
import type { Words } from '../../src/domain/description/words.ts';
import { loadWords, changeLanguage } from '../../src/i18n/language.ts';
import type { Key } from '../../src/i18n/language.ts';
import { folderOf } from '../../src/store/content/content.ts';
import type { Content, ContentSource } from '../../src/store/content/content.ts';
import { keepPreference, readPreference } from '../../src/store/browser/preferences.ts';
import type { BrowserStores } from '../../src/store/browser/preferences.ts';
import { LoadedContext } from '../../src/store/loaded.ts';
import type { Loaded } from '../../src/store/loaded.ts';
import { keepFocus } from '../../src/ui/focus.ts';
import type { Where } from '../../src/domain/saving/pending.ts';
import { at, readJson, savedWith, sayIn, the, valueOf } from './building.ts';
import { memoryPage, memoryStores } from './memoryStores.ts';
import { looseTexts } from './looseTexts.ts';
import { chooseBefore, putOpen } from './records.ts';
import { openedStore, world } from './world.ts';
import type { Opened } from './world.ts';
import type { MemoryStores } from './memoryStores.ts';

/* Minimal replacements for what the screens need and jsdom lacks. */

HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '');
  this.querySelector<HTMLElement>('button, input, a[href]')?.focus();
  const cancel = (event: KeyboardEvent) => {
    if (!this.open) return document.removeEventListener('keydown', cancel);
    if (event.key !== 'Escape') return;
    if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close();
  };
  document.addEventListener('keydown', cancel);
};
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
};
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// Lazy parts may load slowly on a busy machine.
configure({ asyncUtilTimeout: 8000 });

// As the app's layout does.
beforeEach(() => keepFocus(document.body));

afterEach(() => {
  const loose = looseTexts(document.body);
  cleanup();
  vi.restoreAllMocks();
  if (loose.length > 0) throw new Error(`texts with siblings: ${loose.join('; ')}`);
});

/** Reads the file of each language once. */
function once<T>(read: (language: string) => T): (language: string) => T {
  const before = new Map<string, T>();
  return (language) => {
    const known = before.get(language) ?? read(language);
    before.set(language, known);
    return known;
  };
}

/* The content of this site, read from disk. */

export const site = valueOf(readSite(readJson('content/site.json')));
const folder = folderOf(the(site.descriptions[0]));
export const description = valueOf(readDescription(readJson(`${folder}/description.json`)));
export const wordsOf = once((language): Words =>
  valueOf(readWords(readJson(`${folder}/${language}.json`), description, language)),
);
const feedbackOf = once((language) =>
  valueOf(
    readFeedbackWords(readJson(`${folder}/${language}.feedback.json`), description, language),
  ),
);
export const words = wordsOf('fi');
export const competences = competencesOf(description);

/** The sentences of the interface in Finnish, the language of every screen test. */
export let say: Say<Key>;

beforeAll(async () => {
  say = await sayIn('fi');
  await changeLanguage('fi');
  await Promise.all((['storage', 'assessment', 'pages'] as const).map(loadWords));
});

function fromDisk<T>(read: (language: string) => T): ContentSource<T> {
  return (language) => Promise.resolve<Content<T>>({ ok: true, value: read(language) });
}
const wordsIn = fromDisk(wordsOf);
const feedbackIn = fromDisk(feedbackOf);

interface Options {
  /** The assessments saved before the screen opens; the last one is the open one. */
  readonly kept?: readonly Saved[];
  /** The store they are saved in. */
  readonly where?: Where;
  /** An unreadable text in the same store. */
  readonly garbled?: string;
  /** A description other than this site's. */
  readonly description?: Description;
  /** Replaces parts of what the app has loaded, for a site unlike this one. */
  readonly loaded?: Partial<Loaded>;
  /** The route of the screen and the address it is opened at. */
  readonly route?: string;
  readonly address?: string;
}

export interface Screen {
  readonly user: UserEvent;
  readonly store: Opened;
  readonly stores: MemoryStores;
  /** What the page remembers on the device and in the tab. */
  readonly page: BrowserStores;
  /** The current address. */
  readonly where: () => string;
}

/** Renders a screen with the site's own content, in Finnish, at a fixed time. */
export function renderScreen(screen: ReactNode, options: Options = {}): Screen {
  const { kept = [], where = 'device', route = '/', address = route } = options;
  const shown = options.description ?? description;
  const stores = memoryStores();
  if (kept.length > 0) chooseBefore(stores, where);
  for (const saved of kept) putOpen(stores[where], saved);
  if (options.garbled !== undefined) {
    stores[where].entries.set('assessment/garbled', options.garbled);
  }
  if (where === 'tab') stores.tab.entries.set('alive', String(Date.parse(at)));
  const page = { device: memoryPage(), tab: memoryPage() };
  const { env } = world({ stores, description: shown, at: now().toISOString() });
  const assessment = openedStore(env);
  const loaded: Loaded = {
    site,
    description: shown,
    wordsIn,
    feedbackIn,
    assessment,
    preference: (name) => readPreference(page, name),
    prefer: (name, value) => keepPreference(page[assessment.getState().where], name, value),
    now,
    ...options.loaded,
  };
  const rendered = render(
    <LoadedContext value={loaded}>
      <MemoryRouter initialEntries={[address]}>
        <Whereabouts />
        <Routes>
          <Route path={route} element={screen} />
          <Route path="*" element={null} />
        </Routes>
      </MemoryRouter>
    </LoadedContext>,
  );
  return {
    user: userEvent.setup({ delay: null }),
    store: assessment,
    stores,
    page,
    where: () => rendered.getByTestId('where').textContent,
  };
}

function Whereabouts() {
  return (
    <output hidden data-testid="where">
      {useLocation().pathname}
    </output>
  );
}

function now(): Date {
  return new Date('2026-11-23T12:15:00.000Z');
}

/** An assessment of this site's description. */
export function ours(more: Partial<Saved> = {}): Saved {
  const { id, version } = description;
  return savedWith({ description: { id, version }, language: 'fi', ...more });
}

/** The next version of this site's description, with these changes. */
export function nextVersion(more: Partial<Description['changes'][number]>): Description {
  const nothing = { renamed: {}, split: {}, merged: {}, dropped: [], added: [], reworded: [] };
  const change = { from: description.version, to: '0.2.0', ...nothing, levels: {}, ...more };
  return { ...description, version: '0.2.0', changes: [change] };
}

/** An answer to each of these competences; the given ranks repeat in turn. */
export function answered(some: readonly Competence[], ...ranks: readonly number[]): Answers {
  return Object.fromEntries(
    some.map(({ id }, index) => {
      const rank = the(ranks[index % ranks.length]);
      return [id, { level: the(description.levels[rank - 1]), at }];
    }),
  );
}

/** Collects the files that the page hands to the browser for download. */
export function catchDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let last = new Blob();
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) last = blob;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, blob: last });
  });
  return files;
}
