import type { Words } from '../../domain/description/words.ts';
import styles from './WithAreaNames.module.css';

interface Props {
  readonly text: string;
  readonly words: Words;
  /** The language of the names, where it is not the interface's. */
  readonly lang: string | undefined;
}

/**
 * A sentence in which the names of areas stand out: many have a comma or an "and" of their own, so that
 * several in a row could not be told apart.
 */
export function WithAreaNames({ text, words, lang }: Props) {
  // A name that begins with another one is looked for before it.
  const names = Object.values(words.areas)
    .map(({ title }) => title)
    .toSorted((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return text.split(any).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts of one text never change their order.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} lang={lang} className={styles.name}>
        {part}
      </span>
    ),
  );
}
