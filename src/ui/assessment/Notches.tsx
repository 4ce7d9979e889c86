import type { ReactNode } from 'react';
import styles from './Notches.module.css';

interface Props {
  readonly rank: number;
  readonly top: number;
}

/** The scale as notches of a folding rule, filled up to a level; the text next to it names the level. */
export function Notches({ rank, top }: Props) {
  return (
    <span className={styles.notches} aria-hidden="true">
      {Array.from({ length: top }, (_, index) => (
        <span key={index} className={top - index <= rank ? styles.filled : styles.open} />
      ))}
    </span>
  );
}

interface AnswerProps {
  /** Null when no level was chosen; then only the words are shown. */
  readonly rank: number | null;
  readonly top: number;
  readonly children: ReactNode;
}

/** An answer in words, after notches that show its level. */
export function NotchedAnswer({ rank, top, children }: AnswerProps) {
  if (rank === null) return children;
  return (
    <span className={styles.answer}>
      <Notches rank={rank} top={top} />
      <span>{children}</span>
    </span>
  );
}
