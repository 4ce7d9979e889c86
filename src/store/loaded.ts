import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Description } from '../domain/description/description.ts';
import type { FeedbackWords } from '../domain/description/feedbackWords.ts';
import type { Words } from '../domain/description/words.ts';
import type { Site } from '../domain/site/site.ts';
import type { AssessmentState } from '../domain/saving/view.ts';
import type { AssessmentActions } from './assessments/actions.ts';
import type { AssessmentStore } from './assessments/store.ts';
import type { Preference } from './browser/preferences.ts';
import { folderOf, wordsLanguage } from './content/content.ts';
import type { ContentSource } from './content/content.ts';
import { useFetched } from './content/useFetched.ts';
import type { Fetched } from './content/useFetched.ts';

/** What screens can use once the app has started: content, answers, preferences and the clock. */
export interface Loaded {
  readonly site: Site;
  readonly description: Description;
  readonly wordsIn: ContentSource<Words>;
  readonly feedbackIn: ContentSource<FeedbackWords>;
  readonly assessment: AssessmentStore;
  readonly preference: (name: Preference) => string | null;
  readonly prefer: (name: Preference, value: string) => void;
  readonly now: () => Date;
}

/** Passes {@link Loaded} to the screens. */
export const LoadedContext = createContext<Loaded | null>(null);

/** What the app has loaded. Throws outside of {@link LoadedContext}. */
export function useLoaded(): Loaded {
  const loaded = useContext(LoadedContext);
  if (loaded === null) throw new Error('useLoaded outside of LoadedContext');
  return loaded;
}

/** Selects a part of the state of the answers; the component renders again when that part changes. */
export function useAssessment<T>(select: (state: AssessmentState) => T): T {
  return useStore(useLoaded().assessment, select);
}

/** The actions on the answers. Throws before the store is open. */
export function useActions(): AssessmentActions {
  return useLoaded().assessment.actions();
}

/** The description's words in the interface language, or else in the description's first language. */
export function useWords(language: string): Fetched<Words> {
  const { description, wordsIn } = useLoaded();
  return useInLanguage(wordsIn, description, language);
}

/** What the description says about results, in the language that {@link useWords} would choose. */
export function useFeedbackWords(language: string): Fetched<FeedbackWords> {
  const { description, feedbackIn } = useLoaded();
  return useInLanguage(feedbackIn, description, language);
}

function useInLanguage<T>(
  source: ContentSource<T>,
  description: Description,
  language: string,
): Fetched<T> {
  const shown = wordsLanguage(description, language);
  return useFetched(
    `${folderOf(description)} ${shown}`,
    () => source(shown),
    () => source.known?.(shown),
  );
}
