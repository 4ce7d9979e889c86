import { useAnnounced } from './announcing.ts';

interface Props {
  /** Empty while there is nothing to say. */
  readonly text: string;
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** How things stand at first is there to be read, and heard only when it changes. */
  readonly silentAtFirst?: boolean;
}

/** How something stands, or what has just been done: to be read here and heard through the live region. */
export function Status({ text, lang, className, silentAtFirst = false }: Props) {
  useAnnounced(text, silentAtFirst, lang);
  return text === '' ? null : (
    <p lang={lang} className={className}>
      {text}
    </p>
  );
}
