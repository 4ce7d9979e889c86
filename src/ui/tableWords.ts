import table from './Table.module.css';
import { hasLongWord } from './longWords.ts';

/** In letters: no ordinary word is longer, and a column that holds this much still leaves room for others. */
const longest = 30;

/**
 * The class of a text in a cell. Were every word allowed to break, the columns would get so narrow that
 * ordinary words break too, so only the texts with a word that no column holds have it.
 */
export function breaksIn(text: string): string | undefined {
  return hasLongWord(text, longest) ? table.breaks : undefined;
}
