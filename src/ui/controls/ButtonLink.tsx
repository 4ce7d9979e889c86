import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import styles from './Button.module.css';

interface Props {
  readonly to: string;
  readonly kind?: 'main' | 'plain';
  /** Passed to the target screen. */
  readonly state?: unknown;
  readonly children: ReactNode;
}

/** A link that leads onwards and looks like a button. */
export function ButtonLink({ to, kind = 'main', state, children }: Props) {
  return (
    <Link to={to} state={state} className={styles[kind]}>
      {children}
    </Link>
  );
}
