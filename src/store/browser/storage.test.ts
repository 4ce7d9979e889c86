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
  test('a written text can be read under the prefix of this app and in one store only', () => {
    const store = openBrowserStore(name);
    expect(store.write('current', 'x')).toBe('saved');
    expect(store.read('current')).toBe('x');
    expect(window[own].getItem('osaamistutka/current')).toBe('x');
    expect(window[other]).toHaveLength(0);
  });

  test('a key that was never written reads as null', () => {
    expect(openBrowserStore(name).read('current')).toBeNull();
  });

  test('removing one key leaves the other keys', () => {
    const store = openBrowserStore(name);
    store.write('a', '1');
    store.write('b', '2');
    store.remove('a');
    expect(store.read('a')).toBeNull();
    expect(store.keys()).toEqual(['b']);
  });

  test('the store neither sees nor changes what other pages of the host have written', () => {
    window[own].setItem('current', 'theirs');
    window[own].setItem('other-app/current', 'theirs');
    const store = openBrowserStore(name);
    store.write('current', 'ours');
    expect(store.keys()).toEqual(['current']);
    store.remove('current');
    expect(window[own].getItem('current')).toBe('theirs');
    expect(window[own].getItem('other-app/current')).toBe('theirs');
  });

  test('the store works in an ordinary browser', () => {
    expect(openBrowserStore(name).works()).toBe(true);
  });

  test('a blocked store reads as empty, reports that it is blocked, and never throws', () => {
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
    'a full store (%s) reports that it is full and keeps its earlier text',
    (error) => {
      const store = openBrowserStore(name);
      store.write('current', 'x');
      refuseWrites(error);
      expect(store.write('current', 'y')).toBe('full');
      expect(store.read('current')).toBe('x');
    },
  );

  test('a write refused for another reason counts as blocked, not as full', () => {
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
  test('a change in another tab is reported with its key', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: 'osaamistutka/assessment/x', storageArea: window.localStorage });
    expect(changed.mock.calls).toEqual([['assessment/x']]);
    stop();
  });

  test('a store that another tab emptied is reported without a key', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: null, storageArea: window.localStorage });
    expect(changed.mock.calls).toEqual([[null]]);
    stop();
  });

  test('changes by other pages of the host or in a tab’s own store are not reported', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    tell({ key: 'other-app/x', storageArea: window.localStorage });
    tell({ key: 'osaamistutka/x', storageArea: window.sessionStorage });
    tell({ key: null, storageArea: window.sessionStorage });
    expect(changed).not.toHaveBeenCalled();
    stop();
  });

  test('no change is reported after listening has stopped', () => {
    const changed = vi.fn<(key: string | null) => void>();
    onOtherTab(changed)();
    tell({ key: 'osaamistutka/x', storageArea: window.localStorage });
    expect(changed).not.toHaveBeenCalled();
  });

  test('a change in a blocked store causes no error and is not reported', () => {
    const changed = vi.fn<(key: string | null) => void>();
    const stop = onOtherTab(changed);
    const storageArea = window.localStorage;
    blockStores();
    tell({ key: 'osaamistutka/x', storageArea });
    expect(changed).not.toHaveBeenCalled();
    stop();
  });
});
