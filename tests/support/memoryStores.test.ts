import { describe, expect, test } from 'vitest';
import { memoryPage, memoryStore } from './memoryStores.ts';
import { createTabStore } from '../../src/store/browser/tabStore.ts';
import { contract } from './textStoreContract.ts';

describe.each([
  ['the store in memory', (entries: Map<string, string>) => memoryStore(entries)],
  ['the tab’s own store', (entries: Map<string, string>) => createTabStore(memoryPage(entries))],
])('%s', (_, connectTo) => {
  test.each(contract)('$name', async ({ act, expected }) => {
    const entries = new Map<string, string>();
    expect(await act(() => connectTo(entries))).toEqual(expected);
  });
});
