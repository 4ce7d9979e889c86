import styles from './Notches.module.css';

interface Props {
  readonly rank: number;
  readonly top: number;
}

/** The scale as notches of a folding rule, filled up to a level; the level itself stands beside it in words. */
export function Notches({ rank, top }: Props) {
  return (
    <span className={styles.notches} aria-hidden="true">
      {Array.from({ length: top }, (_, index) => (
        <span key={index} className={top - index <= rank ? styles.filled : styles.open} />
      ))}
    </span>
  );
}
