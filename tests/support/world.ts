import type { Description } from '../../src/domain/description/description.ts';
import { openStore } from '../../src/store/assessments/openStore.ts';
import type { Environment } from '../../src/store/assessments/state.ts';
import { createAssessmentStore } from '../../src/store/assessments/store.ts';
import type { AssessmentStore } from '../../src/store/assessments/store.ts';
import { descriptionWith } from './building.ts';
import { memoryStores } from './memoryStores.ts';
import type { MemoryStores } from './memoryStores.ts';

/** A browser as the store of answers sees it, with its own clock and with numbered ids. */
export interface World {
  readonly stores: MemoryStores;
  readonly env: Environment;
  readonly pass: (minutes: number) => void;
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
  const made: World = {
    stores,
    language: 'fi',
    pass: (minutes) => {
      clock += minutes * 60_000;
    },
    env: {
      stores,
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
  return { ...one, stores, env: { ...one.env, stores } };
}

/** Opens the store of answers, as on a first visit, after a reload or in another tab. */
export function openedStore(env: Environment): AssessmentStore {
  const store = createAssessmentStore(env, () => Promise.resolve({ openStore }));
  const actions = openStore(env, store);
  store.setState({ isOpen: true });
  return { ...store, open: () => Promise.resolve(actions), actions: () => actions };
}
