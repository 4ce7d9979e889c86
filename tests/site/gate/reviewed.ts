import type { Look } from './looks.ts';

/** Something that an engine cannot decide, or decides wrongly, and that people have reviewed. */
export interface Reviewed {
  readonly rule: string;
  /** Matches every element in question. */
  readonly selector: string;
  readonly reason: string;
  /** The looks in which it occurs, if not in all of them. */
  readonly looks?: readonly Look[];
}

/** What an engine reports about one element. */
export interface Finding {
  readonly rule: string;
  readonly element: string;
  readonly why: string;
  /** Its place in the list of reviewed entries, or null. */
  readonly reviewed: number | null;
}

/** The questions that axe leaves to people. */
export const reviewedForAxe: readonly Reviewed[] = [
  {
    rule: 'color-contrast',
    selector: 'figure [aria-hidden] svg :is(text, tspan)',
    reason:
      'axe can’t tell what lies behind text in a picture. It is the page: ink and ink-2 on paper, 15.3 and 7.3 to 1 in light and more in dark (tests/tokens.test.ts); level digits have a rim of it where they meet a line.',
  },
  {
    rule: 'color-contrast',
    selector: 'dialog *',
    looks: ['fi light 320'],
    reason:
      'The dialog is higher than the smallest window and scrolls. What is scrolled out of sight has the same colours as in the other looks, where axe judges it.',
  },
];

/** The false failures of IBM’s engine. */
export const reviewedForIbm: readonly Reviewed[] = [
  {
    rule: 'input_label_exists',
    selector: 'details > textarea',
    reason:
      'The summary above a note says what it is, so its label is for ears only; the engine takes a label that is clipped for none. Browsers name the field by it (tests/site/gate/trees/area.txt).',
  },
];
