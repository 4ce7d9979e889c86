import type { Description } from '../../src/domain/description/description.ts';
import { openStore } from '../../src/store/assessments/openStore.ts';
import type { Environment } from '../../src/store/assessments/state.ts';
import { createAssessmentStore } from '../../src/store/assessments/store.ts';
import type { AssessmentStore } from '../../src/store/assessments/store.ts';
import { descriptionWith } from './building.ts';
import { memoryStores } from './memoryStores.ts';
import type { MemoryStores } from './memoryStores.ts';

/** A browser as a store of answers meets it: with a clock of its own, and ids that are counted. */
export interface World {
  readonly stores: MemoryStores;
  readonly env: Environment;
  readonly pass: (minutes: number) => void;
  language: string;
}

interface Start {
  readonly stores?: MemoryStores;
  readonly description?: Description;
  /** What the clock shows at first, and how many milliseconds it goes on each time it is read. */
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

/** The same browser seen from another tab, which has a store of its own beside the device's. */
export function anotherTab(
  one: World,
  stores: MemoryStores = { ...memoryStores(), device: one.stores.device },
): World {
  return { ...one, stores, env: { ...one.env, stores } };
}

/** The store of answers once it is open: the first time, after a reload, or in another tab. */
export function openedStore(env: Environment): AssessmentStore {
  const store = createAssessmentStore(env, () => Promise.resolve({ openStore }));
  const actions = openStore(env, store);
  store.setState({ isOpen: true });
  return { ...store, open: () => Promise.resolve(actions), actions: () => actions };
}
