import { angleOf, wrapTitle } from '../../domain/radar/geometry.ts';

/* The radar on the screen at its narrowest with names, and the width of a letter, in units of the text's size. */
const narrowest = 34;
const radius = 0.2957 * narrowest;
/** The gap between an axis and its title. */
const gap = 0.625;
const letter = 0.47;
/** No line is longer, however much room there is. */
const longestLine = 16;

/** How many letters fit next to an axis; `aside` is how far the axis points to a side, 0 to 1. */
function lettersThatFit(aside: number): number {
  return Math.floor((narrowest / 2 - radius * aside - gap) / letter);
}

/** Breaks a title into the lines that fit next to its axis. */
export function titleLines(title: string, aside: number): readonly string[] {
  return wrapTitle(title, Math.min(longestLine, lettersThatFit(aside)));
}

/** Whether every title fits next to its axis on the screen; otherwise the axes carry numbers. */
export function titlesFit(titles: readonly string[]): boolean {
  return titles.every((title, axis) => {
    const aside = Math.abs(Math.sin(angleOf(axis, titles.length)));
    return titleLines(title, aside).every((line) => line.length <= lettersThatFit(aside));
  });
}
