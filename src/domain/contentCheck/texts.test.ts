import { expect, test } from 'vitest';
import { lineIn } from './rules.ts';
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
    [':1', 'lost-letters', expect.any(String)],
  ]);
});

test('a letter lost in another encoding is reported with its line and its word', () => {
  expect(findingsIn('# Ohje\r\n\r\nT\uFFFDm\uFFFD on ohje.', 'guide/fi/teacher.md')).toEqual([
    [':3', 'lost-letters', 'T\uFFFDm\uFFFD'],
  ]);
});

test('each text encoded twice is reported with its place, the wrong words and the right ones', () => {
  const json = '{"a": {"b": ["Mitä", "MitÃ¤ tyÃ¶tÃ¤"]}, "c": "MitÃ¤", "d": "NÃO", "e": [1, null]}';
  expect(findingsIn(json)).toEqual([
    ['a.b.1', 'encoded-twice', 'MitÃ¤ → Mitä, tyÃ¶tÃ¤ → työtä'],
    ['c', 'encoded-twice', 'MitÃ¤ → Mitä'],
  ]);
  expect(findingsIn('# MitÃ¤', 'guide/fi/teacher.md')).toEqual([
    [':1', 'encoded-twice', 'MitÃ¤ → Mitä'],
  ]);
});

test('a text of many wrong words is reported with three of them, and a long one is cut', () => {
  const [[, , detail = ''] = []] = findingsIn(`"${'Ã¤Ã¤ '.repeat(9)}Ã¶ Ã¥ Ã„${'a'.repeat(200)}"`);
  expect(detail).toBe('Ã¤Ã¤ → ää, Ã¶ → ö, Ã¥ → å');
  const [[, , long = ''] = []] = findingsIn(`"Ã¤${'a'.repeat(200)}"`);
  expect(long.length).toBeLessThan(70);
});

test('a byte order mark within a text is reported with its place', () => {
  expect(findingsIn('{"a": "b\uFEFFc"}')).toEqual([['a', 'stray-mark', '']]);
});

test('a file that is no JSON is searched line by line', () => {
  expect(findingsIn('{\n"a": "MitÃ¤",\n}')).toEqual([[':2', 'encoded-twice', expect.any(String)]]);
});

test('texts are found however deep they lie', () => {
  const depth = 20_000;
  const json = `${'['.repeat(depth)}"\uFFFD"${']'.repeat(depth)}`;
  expect(findingsIn(json).map(([, rule]) => rule)).toEqual(['lost-letters']);
});

test('the place of a finding is told apart: a line, a path or the whole file', () => {
  expect([':12', 'areas.2.id', ''].map(lineIn)).toEqual(['12', null, null]);
});
