import { fundingStatements } from '../domain/languages.ts';
import styles from './Emblem.module.css';

interface Props {
  /** The statement of funding in the language it is shown in. */
  readonly text: string;
  readonly lang: string;
  /** The funder's official file with emblem and statement, where the institution has one. */
  readonly file: string | undefined;
}

/**
 * The EU emblem with its statement. The funder's file and our pictures include the statement; any other
 * statement is text next to the plain emblem.
 */
export function Emblem({ text, lang, file }: Props) {
  const drawn = file ?? (fundingStatements[lang] === text ? `eu-${lang}.svg` : null);
  return (
    <p className={styles.plate}>
      <img
        className={styles.picture}
        src={drawn ?? 'eu.svg'}
        alt={drawn === null ? '' : text}
        lang={drawn === null ? undefined : lang}
        loading="lazy"
      />
      {drawn === null ? <span lang={lang}>{text}</span> : null}
    </p>
  );
}
