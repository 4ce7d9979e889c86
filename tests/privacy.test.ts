import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as keys from '../src/domain/saving/keys.ts';
import { toldKey } from '../src/store/browser/channel.ts';
import { keptKey, preferences } from '../src/store/browser/preferences.ts';
import { nameOf, rowsOfFormats, rowsOfPrivacy, storedKeys } from './support/storedKeys.ts';

/* What real sessions store is compared with the same tables in tests/site/privacy.test.ts. */

const sorted = (rows: readonly (readonly [string, unknown])[]) =>
  rows.toSorted(([one], [other]) => one.localeCompare(other));
const all = sorted(Object.entries(storedKeys));

test.each(['fi', 'sv', 'en'])(
  'the privacy page in %s lists every key that the app stores, with its stores, and no other',
  (language) => {
    expect(sorted(rowsOfPrivacy(language))).toEqual(all);
  },
);

test('the page of the formats lists the same keys in the same stores', () => {
  expect(sorted(rowsOfFormats())).toEqual(all);
});

describe('the table of the keys', () => {
  test('the table has every key that the code defines, and no other', () => {
    const ofRecords = Object.values(keys).map((key) => (typeof key === 'string' ? key : key('')));
    const defined = new Set([...ofRecords.map(nameOf), ...preferences, keptKey, toldKey]);
    expect(Object.keys(storedKeys).toSorted()).toEqual([...defined].toSorted());
  });

  test('only these files write into a store of the browser, and none sets a cookie or a cache', () => {
    const writing =
      /\.setItem\(|\.put\(|\.createObjectStore\(|\.cookie\b|caches\.open\(|\.getDirectory\(/u;
    const files = globSync('src/**/*.{ts,tsx,js}').filter((file) => !/\.test\.tsx?$/u.test(file));
    const found = files.filter((file) => writing.test(readFileSync(file, 'utf8')));
    expect(found.toSorted()).toEqual([
      'src/store/browser/channel.ts',
      'src/store/browser/database.ts',
      'src/store/browser/deviceStore.ts',
      'src/store/browser/storage.ts',
    ]);
  });
});
