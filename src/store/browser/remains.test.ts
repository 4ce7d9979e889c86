// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Message } from './channel.ts';
import { answersWithin, askWhoHolds, eraseRemains, hasOtherCopies } from './remains.ts';
import { openBrowserStore } from './storage.ts';

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The browser's caches, by their names. */
function stubCaches(...names: readonly string[]): Set<string> {
  const left = new Set(names);
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...left]),
    delete: (name: string) => Promise.resolve(left.delete(name)),
  });
  return left;
}

function stubDatabases(...names: readonly (string | undefined)[]): void {
  vi.stubGlobal('indexedDB', {
    databases: () => Promise.resolve(names.map((name) => ({ name, version: 1 }))),
  });
}

describe('erasing what remains of this copy', () => {
  test('the keys of this copy in both stores and its caches are removed, and nothing else', async () => {
    const left = stubCaches('osaamistutka:/', 'osaamistutka:/#fonts', 'osaamistutka:/other/', 'x');
    window.localStorage.setItem('osaamistutka:/other/#place', 'device');
    window.localStorage.setItem('osaamistutka/place', 'device');
    openBrowserStore('device').write('language', 'fi');
    openBrowserStore('tab').write('language', 'sv');
    expect(await eraseRemains()).toBe(true);
    expect([...left]).toEqual(['osaamistutka:/other/', 'x']);
    expect(Object.keys(window.localStorage).toSorted()).toEqual([
      'osaamistutka/place',
      'osaamistutka:/other/#place',
    ]);
    expect(window.sessionStorage).toHaveLength(0);
  });

  test('a browser without caches is erased too', async () => {
    openBrowserStore('device').write('language', 'fi');
    expect(await eraseRemains()).toBe(true);
    expect(window.localStorage).toHaveLength(0);
  });

  test('a browser that does not list its caches counts as having none', async () => {
    vi.stubGlobal('caches', { keys: () => Promise.reject(new Error('SecurityError')) });
    expect(await eraseRemains()).toBe(true);
  });

  test('a store that the browser blocks is not called empty', async () => {
    openBrowserStore('device').write('language', 'fi');
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await eraseRemains()).toBe(false);
  });

  test('a cache that the browser refuses to delete is reported', async () => {
    stubCaches('osaamistutka:/#fonts');
    vi.stubGlobal('caches', { ...caches, delete: () => Promise.reject(new Error('no')) });
    expect(await eraseRemains()).toBe(false);
  });

  test('a key or a cache that stays is reported', async () => {
    stubCaches('osaamistutka:/#fonts');
    vi.stubGlobal('caches', { ...caches, delete: () => Promise.resolve(false) });
    expect(await eraseRemains()).toBe(false);
    stubCaches();
    openBrowserStore('device').write('language', 'fi');
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => undefined);
    expect(await eraseRemains()).toBe(false);
  });
});

describe('other open tabs', () => {
  test('a tab that says that it holds answers is found', async () => {
    const told: Message[] = [];
    const heard: (() => void)[] = [];
    const asking = askWhoHolds(
      (message) => told.push(message),
      (act) => heard.push(act),
    );
    expect(told).toEqual([{ says: 'who-holds' }]);
    for (const act of heard) act();
    expect(await asking).toBe(true);
  });

  test('tabs that do not answer in time count as holding nothing', async () => {
    vi.useFakeTimers();
    const asking = askWhoHolds(
      () => undefined,
      () => undefined,
    );
    vi.advanceTimersByTime(answersWithin);
    expect(await asking).toBe(false);
  });
});

describe('other copies on the host', () => {
  test('a browser with this copy alone has no other', async () => {
    stubDatabases('osaamistutka:/', 'osaamistutka:/#cache', 'other-app', undefined);
    openBrowserStore('device').write('language', 'fi');
    window.localStorage.setItem('osaamistutka/language', 'fi');
    expect(await hasOtherCopies()).toBe(false);
  });

  test('another copy is found by its database', async () => {
    stubDatabases('osaamistutka:/other/');
    expect(await hasOtherCopies()).toBe(true);
  });

  test('another copy is found by its records, even if the browser lists no databases', async () => {
    window.localStorage.setItem('osaamistutka:/other/#place', 'device');
    vi.stubGlobal('indexedDB', {});
    expect(await hasOtherCopies()).toBe(true);
  });

  test('an assessment of an earlier release counts as one of another copy', async () => {
    stubDatabases();
    window.localStorage.setItem('osaamistutka/assessment/x', '{}');
    expect(await hasOtherCopies()).toBe(true);
  });

  test('a browser that gives no access shows no other copy', async () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await hasOtherCopies()).toBe(false);
  });
});
