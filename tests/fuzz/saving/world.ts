import { newAssessment } from '../../../src/domain/assessment/assessment.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import { competencesOf } from '../../../src/domain/description/description.ts';
import { description, openTab, reload, site, startBrowser } from './browser.ts';
import type { Browser, Tab } from './browser.ts';

/** A promise that a run has broken. */
export class Broken extends Error {}

/** A browser in memory, and what a run has to remember of the person in front of it. */
export interface World {
  readonly browser: Browser;
  /** The tokens of what the person gave and has not replaced; see ledger.ts. */
  readonly ledger: Set<string>;
  /** The files that the person has downloaded. */
  readonly files: Saved[];
  /** What a tab with the earlier release shows. */
  earlier: Saved | null;
  /** The choice that each time in the ledger stands for. */
  readonly choices: Map<string, { readonly id: string; readonly level: string }>;
  /** How many words were given out. */
  words: number;
  /** The tokens that were erased for good. No store may hold them again. */
  readonly erased: Set<string>;
  /** The finished assessments as they were first seen, by id. */
  readonly finished: Map<string, Saved>;
  /** What each tab showed and had in memory before, with its epoch. */
  readonly last: Map<Tab, { readonly epoch: number; readonly memory: string }>;
}

export const ids: readonly string[] = competencesOf(description).map(({ id }) => id);

export function startWorld(): World {
  const world: World = {
    browser: startBrowser(),
    ledger: new Set(),
    files: [],
    earlier: null,
    choices: new Map(),
    words: 0,
    erased: new Set(),
    finished: new Map(),
    last: new Map(),
  };
  openTab(world.browser);
  return world;
}

/** A tab by its number. One that does not exist yet is opened, and one that was closed is opened anew. */
export function tabOf({ browser }: World, index: number): Tab {
  while (browser.tabs.length <= index) openTab(browser);
  const tab = browser.tabs[index];
  if (tab === undefined) throw new Error('no tab');
  if (!tab.isOpen) {
    tab.isOpen = true;
    tab.tabStore.entries.clear();
    reload(browser, tab);
  }
  return tab;
}

/** A word that appears nowhere else. */
export function word(world: World, kind: string): string {
  world.words += 1;
  return `${kind}-token-${String(world.words).padStart(3, '0')}`;
}

/** An empty assessment of the description, begun at this copy of the app. */
export function begun(id: string, at: string): Saved {
  const { version } = description;
  const ref = { id: description.id, version };
  return newAssessment({ app: '0.1.0', site, id, description: ref, language: 'fi', at });
}
