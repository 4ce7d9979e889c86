import { isEmpty } from '../../src/domain/assessment/assessment.ts';
import type { Description } from '../../src/domain/description/description.ts';
import { openKey } from '../../src/domain/saving/keys.ts';
import type { AssessmentActions } from '../../src/store/assessments/actions.ts';
import type { Environment } from '../../src/store/assessments/environment.ts';
import { openStore } from '../../src/store/assessments/openStore.ts';
import type { OpenedStore } from '../../src/store/assessments/openStore.ts';
import { createAssessmentStore } from '../../src/store/assessments/store.ts';
import type { AssessmentStore } from '../../src/store/assessments/store.ts';
import type { Message } from '../../src/store/browser/channel.ts';
import { openEarlierRelease } from '../../src/store/browser/earlierRelease.ts';
import { markKept, readWhere, rememberWhere } from '../../src/store/browser/preferences.ts';
import { descriptionWith, the } from './building.ts';
import { memoryPage, memoryStores } from './memoryStores.ts';
import type { MemoryStores } from './memoryStores.ts';

/** A browser as the store of answers sees it, with its own clock and with numbered ids. */
export interface World {
  readonly stores: MemoryStores;
  readonly env: Environment;
  /** What version 0.1.0 has left on the device. */
  readonly earlier: Map<string, string>;
  /** What the page remembers in localStorage. */
  readonly page: Map<string, string>;
  /** What this tab has told the others. */
  readonly told: Message[];
  readonly pass: (minutes: number) => void;
  /** Runs what was to be done later. */
  readonly passTimers: () => void;
  language: string;
}

interface Start {
  readonly stores?: MemoryStores;
  readonly description?: Description;
  /** The time at which the clock starts, and the milliseconds by which each reading advances it. */
  readonly at?: string;
  readonly tick?: number;
  readonly app?: string;
}

export function world(start: Start = {}): World {
  const { stores = memoryStores(), description = descriptionWith(), tick = 0 } = start;
  let clock = Date.parse(start.at ?? '2026-11-23T12:00:00.000Z');
  let ids = 0;
  const timers: (() => void)[] = [];
  const told: Message[] = [];
  const earlier = new Map<string, string>();
  const page = new Map<string, string>();
  const pages = { device: memoryPage(page), tab: memoryPage() };
  const made: World = {
    stores,
    earlier,
    page,
    told,
    language: 'fi',
    pass: (minutes) => {
      clock += minutes * 60_000;
    },
    passTimers: () => timers.splice(0).forEach((act) => act()),
    env: {
      stores,
      earlier: openEarlierRelease(memoryPage(earlier)),
      page: {
        where: () => readWhere(pages),
        rememberWhere: (where) => rememberWhere(pages, where),
        markKept: (isKept) => markKept(pages, isKept),
        openInTab: () => stores.tab.entries.get(openKey(description.id)) ?? null,
        forgetOpen: () => void stores.tab.entries.delete(openKey(description.id)),
      },
      remains: {
        erase: () => {
          page.clear();
          return Promise.resolve(true);
        },
        isElsewhere: () => Promise.resolve(false),
        hasOtherCopies: () => Promise.resolve(false),
      },
      tell: (message) => void told.push(message),
      later: (act) => void timers.push(act),
      now: () => {
        clock += tick;
        return new Date(clock);
      },
      newId: () => {
        ids += 1;
        return `00000000-${ids}`;
      },
      app: start.app ?? '0.1.0',
      site: 'https://example.org/',
      description,
      language: () => made.language,
    },
  };
  return made;
}

/** The same browser seen from another tab, which shares the device's store and has a tab store of its own. */
export function anotherTab(
  one: World,
  stores: MemoryStores = { ...memoryStores(), device: one.stores.device },
): World {
  const { description, page } = one.env;
  const openInTab = () => stores.tab.entries.get(openKey(description.id)) ?? null;
  const forgetOpen = () => void stores.tab.entries.delete(openKey(description.id));
  return { ...one, stores, env: { ...one.env, stores, page: { ...page, openInTab, forgetOpen } } };
}

/** A tab in front of a person: its store of answers, its own world, and what the browser does to it. */
export interface Tab extends Opened {
  readonly world: World;
  /** The tab is in front again, so it looks at its store. */
  readonly wake: () => void;
  /** Loads the page again. The tab remembers which assessment was open in it. */
  readonly reload: () => Tab;
}

/** Opens the app in a tab. */
export function tabOf(one: World): Tab {
  const store = openedStore(one.env);
  return {
    ...store,
    world: one,
    wake: () => store.dispatch({ type: 'woke' }),
    reload: () => {
      const { where, saved } = store.getState();
      if (where === 'device' && !isEmpty(saved)) {
        one.stores.tab.entries.set(openKey(saved.description.id), saved.id);
      }
      return tabOf(one);
    },
  };
}

/** The store of answers as opened, with the way in for what the browser reports. */
export interface Opened extends AssessmentStore, Pick<OpenedStore, 'dispatch' | 'state'> {
  readonly actions: () => AssessmentActions;
}

/** Opens the store of answers, as on a first visit, after a reload or in another tab. */
export function openedStore(env: Environment): Opened {
  const store = createAssessmentStore(env, () => Promise.reject(new Error('it is open')));
  const opened: OpenedStore[] = [];
  openStore(env, store, (now) => opened.push(now));
  store.setState({ isOpen: true });
  const { actions, dispatch, state } = the(opened[0]);
  return {
    ...store,
    dispatch,
    state,
    open: () => Promise.resolve(actions),
    actions: () => actions,
  };
}
