import type { ReactNode } from 'react';
import styles from './Ways.module.css';

/** Several ways to take something along, one below the other. */
export function Ways({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.ways}>{children}</ul>;
}

interface Props {
  /** What it is good for, and how large it is where it is a file. */
  readonly what: string;
  readonly children: ReactNode;
}

/** One of them: its button, and beside it what it is. */
export function Way({ what, children }: Props) {
  return (
    <li className={styles.way}>
      {children}
      <span>{what}</span>
    </li>
  );
}
