// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askForPersistence, persistence } from './persistence.ts';

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
