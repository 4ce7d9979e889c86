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

/** The opening tags of the fields in some source: what a person types into or chooses with. */
function fieldsIn(source: string): readonly string[] {
  return Array.from(source.matchAll(/<(?:input|textarea|select)\b/gu), ({ index }) => {
    const rest = source.slice(index);
    let open = 0;
    const end = rest.split('').findIndex((sign) => {
      open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      return sign === '>' && open === 0;
    });
    return rest.slice(0, end + 1);
  });
}

describe('the fields', () => {
  // Browsers write what is typed to the disk and restore it.
  // A passphrase may be filled in by a password manager, which asks before it saves anything.
  const isForgotten = (field: string) => /\bautoComplete="(?:off|current-password)"/u.test(field);
  const tags = globSync('src/**/*.tsx')
    .filter((file) => !file.endsWith('.test.tsx'))
    .flatMap((file) => fieldsIn(readFileSync(file, 'utf8')))
    // HTML allows the attribute on fields that hold a text only.
    .filter((field) => !/type="(?:radio|checkbox|file)"/u.test(field));

  test('the check sees a field with a function in it as a whole', () => {
    const source = '<p><input onChange={({ x }) => go(x)} autoComplete="off" /></p><select id="a">';
    const found = fieldsIn(source);
    expect(found).toHaveLength(2);
    expect(found.map(isForgotten)).toEqual([true, false]);
  });

  test('the browser saves and restores nothing of any field, except a name on one’s own device', () => {
    expect(tags.length).toBeGreaterThan(8);
    expect(
      tags.filter((tag) => !isForgotten(tag)).map((tag) => /id="\w+"/u.exec(tag)?.[0]),
    ).toEqual(['id="person"']);
  });

  test('no field sends what is typed to a spelling or writing service of the browser’s maker', () => {
    const page = readFileSync('index.html', 'utf8');
    // Both are inherited by every field.
    expect(page).toMatch(/<html [^>]*spellcheck="false" writingsuggestions="false"/u);
    expect(tags.filter((tag) => /spellCheck|writingSuggestions/iu.test(tag))).toEqual([]);
  });
});
