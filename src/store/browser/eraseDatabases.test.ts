// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDatabasesAndCaches } from './eraseDatabases.ts';

afterEach(() => vi.unstubAllGlobals());

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
