// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renameEarlier } from './earlierNames.ts';
import { openBrowserStore } from './storage.ts';

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('what an earlier release left under its own names', () => {
  test('everything in the tab gets the name of this copy', () => {
    window.sessionStorage.setItem('osaamistutka/assessment/x', 'text');
    window.sessionStorage.setItem('osaamistutka/alive', '1');
    renameEarlier();
    expect(Object.entries(window.sessionStorage).toSorted()).toEqual([
      ['osaamistutka:/#alive', '1'],
      ['osaamistutka:/#assessment/x', 'text'],
    ]);
  });

  test('a text of this copy goes before one of the earlier release', () => {
    openBrowserStore('tab').write('language', 'sv');
    window.sessionStorage.setItem('osaamistutka/language', 'fi');
    renameEarlier();
    expect(openBrowserStore('tab').read('language')).toBe('sv');
    expect(window.sessionStorage).toHaveLength(1);
  });

  test('a text in the tab stays under its own name when there is no room', () => {
    window.sessionStorage.setItem('osaamistutka/assessment/x', 'text');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    renameEarlier();
    expect(window.sessionStorage.getItem('osaamistutka/assessment/x')).toBe('text');
  });

  test('preferences on the device are copied, because other copies use them too', () => {
    for (const name of ['language', 'report', 'description', 'assessment/x', 'place']) {
      window.localStorage.setItem(`osaamistutka/${name}`, name);
    }
    renameEarlier();
    const device = openBrowserStore('device');
    expect(device.keys().toSorted()).toEqual(['description', 'language', 'report']);
    expect(window.localStorage).toHaveLength(8);
  });

  test('a preference of this copy is not replaced', () => {
    openBrowserStore('device').write('language', 'sv');
    window.localStorage.setItem('osaamistutka/language', 'fi');
    renameEarlier();
    renameEarlier();
    expect(openBrowserStore('device').read('language')).toBe('sv');
  });

  test('a blocked browser causes no error', () => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      vi.spyOn(window, name, 'get').mockImplementation(() => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      });
    }
    expect(renameEarlier).not.toThrow();
  });
});
