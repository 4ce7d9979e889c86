import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { readDescription } from '../../domain/description/readDescription.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  folderOf,
} from '../../store/content/content.ts';
import { useFetched } from '../../store/content/useFetched.ts';
import { LoadedContext, useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import type { Loaded } from '../../store/loaded.ts';
import { Waiting } from '../../ui/messages/Waiting.tsx';

/**
 * Shows a finished assessment in the version of the description that it was finished in. If that version
 * can't be loaded, the answers are carried over to the current one.
 */
export function InItsVersion({ children }: { readonly children: ReactNode }) {
  const loaded = useLoaded();
  const { description } = loaded;
  const saved = useAssessment((state) => state.saved);
  const { carryFinished } = useActions();
  const { id, version } = saved.description;
  const isOther = id === description.id && version !== description.version;
  const wanted = isFinished(saved) && isOther ? version : null;
  const own = useFetched(wanted, async () => {
    const reference = { id: description.id, version: wanted ?? '' };
    const content = await fetchContent(`${folderOf(reference)}/description.json`, (input) =>
      readDescription(input, reference),
    );
    return content.ok ? { ok: true, value: loadedWith(loaded, content.value) } : content;
  });
  const isMissing = wanted !== null && own.state === 'failed';
  useEffect(() => {
    if (isMissing) carryFinished();
  }, [isMissing, carryFinished]);
  const ready = own.state === 'ready' && own.value.description.version === wanted;
  const shown = wanted === null || isMissing ? loaded : ready ? own.value : null;
  if (shown === null) return <Waiting />;
  return <LoadedContext value={shown}>{children}</LoadedContext>;
}

function loadedWith(loaded: Loaded, description: Loaded['description']): Loaded {
  return {
    ...loaded,
    description,
    wordsIn: createWordsSource(description),
    feedbackIn: createFeedbackSource(description),
  };
}
