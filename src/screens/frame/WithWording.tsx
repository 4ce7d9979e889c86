import type { ReactNode } from 'react';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import { wordingOf } from '../../domain/wording/wording.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/reworded.ts';
import type { Fetched } from '../../store/content/useFetched.ts';
import { useFeedbackWords, useLoaded, useWords } from '../../store/loaded.ts';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { ContentFailed } from './ContentFailed.tsx';

/** The wording of the shown description in the interface's language. */
export function useWording(): Fetched<Wording<Key>> {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const words = useWords(language);
  if (words.state !== 'ready') return words;
  const value = wordingOf(description, words.value, language, withSubject(description, say));
  return { ...words, value };
}

interface Props {
  readonly heading: string;
  readonly children: (wording: Wording<Key>) => ReactNode;
}

/** Shows its children once the description's words are loaded. */
export function WithWording({ heading, children }: Props) {
  return shown(useWording(), heading, children);
}

interface FeedbackProps {
  readonly heading: string;
  readonly children: (feedback: FeedbackWords) => ReactNode;
}

/** Shows its children once the description's feedback is loaded. */
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
