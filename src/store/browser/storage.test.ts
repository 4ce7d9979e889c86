// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyName, openBrowserStore, openEarlierStore } from './storage.ts';

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
  test('a written text lies under the name of this copy and in one store only', () => {
    const store = openBrowserStore(name);
    expect(store.write('current', 'x')).toBe('saved');
    expect(store.read('current')).toBe('x');
    expect(window[own].getItem('osaamistutka:/#current')).toBe('x');
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

describe('two copies of the app on one host', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));
  const at = (path: string) => {
    window.history.replaceState(null, '', path);
    return { name: copyName(), store: openBrowserStore('device') };
  };

  test('a copy neither sees nor changes what another copy has written', () => {
    const one = at('/app/');
    expect(one.name).toBe('osaamistutka:/app/');
    one.store.write('place', 'device');
    const other = at('/app/test/');
    expect(other.store.keys()).toEqual([]);
    other.store.remove('place');
    expect(one.store.read('place')).toBe('device');
    // Its name begins like that of the other one.
    expect(at('/app/').store.keys()).toEqual(['place']);
  });

  test('a copy finds its texts whether its address names a file or not', () => {
    at('/app/').store.write('place', 'device');
    expect(at('/app/index.html?lang=sv#/profile').store.read('place')).toBe('device');
  });
});

describe('the store of an earlier release', () => {
  test('the keys of an earlier release are apart from those of this copy', () => {
    window.localStorage.setItem('osaamistutka/place', 'device');
    openBrowserStore('device').write('place', 'mine');
    const earlier = openEarlierStore('device');
    expect(earlier.keys()).toEqual(['place']);
    expect(earlier.read('place')).toBe('device');
    window.sessionStorage.setItem('osaamistutka/alive', '1');
    expect(openEarlierStore('tab').keys()).toEqual(['alive']);
  });
});
