import type { ReactNode } from 'react';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { Words } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useFeedbackWords, useWords } from '../../store/loaded.ts';
import type { Fetched } from '../../store/content/useFetched.ts';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { ContentFailed } from './ContentFailed.tsx';

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
  return shown(words, heading, (value) =>
    children(value, value.language === language ? undefined : value.language),
  );
}

interface FeedbackProps {
  readonly heading: string;
  readonly children: (feedback: FeedbackWords) => ReactNode;
}

/** Shows its children when what the description says about results is here. */
export function WithFeedback({ heading, children }: FeedbackProps) {
  const { language } = useLanguage();
  return shown(useFeedbackWords(language), heading, children);
}

function shown<T>(fetched: Fetched<T>, heading: string, children: (value: T) => ReactNode) {
  switch (fetched.state) {
    case 'ready':
      return children(fetched.value);
    case 'loading':
      return <Waiting />;
    case 'failed':
      return <ContentFailed heading={heading} failed={fetched} />;
  }
}
