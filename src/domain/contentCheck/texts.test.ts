import { expect, test } from 'vitest';
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

test('a letter lost in another encoding is reported with its word', () => {
  expect(findingsIn('# Ohje\n\nT\uFFFDm\uFFFD on ohje.', 'guide/fi/teacher.md')).toEqual([
    ['', 'encoding', 'T\uFFFDm\uFFFD'],
  ]);
});
