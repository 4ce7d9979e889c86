import { expect, test } from 'vitest';
import { mostProblems } from '../reading.ts';
import { checkTexts } from './texts.ts';

const findingsIn = (text: string, file = 'a.json') =>
  checkTexts(new Map([[file, text]])).map(({ path, rule, detail }) => [path, rule, detail]);

test.each([
  ['a text', '"a"'],
  ['the same key in two objects', '{"a": {"id": 1}, "b": [{"id": 1}, {"id": 2}]}'],
  ['a text that looks like a key', '{"a": "a", "b": "{\\"a\\": 1, \\"a\\": 2}"}'],
  ['invalid JSON, which is reported elsewhere', '{"a": 1, "a": 2'],
])('nothing is reported for %s', (_, text) => {
  expect(findingsIn(text)).toEqual([]);
});

test('a key that occurs twice in one object is reported with its place', () => {
  expect(findingsIn('{"a": [{"b": 1}, {"c": 1, "b": 2, "c": [3]}]}')).toEqual([
    ['a.1.c', 'duplicate', 'c'],
  ]);
  expect(findingsIn('{"a": 1, "\\u0061": 2}')).toEqual([['a', 'duplicate', 'a']]);
});

test('a file that repeats thousands of keys is reported with the first hundred', () => {
  const repeated = `{${'"a": 1, '.repeat(5000)}"b": 1}`;
  expect(findingsIn(`${'['.repeat(5000)}${repeated}${']'.repeat(5000)}`)).toHaveLength(
    mostProblems,
  );
});

test('a text of many megabytes is checked like any other', () => {
  const long = `{"a": "${'x'.repeat(10_000_000)}", "b": "${String.raw`\"`.repeat(5_000_000)}", "a": 1}`;
  expect(findingsIn(long)).toEqual([['a', 'duplicate', 'a']]);
  expect(findingsIn(`${'x'.repeat(10_000_000)}\uFFFD`, 'a.md')).toEqual([
    ['', 'encoding', `${'x'.repeat(30)}\uFFFD`],
  ]);
});

test('a letter lost in another encoding is reported with its word', () => {
  expect(findingsIn('# Ohje\n\nT\uFFFDm\uFFFD on ohje.', 'guide/fi/teacher.md')).toEqual([
    ['', 'encoding', 'T\uFFFDm\uFFFD'],
  ]);
});
