import { useAnnounced } from './announcing.ts';

interface Props {
  /** Empty while there is nothing to say. */
  readonly text: string;
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** Shows the first text without announcing it; later changes are announced. */
  readonly silentAtFirst?: boolean;
}

/** Shows a state, or the result of an action, and announces it through the live region. */
export function Status({ text, lang, className, silentAtFirst = false }: Props) {
  useAnnounced(text, silentAtFirst, lang);
  return text === '' ? null : (
    <p lang={lang} className={className}>
      {text}
    </p>
  );
}
