import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Description } from '../domain/description.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from '../domain/words.ts';
import type { AssessmentState, AssessmentStore } from './assessment.ts';
import { wordsLanguage } from './content.ts';
import type { Content, ContentFailure } from './content.ts';

/** What the app has once it has started; after that these are facts. */
export interface Loaded {
  readonly site: Site;
  readonly description: Description;
  readonly wordsIn: (language: string) => Promise<Content<Words>>;
  readonly assessment: AssessmentStore;
  readonly keepLanguage: (language: string) => void;
  readonly now: () => Date;
}

export const LoadedContext = createContext<Loaded | null>(null);

export function useLoaded(): Loaded {
  const loaded = useContext(LoadedContext);
  if (loaded === null) throw new Error('useLoaded outside of LoadedContext');
  return loaded;
}

export function useAssessment<T>(select: (state: AssessmentState) => T): T {
  return useStore(useLoaded().assessment, select);
}

export type WordsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: ContentFailure; readonly retry: () => void }
  | { readonly state: 'ready'; readonly words: Words };

/** The description's words for the interface language; on a language change the old ones stay until the new come. */
export function useWords(language: string): WordsState {
  const { description, wordsIn } = useLoaded();
  const [content, setContent] = useState<Content<Words> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const wanted = wordsLanguage(description, language);
  useEffect(() => {
    let stale = false;
    void wordsIn(wanted).then((fetched) => {
      if (!stale) setContent(fetched);
    });
    return () => {
      stale = true;
    };
  }, [wordsIn, wanted, attempt]);
  if (content === null) return { state: 'loading' };
  if (content.ok) return { state: 'ready', words: content.value };
  const retry = () => {
    setContent(null);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', failure: content.failure, retry };
}
