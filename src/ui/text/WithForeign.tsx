import { Fragment } from 'react';
import type { Words } from '../../domain/description/words.ts';

interface Props {
  readonly text: string;
  readonly foreign: Words['foreign'];
}

/** A text in which each foreign term is marked with its language. */
export function WithForeign({ text, foreign }: Props) {
  const [term, ...others] = foreign;
  if (term === undefined) return <span>{text}</span>;
  return text.split(term.text).map((part, index) => (
    // The parts of one text never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index === 0 ? null : <span lang={term.language}>{term.text}</span>}
      <WithForeign text={part} foreign={others} />
    </Fragment>
  ));
}
