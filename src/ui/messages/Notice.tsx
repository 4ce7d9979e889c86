import type { ReactNode, Ref } from 'react';
import styles from './Notice.module.css';

interface Props {
  readonly kind: 'info' | 'warn' | 'error';
  readonly heading?: string;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A message in a box of its own; its heading can take the focus. */
export function Notice({ kind, heading, headingRef, children }: Props) {
  return (
    <div className={`panel ${styles.notice} ${styles[kind]} stack`}>
      {heading === undefined ? null : (
        <h2 ref={headingRef} tabIndex={-1}>
          {heading}
        </h2>
      )}
      {children}
    </div>
  );
}
