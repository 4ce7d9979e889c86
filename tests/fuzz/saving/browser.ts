import type { Message } from '../../../src/store/browser/channel.ts';
import { openEarlierRelease } from '../../../src/store/browser/earlierRelease.ts';
import { markKept, readWhere, rememberWhere } from '../../../src/store/browser/preferences.ts';
import type { Environment } from '../../../src/store/assessments/environment.ts';
import { openKey, bornKey } from '../../../src/domain/saving/keys.ts';
import { descriptionWith } from '../../support/building.ts';
import { memoryPage, memoryStore } from '../../support/memoryStores.ts';
import type { MemoryStore } from '../../support/memoryStores.ts';
import { openedStore } from '../../support/world.ts';
import type { Opened } from '../../support/world.ts';

/* A browser in memory with a few tabs, in which the shipped interpreter runs and time passes step by step. */

export const description = descriptionWith();
export const site = 'https://example.org/app/';

/** One tab: its own store, what it was told while it could not hear, and the app in it. */
export interface Tab {
  readonly tabStore: MemoryStore;
  readonly device: MemoryStore;
  readonly messages: Message[];
  readonly timers: (() => void)[];
  readonly env: Environment;
  app: Opened;
  /** A tab that sleeps hears nothing, but the person may act in it before it has woken. */
  hears: boolean;
  isOpen: boolean;
}

export interface Browser {
  readonly device: Map<string, string>;
  readonly local: Map<string, string>;
  readonly earlier: Map<string, string>;
  /** Transactions of the device's store, in the order in which they were begun. */
  readonly disk: { readonly tab: Tab; readonly act: () => void }[];
  readonly tabs: Tab[];
  /** The time that the next reading of the clock gives, in milliseconds. */
  time: number;
  ids: number;
}

export function startBrowser(): Browser {
  return {
    device: new Map(),
    local: new Map(),
    earlier: new Map(),
    disk: [],
    tabs: [],
    time: Date.parse('2026-11-23T12:00:00.000Z'),
    ids: 0,
  };
}

/** Opens a tab; a duplicate begins with what the other tab's own store holds. */
export function openTab(browser: Browser, from: ReadonlyMap<string, string> = new Map()): Tab {
  const tabStore = memoryStore(new Map(from));
  const shared = memoryStore(browser.device);
  const made: { tab?: Tab } = {};
  const later = (act: () => void) => {
    if (made.tab !== undefined) browser.disk.push({ tab: made.tab, act });
    else act();
  };
  const device: MemoryStore = Object.assign(shared, {
    waiting: { push: later } as unknown as (() => void)[],
  });
  const page = { device: memoryPage(browser.local), tab: memoryPage(tabStore.entries) };
  const messages: Message[] = [];
  const timers: (() => void)[] = [];
  const env: Environment = {
    stores: { tab: tabStore, device },
    earlier: openEarlierRelease(memoryPage(browser.earlier)),
    page: {
      where: () => readWhere(page),
      rememberWhere: (where) => rememberWhere(page, where),
      markKept: (isKept) => markKept(page, isKept),
      openInTab: () => tabStore.entries.get(openKey(description.id)) ?? null,
      forgetOpen: () => void tabStore.entries.delete(openKey(description.id)),
    },
    remains: {
      erase: () => {
        browser.local.clear();
        return Promise.resolve(true);
      },
      isElsewhere: () => Promise.resolve(false),
      hasOtherCopies: () => Promise.resolve(false),
    },
    tell: (message) => {
      for (const other of browser.tabs) {
        if (other !== made.tab && other.isOpen && other.hears) other.messages.push(message);
      }
    },
    later: (act) => void timers.push(act),
    now: () => {
      browser.time += 1;
      return new Date(browser.time);
    },
    newId: () => {
      browser.ids += 1;
      return `00000000-${String(browser.ids).padStart(4, '0')}`;
    },
    app: '0.1.0',
    site,
    description,
    language: () => 'fi',
  };
  const app = openedStore(env);
  const tab: Tab = {
    tabStore,
    device,
    messages,
    timers,
    env,
    app,
    hears: true,
    isOpen: true,
  };
  made.tab = tab;
  browser.tabs.push(tab);
  return tab;
}

/** Loads a tab's page again. What it had in memory, and transactions that have not run, are gone. */
export function reload(browser: Browser, tab: Tab): void {
  dropTransactions(browser, tab);
  tab.messages.length = 0;
  tab.timers.length = 0;
  tab.hears = true;
  // The new page starts when the stores answer, so no other transaction comes between.
  const { waiting } = tab.device;
  tab.device.waiting = null;
  tab.app = openedStore(tab.env);
  tab.device.waiting = waiting;
}

export function dropTransactions(browser: Browser, tab: Tab): void {
  const left = browser.disk.filter((one) => one.tab !== tab);
  browser.disk.splice(0, browser.disk.length, ...left);
}

/** Runs the next transaction of the device's store. */
export function runDisk(browser: Browser): Tab | null {
  const next = browser.disk.shift();
  next?.act();
  return next?.tab ?? null;
}

/** Delivers what a tab was told, as `pageStore.ts` does. */
export function deliver(tab: Tab): void {
  for (const message of tab.messages.splice(0)) {
    const { state, dispatch } = tab.app;
    if (message.says === 'changed') dispatch({ type: 'woke' });
    if (message.says === 'erased') dispatch({ type: 'erased', store: 'device', by: 'elsewhere' });
    if (message.says === 'tab-emptied') {
      if (state().tab.records.get(bornKey) !== message.born) continue;
      tab.tabStore.entries.clear();
      dispatch({ type: 'erased', store: 'tab', by: 'elsewhere' });
    }
  }
}
