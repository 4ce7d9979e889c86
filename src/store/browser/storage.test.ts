// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onOtherTab, openBrowserStore } from './storage.ts';

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

/** A browser that throws when a store is asked for, as in some embedded pages. */
function blockStores(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    vi.spyOn(window, name, 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
  }
}

function refuseWrites(name: string): void {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No.', name);
  });
}

describe.each([
  ['device', 'localStorage', 'sessionStorage'],
  ['tab', 'sessionStorage', 'localStorage'],
] as const)('the store of the %s', (name, own, other) => {
  test('keeps what is written, under the prefix of this app', () => {
    const store = openBrowserStore(name);
    expect(store.write('current', 'x')).toBe('saved');
    expect(store.read('current')).toBe('x');
    expect(window[own].getItem('osaamistutka/current')).toBe('x');
    expect(window[other]).toHaveLength(0);
  });

  test('reads as nothing where nothing was written', () => {
    expect(openBrowserStore(name).read('current')).toBeNull();
  });

  test('removes one key and leaves the rest', () => {
    const store = openBrowserStore(name);
    store.write('a', '1');
    store.write('b', '2');
    store.remove('a');
    expect(store.read('a')).toBeNull();
    expect(store.keys()).toEqual(['b']);
  });

  test('does not see or touch what other pages of the host have written', () => {
    window[own].setItem('current', 'theirs');
    window[own].setItem('other-app/current', 'theirs');
    const store = openBrowserStore(name);
    store.write('current', 'ours');
    expect(store.keys()).toEqual(['current']);
    store.remove('current');
    expect(window[own].getItem('current')).toBe('theirs');
    expect(window[own].getItem('other-app/current')).toBe('theirs');
  });

  test('works', () => {
    expect(openBrowserStore(name).works()).toBe(true);
  });

  test('blocked reads as empty, says so, and never throws', () => {
    const store = openBrowserStore(name);
    store.write('current', 'x');
    blockStores();
    expect(store.works()).toBe(false);
    expect(store.read('current')).toBeNull();
    expect(store.keys()).toEqual([]);
    expect(store.write('current', 'y')).toBe('blocked');
    expect(() => store.remove('current')).not.toThrow();
    expect(openBrowserStore(name).works()).toBe(false);
  });

  test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])(
    'full (%s) says so, and keeps what it had',
    (error) => {
      const store = openBrowserStore(name);
      store.write('current', 'x');
      refuseWrites(error);
      expect(store.write('current', 'y')).toBe('full');
      expect(store.read('current')).toBe('x');
    },
  );

  test('that refuses a write for another reason is blocked, not full', () => {
    refuseWrites('SecurityError');
    expect(openBrowserStore(name).write('current', 'y')).toBe('blocked');
    vi.restoreAllMocks();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new TypeError('quota of something else');
    });
    expect(openBrowserStore(name).write('current', 'y')).toBe('blocked');
  });
});

const tell = (init: StorageEventInit) => window.dispatchEvent(new StorageEvent('storage', init));

describe('a change in another tab', () => {
  test('is told by its key', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: 'osaamistutka/assessment/x', storageArea: window.localStorage });
    expect(changed.mock.calls).toEqual([['assessment/x']]);
    stop();
  });

  test('that emptied everything is told without a key', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: null, storageArea: window.localStorage });
    expect(changed.mock.calls).toEqual([[null]]);
    stop();
  });

  test('of another page of the host, or of a tab’s own store, is no news', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: 'other-app/x', storageArea: window.localStorage });
    tell({ key: 'osaamistutka/x', storageArea: window.sessionStorage });
    tell({ key: null, storageArea: window.sessionStorage });
    expect(changed).not.toHaveBeenCalled();
    stop();
  });

  test('is no longer told after stopping', () => {
    const changed = vi.fn<(key: string | null) => void>();
    onOtherTab(changed)();
    tell({ key: 'osaamistutka/x', storageArea: window.localStorage });
    expect(changed).not.toHaveBeenCalled();
  });

  test('is no failure where the store is blocked', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    const storageArea = window.localStorage;
    blockStores();
    tell({ key: 'osaamistutka/x', storageArea });
    expect(changed).not.toHaveBeenCalled();
    stop();
  });
});
