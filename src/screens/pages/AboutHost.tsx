import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

/** What the institution tells, set apart from what the makers of the tool tell. */
export function AboutHost({ id, heading, children }: Props) {
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
