import { breaksIn } from './tableWords.ts';

interface Props {
  readonly text: string;
  /** The language of the text, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** A text in a cell of a table, broken inside a word only if no column can hold that word. */
export function CellText({ text, lang }: Props) {
  return (
    <span lang={lang} className={breaksIn(text)}>
      {text}
    </span>
  );
}
