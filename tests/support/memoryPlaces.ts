import type { Place, Written } from '../../src/store/browser/storage.ts';

/** A browser store in memory, that can be filled up or blocked. */
export interface MemoryPlace extends Place {
  readonly entries: Map<string, string>;
  /** What every write comes to from now on. */
  fails: Exclude<Written, 'kept'> | null;
}

export function memoryPlace(entries: Readonly<Record<string, string>> = {}): MemoryPlace {
  const kept = new Map(Object.entries(entries));
  const place: MemoryPlace = {
    entries: kept,
    fails: null,
    works: () => place.fails !== 'blocked',
    read: (key) => (place.fails === 'blocked' ? null : (kept.get(key) ?? null)),
    write: (key, value) => {
      if (place.fails !== null) return place.fails;
      kept.set(key, value);
      return 'kept';
    },
    remove: (key) => {
      if (place.fails !== 'blocked') kept.delete(key);
    },
    keys: () => (place.fails === 'blocked' ? [] : [...kept.keys()]),
  };
  return place;
}

/** Both stores of a browser: this device's, and this tab's. */
export interface MemoryPlaces {
  readonly device: MemoryPlace;
  readonly tab: MemoryPlace;
}

export function memoryPlaces(): MemoryPlaces {
  return { device: memoryPlace(), tab: memoryPlace() };
}
