import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Description } from '../domain/description/description.ts';
import type { FeedbackWords } from '../domain/description/feedbackWords.ts';
import type { Site } from '../domain/site/site.ts';
import type { Words } from '../domain/description/words.ts';
import type { AssessmentStore } from './assessments/store.ts';
import type { AssessmentState } from './assessments/state.ts';
import { wordsLanguage } from './content/content.ts';
import type { Preference } from './browser/preferences.ts';
import type { Content, ContentFailure, ContentSource } from './content/content.ts';

/** What the app has once it has started; after that these are facts. */
export interface Loaded {
  readonly site: Site;
  readonly description: Description;
  readonly wordsIn: ContentSource<Words>;
  readonly feedbackIn: ContentSource<FeedbackWords>;
  /** The answers; null on a first visit until there is use for them, when the code that keeps them is fetched. */
  readonly assessment: AssessmentStore | null;
  /** Opens the answers where they are not open yet; rejects when the code that keeps them can't be had. */
  readonly openAssessment: () => Promise<AssessmentStore>;
  readonly preference: (name: Preference) => string | null;
  readonly prefer: (name: Preference, value: string) => void;
  readonly now: () => Date;
}

export const LoadedContext = createContext<Loaded | null>(null);

export function useLoaded(): Loaded {
  const loaded = useContext(LoadedContext);
  if (loaded === null) throw new Error('useLoaded outside of LoadedContext');
  return loaded;
}

/** The open answers, for a screen that is shown only when they are. */
export function useAssessmentStore(): AssessmentStore {
  const { assessment } = useLoaded();
  if (assessment === null) throw new Error('the answers are not open yet');
  return assessment;
}

export function useAssessment<T>(select: (state: AssessmentState) => T): T {
  return useStore(useAssessmentStore(), select);
}

const nothingYet = createStore(() => null);

/** As {@link useAssessment}, for what is shown on a first visit too; `otherwise` is what holds then. */
export function useAssessmentIfAny<T>(select: (state: AssessmentState) => T, otherwise: T): T {
  const { assessment } = useLoaded();
  return useStore<StoreApi<AssessmentState | null>, T>(assessment ?? nothingYet, (state) =>
    state === null ? otherwise : select(state),
  );
}

/** Something fetched for a screen: on its way, not to be had, or here. */
export type Fetched<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: ContentFailure; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T };

/** The description's words for the interface language. */
export function useWords(language: string): Fetched<Words> {
  const { description, wordsIn } = useLoaded();
  return useFetched(wordsIn, wordsLanguage(description, language));
}

/** What the description says about results, for the interface language. */
export function useFeedbackWords(language: string): Fetched<FeedbackWords> {
  const { description, feedbackIn } = useLoaded();
  return useFetched(feedbackIn, wordsLanguage(description, language));
}

/** On a language change the old texts stay until the new ones are here. */
function useFetched<T>(source: ContentSource<T>, language: string): Fetched<T> {
  const [content, setContent] = useState<Content<T> | null>(() => source.known?.(language) ?? null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stale = false;
    void source(language).then((fetched) => {
      // What is drawn from it may be long, and is drawn in small steps.
      if (!stale) startTransition(() => setContent(fetched));
    });
    return () => {
      stale = true;
    };
  }, [source, language, attempt]);
  if (content === null) return { state: 'loading' };
  if (content.ok) return { state: 'ready', value: content.value };
  const retry = () => {
    setContent(null);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', failure: content.failure, retry };
}
