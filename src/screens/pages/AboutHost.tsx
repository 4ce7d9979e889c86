import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A panel for what the institution says, to set it apart from the text by the makers of the tool. */
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
