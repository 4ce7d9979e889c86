import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { the } from './building.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

/** The colours of a theme by name; in the dark one, those it does not change are the light ones. */
function colours(...rules: readonly string[]): ReadonlyMap<string, string> {
  const found = rules.flatMap((rule) => [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/giu)]);
  return new Map(found.map(([, name, colour]) => [the(name), the(colour)]));
}

const themes = { light: colours(light), dark: colours(light, dark) };

/** Relative luminance as WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What is read, on what it stands on: at least 4.5 to 1. */
const texts = [
  ['ink', 'paper surface sunken tint now-fill'],
  ['ink-2', 'paper surface sunken tint'],
  ['brand', 'paper surface tint'],
  ['brand-hover', 'paper surface tint'],
  ['on-brand', 'brand brand-hover'],
  ['error', 'error-bg paper surface'],
  ['warn', 'warn-bg paper surface'],
] as const;
/** What is seen and not read: at least 3 to 1. */
const shapes = [
  ['line', 'paper surface'],
  ['brand', 'paper surface tint'],
] as const;
const lines = [
  ['now', 'paper surface now-fill'],
  ['target', 'paper surface now-fill'],
  ['earlier', 'paper surface now-fill'],
  ['grid', 'paper surface now-fill'],
] as const;

const pairs = (all: readonly (readonly [string, string])[], least: number) =>
  all.flatMap(([name, grounds]) => grounds.split(' ').map((on) => ({ name, on, least })));

describe.each(Object.entries(themes))('in the %s colours', (_, theme) => {
  const of = (name: string) => contrastOf(theme, name);
  test.each([...pairs(texts, 4.5), ...pairs(shapes, 3)])(
    '$name on $on has a contrast of at least $least [V-1]',
    ({ name, on, least }) => {
      expect(of(name)(on)).toBeGreaterThanOrEqual(least);
    },
  );

  test.each(pairs(lines, 3))(
    'the chart’s $name on $on has a contrast of at least $least [C-6]',
    ({ name, on, least }) => {
      expect(of(name)(on)).toBeGreaterThanOrEqual(least);
    },
  );
});

function contrastOf(theme: ReadonlyMap<string, string>, name: string) {
  return (on: string) => contrast(the(theme.get(name)), the(theme.get(on)));
}

test('the dark colours change every colour that text, lines or grounds have [V-1]', () => {
  const changed = colours(dark);
  expect([...themes.light.keys()].filter((name) => !changed.has(name))).toEqual([]);
});
