import type { Sentence } from '../../domain/wording/sentence.ts';
import styles from './SentenceText.module.css';

interface Props {
  readonly sentence: Sentence;
  /** The language of the areas' names, where it is not the interface's. */
  readonly lang: string | undefined;
}

/**
 * A sentence in which the names of areas stand out. Many names contain a comma or an "and", so without this
 * several names in a row would run together.
 */
export function SentenceText({ sentence, lang }: Props) {
  return sentence.map(({ text, isAreaName }, index) => (
    <span
      // The pieces of one sentence never change their order.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      lang={isAreaName ? lang : undefined}
      className={isAreaName ? styles.name : undefined}
    >
      {text}
    </span>
  ));
}
