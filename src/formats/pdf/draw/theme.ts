import { seriesColours } from '../../../domain/radar/colours.ts';
import type { Weight } from '../text/fonts.ts';

/** Colours with a contrast on white of at least 4.5:1 for text and 3:1 for the lines of the radar. */
export const colours = {
  ink: '#14221F',
  secondary: '#44554F',
  brand: '#0F5C4D',
  hairline: '#C5D0CB',
  frame: '#7E938B',
  tint: '#E5EDF2',
  paper: '#FFFFFF',
} as const;

/** The series of the radar differ in colour, dash and marker. */
export const seriesStyles = {
  now: { colour: seriesColours.now, dash: [], width: 1.6 },
  target: { colour: seriesColours.target, dash: [7, 4], width: 1.4 },
  earlier: { colour: seriesColours.earlier, dash: [2, 3], width: 1.2 },
} as const;

/** The look of a text; lengths are in points. */
export interface TextStyle {
  readonly size: number;
  /** The height of a line. */
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
}

function style(size: number, height: number, weight: Weight, colour: string): TextStyle {
  return { size, leading: size * height, weight, colour };
}

export const styles = {
  title: style(20, 1.25, 'bold', colours.ink),
  section: style(14, 1.3, 'bold', colours.brand),
  subsection: style(11.5, 1.35, 'bold', colours.ink),
  lead: style(11.5, 1.45, 'regular', colours.ink),
  body: style(10.5, 1.45, 'regular', colours.ink),
  quiet: style(9.5, 1.45, 'regular', colours.secondary),
  notice: style(10.5, 1.45, 'regular', colours.ink),
  link: style(10.5, 1.45, 'regular', colours.brand),
  label: style(10.5, 1.45, 'regular', colours.secondary),
  caption: style(9.5, 1.4, 'bold', colours.ink),
  columnHeader: style(9.5, 1.35, 'bold', colours.secondary),
  cell: style(9.5, 1.4, 'regular', colours.ink),
  strongCell: style(9.5, 1.4, 'bold', colours.ink),
  axis: style(9, 1.25, 'regular', colours.ink),
  digit: style(9, 1.2, 'regular', colours.secondary),
  key: style(9, 1.4, 'regular', colours.secondary),
  footer: style(9, 1.3, 'regular', colours.secondary),
} as const;

/** A4 in points, with margins of 20 mm. The footer stands in the lower margin. */
export const sheet = {
  left: 56.69,
  top: 56.69,
  width: 481.89,
  bottom: 778,
  footer: 798,
} as const;
