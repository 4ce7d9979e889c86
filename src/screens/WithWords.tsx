import type { ReactNode } from 'react';
import type { Words } from '../domain/words.ts';
import { useLanguage } from '../i18n/language.ts';
import { useWords } from '../store/loaded.ts';
import { ContentFault } from '../ui/ContentFault.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Page } from './Page.tsx';

interface Props {
  readonly heading: string;
  readonly children: (words: Words, lang: string | undefined) => ReactNode;
}

/**
 * Shows its children when the description's words are here. `lang` is set when those words are not in the
 * interface's language, so that each text is read aloud in its own.
 */
export function WithWords({ heading, children }: Props) {
  const { language } = useLanguage();
  const words = useWords(language);
  switch (words.state) {
    case 'ready':
      return children(
        words.words,
        words.words.language === language ? undefined : words.words.language,
      );
    case 'loading':
      return <Waiting />;
    case 'failed':
      return (
        <Page heading={heading}>
          <ContentFault
            file={words.failure.file}
            status={words.failure.kind === 'unreachable' ? words.failure.status : null}
            problems={words.failure.kind === 'faulty' ? words.failure.problems : []}
            onRetry={words.retry}
          />
        </Page>
      );
  }
}
