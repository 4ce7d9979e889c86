import type { ReactNode } from 'react';
import styles from './Ways.module.css';

/** Several ways to save or pass on something, one below the other. */
export function Ways({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.ways}>{children}</ul>;
}

interface Props {
  /** What this way is good for and, for a file, its size. */
  readonly what: string;
  readonly children: ReactNode;
}

/** One way: its button and a description. */
export function Way({ what, children }: Props) {
  return (
    <li className={styles.way}>
      {children}
      <span>{what}</span>
    </li>
  );
}
