// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askForPersistence, emptyDatabasesAndCaches, persistence } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that has promised something or not, and does or does not when asked. */
function browserThat(has: boolean, does: boolean) {
  const manager = {
    persisted: vi.fn<() => Promise<boolean>>(async () => has),
    persist: vi.fn<() => Promise<boolean>>(async () => does),
  };
  vi.stubGlobal('navigator', { storage: manager });
  return manager;
}

describe('persistent storage', () => {
  test.each([
    [true, false, 'granted'],
    [false, true, 'granted'],
    [false, false, 'not-granted'],
  ] as const)(
    'when persistence is %s before and %s on request, the outcome is %s',
    async (has, does, outcome) => {
      const { persist } = browserThat(has, does);
      expect(await persistence()).toBe(has ? 'granted' : 'not-granted');
      expect(persist).not.toHaveBeenCalled();
      expect(await askForPersistence()).toBe(outcome);
      expect(persist).toHaveBeenCalledTimes(has ? 0 : 1);
    },
  );

  test.each([
    ['that is old or uses plain http', {}],
    ['that only estimates', { storage: { estimate: () => undefined } }],
    [
      'that refuses to answer',
      { storage: { persist: () => undefined, persisted: () => Promise.reject(new Error('no')) } },
    ],
  ])('persistence is unavailable in a browser %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect(await persistence()).toBe('unavailable');
    expect(await askForPersistence()).toBe('unavailable');
  });
});

describe('databases and caches', () => {
  let names: { databases: string[]; caches: string[] };
  beforeEach(() => {
    names = {
      databases: ['osaamistutka', 'other-app'],
      caches: ['osaamistutka-1', 'theirs'],
    };
    vi.stubGlobal('indexedDB', {
      databases: async () => names.databases.map((name) => ({ name })),
      deleteDatabase: (name: string) => {
        const request = new EventTarget();
        queueMicrotask(() => {
          names.databases = names.databases.filter((one) => one !== name);
          request.dispatchEvent(new Event('success'));
        });
        return request;
      },
    });
    vi.stubGlobal('caches', {
      keys: async () => names.caches,
      delete: async (name: string) => {
        names.caches = names.caches.filter((one) => one !== name);
      },
    });
  });

  test('databases and caches of this app are deleted, and those of other pages remain', async () => {
    expect(await emptyDatabasesAndCaches()).toBe(true);
    expect(names).toEqual({ databases: ['other-app'], caches: ['theirs'] });
  });

  test('a cache that cannot be deleted is reported', async () => {
    vi.stubGlobal('caches', { keys: async () => ['osaamistutka-1'], delete: async () => false });
    expect(await emptyDatabasesAndCaches()).toBe(false);
  });

  test('a browser that hides its databases counts as having none', async () => {
    vi.stubGlobal('indexedDB', {
      databases: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    expect(await emptyDatabasesAndCaches()).toBe(true);
  });
});
