import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seriesColours } from '../src/domain/radar/colours.ts';
import {
  accentPairs,
  accentProperties,
  contrast,
  surroundings,
  themes,
} from '../src/domain/site/accent.ts';
import { the } from './support/building.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const tokens = { light: coloursIn(light), dark: coloursIn(dark) };

/** The colours of one theme by name; of one that a host's accent can take the place of, our own. */
function coloursIn(part: string): ReadonlyMap<string, string> {
  const set = /^\s*--(?<name>[\w-]+): (?:var\(--[\w-]+, )?(?<colour>#[\da-f]{6})\)?;$/gmu;
  return new Map(
    Array.from(part.matchAll(set), ({ groups }) => [
      the(groups?.['name']),
      the(groups?.['colour']),
    ]),
  );
}

/** The properties that a host's accent can set, as the styles ask for them. */
const askedFor = Array.from(css.matchAll(/var\((?<name>--[\w-]+), #/gu), ({ groups }) =>
  the(groups?.['name']),
);

const text = 4.5;
const shape = 3;

/** What is seen on what, and the contrast it needs. Hairlines are decoration and need none. */
const pairs: readonly (readonly [seen: string, on: string, needed: number])[] = [
  ...accentPairs,
  ['ink', 'paper', text],
  ['ink', 'surface', text],
  ['ink', 'sunken', text],
  ['ink-2', 'paper', text],
  ['ink-2', 'surface', text],
  ['ink-2', 'sunken', text],
  ['line', 'paper', shape],
  ['line', 'surface', shape],
  ['error', 'error-bg', text],
  ['error', 'paper', text],
  ['error', 'surface', text],
  ['warn', 'warn-bg', text],
  ['warn', 'paper', text],
  ...['now', 'target', 'earlier', 'grid'].flatMap((mark) =>
    ['paper', 'surface', 'now-fill'].map((on) => [mark, on, shape] as const),
  ),
];
const decoration = ['hair'];

describe.each(themes)('the %s theme', (theme) => {
  const colours = tokens[theme];

  test('every pair of colours, also in the chart, has the contrast it needs [C-6] [V-1]', () => {
    const faint = pairs.flatMap(([seen, on, needed]) => {
      const ratio = contrast(the(colours.get(seen)), the(colours.get(on)));
      return ratio < needed ? [`${seen} on ${on} ${ratio} < ${needed}`] : [];
    });
    expect(faint).toEqual([]);
  });

  test('every colour except decoration stands in a pair', () => {
    const paired = new Set(pairs.flatMap(([seen, on]) => [seen, on]));
    expect([...colours.keys()].filter((name) => !paired.has(name))).toEqual(decoration);
  });

  test('the theme has the colours against which a host’s accent is measured', () => {
    const names = Object.keys(surroundings[theme]);
    expect(Object.fromEntries(names.map((name) => [name, colours.get(name)]))).toEqual(
      surroundings[theme],
    );
  });
});

test('both themes name the same colours', () => {
  expect([...tokens.dark.keys()]).toEqual([...tokens.light.keys()]);
  expect(tokens.light.size).toBeGreaterThan(15);
});

test('the radar has the same colours on the screen, in the report and in the picture', () => {
  const onScreen = Object.keys(seriesColours).map((name) => [name, tokens.light.get(name)]);
  const elsewhere = Object.entries(seriesColours).map(([name, hex]) => [name, hex.toLowerCase()]);
  expect(onScreen).toEqual(elsewhere);
});

test('the styles use exactly the properties that a host’s accent sets', () => {
  const set = accentProperties({ light: '#000000', dark: '#ffffff' }).map(([name]) => name);
  expect(askedFor).toEqual(set);
});
