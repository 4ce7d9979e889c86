import { startTransition, useEffect, useEffectEvent, useState } from 'react';
import type { Content } from './content.ts';
import type { ContentFailure } from '../../domain/reading.ts';
import { useWatch } from './useWatch.ts';

/** Content that a screen fetches: loading, failed with a way to retry, or ready. */
export type Fetched<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: ContentFailure; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly value: T;
      /** Whether the content belongs to the current key, and not to an earlier one. */
      readonly isCurrent: boolean;
    };

/**
 * Fetches content for each new `key`; null fetches nothing. Earlier content stays until the new content
 * arrives, so that a change of language does not empty the screen. `known` gives content to show at once.
 */
export function useFetched<T>(
  key: string | null,
  fetch: () => Promise<Content<T>>,
  known?: () => Content<T> | undefined,
): Fetched<T> {
  const [fetched, setFetched] = useState<{
    readonly key: string | null;
    readonly content: Content<T> | null;
  }>(() => ({ key, content: known?.() ?? null }));
  const [attempt, setAttempt] = useState(0);
  // The content may take long to render; a transition renders it in small steps.
  useLatest(key === null ? null : `${key} ${attempt}`, fetch, (content) =>
    startTransition(() => setFetched({ key, content })),
  );
  const { content } = fetched;
  // A failure under an earlier key says nothing about this one.
  if (content === null || (!content.ok && fetched.key !== key)) return { state: 'loading' };
  if (content.ok) {
    return { state: 'ready', value: content.value, isCurrent: fetched.key === key };
  }
  const retry = () => {
    setFetched({ key, content: null });
    setAttempt(attempt + 1);
  };
  return { state: 'failed', failure: content.failure, retry };
}

/**
 * Runs `load` for each new `key` and passes its result to `take`, unless the key changes or the component
 * unmounts before that. A null key runs nothing. If `load` rejects, the
 * error screen shows.
 */
export function useLatest<T>(
  key: string | null,
  load: () => Promise<T>,
  take: (result: T) => void,
): void {
  const watch = useEffectEvent(useWatch());
  const start = useEffectEvent(load);
  const finish = useEffectEvent(take);
  useEffect(() => {
    if (key === null) return undefined;
    let isOutdated = false;
    watch(
      start().then((result) => {
        if (!isOutdated) finish(result);
      }),
    );
    return () => {
      isOutdated = true;
    };
  }, [key]);
}
