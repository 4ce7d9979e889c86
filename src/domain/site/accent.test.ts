import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accentProperties,
  contrast,
  coloursFrom,
  failingPair,
  luminance,
  themes,
} from './accent.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const anyTheme = fc.constantFrom(...themes);

describe('the contrast of two colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#FF0000', '#ffffff', 4],
  ])('the contrast of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('the luminance of a colour is that of the light it gives', () => {
    expect(luminance('#000000')).toBe(0);
    expect(luminance('#ffffff')).toBeCloseTo(1, 10);
    expect(luminance('#00ff00')).toBeCloseTo(0.7152, 10);
  });
});

describe('colours from an accent', () => {
  test('the derived colours are darker around a dark accent and lighter around a light one', () => {
    expect(coloursFrom('#0b4f8a', 'light')).toEqual({
      brand: '#0b4f8a',
      'on-brand': '#ffffff',
      'brand-hover': '#0e426c',
      tint: '#dde6ef',
    });
    expect(coloursFrom('#8cc4f0', 'dark')).toEqual({
      brand: '#8cc4f0',
      'on-brand': '#14221f',
      'brand-hover': '#a6d0ef',
      tint: '#273a3c',
    });
  });

  test('the tint is weaker where a full one would make the accent hard to read', () => {
    const { tint } = coloursFrom('#4f8fd6', 'dark');
    expect(contrast('#4f8fd6', tint)).toBeGreaterThanOrEqual(4.5);
    expect(luminance(tint)).toBeLessThan(luminance(coloursFrom('#8cc4f0', 'dark').tint));
  });
});

describe('an accent', () => {
  test.each([
    ['light', '#0f5c4d'],
    ['light', '#0b4f8a'],
    ['light', '#000000'],
    ['light', '#9B1B30'],
    ['dark', '#74d3b8'],
    ['dark', '#8cc4f0'],
    ['dark', '#ffffff'],
    ['dark', '#ffd400'],
  ] as const)('in the %s theme, the accent %s is accepted', (theme, accent) => {
    expect(failingPair(accent, theme)).toBeNull();
  });

  test.each([
    ['light', '#8cc4f0', 'accent/paper', 1.73],
    ['light', '#ffd400', 'accent/paper', 1.33],
    ['light', '#767676', 'accent/paper', 4.22],
    ['light', '#0060f0', 'accent/sunken', 4.46],
    ['dark', '#0b4f8a', 'accent/paper', 2.15],
    ['dark', '#0080e8', 'accent/surface', 4.05],
    ['dark', '#0088f8', 'accent/tint', 4.34],
  ] as const)(
    'in the %s theme, the accent %s is refused because of the pair %s',
    (theme, accent, pair, ratio) => {
      expect(failingPair(accent, theme)).toEqual({
        pair,
        ratio: expect.closeTo(ratio, 2),
        needed: 4.5,
      });
    },
  );

  test('an accent is never refused for a colour that the host did not choose', () => {
    fc.assert(
      fc.property(anyColour, anyTheme, (accent, theme) => {
        const failing = failingPair(accent, theme);
        expect(failing === null || failing.pair.startsWith('accent/')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('an accent sets the properties of its own theme only, and none when it is refused', () => {
    const names = (accent: object) => accentProperties(accent).map(([name]) => name);
    expect(accentProperties({ light: '#0b4f8a' })).toEqual([
      ['--brand-light', '#0b4f8a'],
      ['--on-brand-light', '#ffffff'],
      ['--brand-hover-light', '#0e426c'],
      ['--tint-light', '#dde6ef'],
    ]);
    expect(names({ light: '#8cc4f0', dark: '#8cc4f0' })).toEqual([
      '--brand-dark',
      '--on-brand-dark',
      '--brand-hover-dark',
      '--tint-dark',
    ]);
    expect(names({})).toEqual([]);
  });
});
