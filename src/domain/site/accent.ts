/** A colour as `#rrggbb`. */
export type Colour = string;

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The one colour per theme that a host may set. */
export type Accent = Readonly<Partial<Record<Theme, Colour | undefined>>>;

type Surrounding = 'paper' | 'surface' | 'sunken' | 'ink' | 'ink-2' | 'line';
type Derived = 'brand' | 'on-brand' | 'brand-hover' | 'tint';
type Colours<Token extends string> = Readonly<Record<Token, Colour>>;

/** The tool's own colours next to an accent in each theme. They must equal those in src/styles/tokens.css. */
export const surroundings: Readonly<Record<Theme, Colours<Surrounding>>> = {
  light: {
    paper: '#f5f7f6',
    surface: '#ffffff',
    sunken: '#e6ece9',
    ink: '#14221f',
    'ink-2': '#44554f',
    line: '#66776f',
  },
  dark: {
    paper: '#0f1816',
    surface: '#17231f',
    sunken: '#0a110f',
    ink: '#e9f0ed',
    'ink-2': '#b4c3bd',
    line: '#84978f',
  },
};

/** The contrast that WCAG 2.2 requires of text (criterion 1.4.3) and of graphics (criterion 1.4.11). */
const text = 4.5;
const shape = 3;

/** Every pair of colours that involves an accent: foreground, background and the contrast needed. */
export const accentPairs: readonly (readonly [
  seen: Surrounding | Derived,
  on: Surrounding | Derived,
  needed: number,
])[] = [
  ['brand', 'paper', text],
  ['brand', 'surface', text],
  ['brand', 'sunken', text],
  ['on-brand', 'brand', text],
  ['brand', 'tint', text],
  ['ink', 'tint', text],
  ['ink-2', 'tint', text],
  ['line', 'tint', shape],
  ['brand-hover', 'paper', text],
  ['brand-hover', 'surface', text],
  ['brand-hover', 'sunken', text],
  ['brand-hover', 'tint', text],
  ['on-brand', 'brand-hover', text],
];

/** Shares of the accent in the colour of a chosen card, preferred first; the least if none is readable. */
const tintShares = [0.14, 0.12, 0.1, 0.08, 0.06] as const;
const leastTintShare = 0.04;
const hoverShare = 0.28;

/** The colours derived from an accent, whether or not they are readable. */
export function coloursFrom(accent: Colour, theme: Theme): Colours<Derived> {
  const { surface, ink } = surroundings[theme];
  const tintOf = (share: number) => mix(surface, accent, share);
  const tint = tintShares.map(tintOf).find((one) => contrast(accent, one) >= text);
  return {
    brand: accent,
    'on-brand': better(accent, '#ffffff', surroundings.light.ink),
    'brand-hover': mix(accent, ink, hoverShare),
    tint: tint ?? tintOf(leastTintShare),
  };
}

/** The first pair of colours whose contrast is too low with an accent. */
export interface FailingPair {
  /** The colours by the names that a host knows: `accent/paper`. */
  readonly pair: string;
  readonly ratio: number;
  readonly needed: number;
}

/** Why a theme ignores a host's accent and uses the tool's own colours; null if the accent can be used. */
export function failingPair(accent: Colour, theme: Theme): FailingPair | null {
  const colours = { ...surroundings[theme], ...coloursFrom(accent, theme) };
  const measured = accentPairs.map(([seen, on, needed]) => ({
    pair: `${seen}/${on}`.replaceAll('brand', 'accent'),
    ratio: contrast(colours[seen], colours[on]),
    needed,
  }));
  return measured.find(({ ratio, needed }) => ratio < needed) ?? null;
}

/** The custom properties that apply an accent to the page, for each theme in which it can be used. */
export function accentProperties(accent: Accent): readonly (readonly [name: string, Colour])[] {
  return themes.flatMap((theme) => {
    const colour = accent[theme];
    if (colour === undefined || failingPair(colour, theme) !== null) return [];
    return Object.entries(coloursFrom(colour, theme)).map(
      ([token, value]) => [`--${token}-${theme}`, value] as const,
    );
  });
}

/** The contrast ratio of two colours, from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The light of a colour as a share of white's, from 0 to 1: WCAG 2.2, "relative luminance". */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function better(on: Colour, one: Colour, other: Colour): Colour {
  return contrast(one, on) >= contrast(other, on) ? one : other;
}

/** Mixes a share (0 to 1) of another colour in, channel by channel like `color-mix(in srgb, …)`. */
function mix(colour: Colour, other: Colour, share: number): Colour {
  const mixed = channelsOf(colour).map((channel, index) =>
    Math.round(channel + (channelOf(other, index) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: Colour): readonly number[] {
  return [0, 1, 2].map((index) => channelOf(colour, index));
}

/** Red, green or blue, from 0 to 255. */
function channelOf(colour: Colour, index: number): number {
  return Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
}
