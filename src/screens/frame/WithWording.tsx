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

/** The wording of the shown description in the interface's language; null until its words are loaded. */
export function useWording(): Wording<Key> | null {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const words = useWords(language);
  return words.state === 'ready'
    ? wordingOf(description, words.value, language, withSubject(description, say))
    : null;
}

interface Props {
  readonly heading: string;
  readonly children: (wording: Wording<Key>) => ReactNode;
}

/** Shows its children once the description's words are loaded. */
export function WithWording({ heading, children }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  return shown(useWords(language), heading, (words) =>
    children(wordingOf(description, words, language, withSubject(description, say))),
  );
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
