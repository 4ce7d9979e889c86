import { expect, test } from 'vitest';
import { readSaved, toSaved } from '../domain/assessment/saved.ts';
import { savedWith } from '../../tests/support/building.ts';
import { savedTextIn } from './savedText.ts';

const saved = savedWith({ title: 'A } in a "title" and a \\ { too' });
const json = toSaved(saved);

test.each([
  ['alone', json],
  ['below a greeting', `Moi!\n\nTässä vastaukset:\n${json}`],
  ['above a signature with braces', `${json}\n-- \n{Opettaja} "Maija" }`],
  ['before the same text as HTML', `${json}\n<pre>{&quot;format&quot;: 1}</pre>`],
  ['after a byte order mark', `\uFEFF${json}`],
])('a saved result is found in a text %s', (_, text) => {
  expect(readSaved(savedTextIn(text) ?? '')).toEqual({ ok: true, value: saved });
});

test('a saved result that is cut is passed on as it is, so that its reader says what is wrong', () => {
  expect(savedTextIn(`Moi! ${json.slice(0, 90)}`)).toBe(json.slice(0, 90));
});

test.each(['', 'Moi!', '{nimi}', 'https://example.org/#/open/pabc'])(
  'a text without a result has none: %j',
  (text) => {
    expect(savedTextIn(text)).toBeNull();
  },
);

test('a long text of quotation marks and braces is read in one pass', () => {
  expect(savedTextIn('{"'.repeat(500_000))).toHaveLength(1_000_000);
});
