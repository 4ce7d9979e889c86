import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Description } from '../../domain/description/description.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchDescription,
} from '../../store/content/content.ts';
import { useLatest } from '../../store/content/useFetched.ts';
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
  const [found, setFound] = useState<{ readonly version: string; readonly own: Loaded | null }>();
  useLatest(
    wanted,
    () => fetchDescription({ id: description.id, version: wanted ?? '' }),
    (content) => {
      if (wanted === null) return;
      setFound({ version: wanted, own: content.ok ? loadedWith(loaded, content.value) : null });
      // Together with the change above, so that no answer is shown in the terms of another version.
      if (!content.ok) carryFinished();
    },
  );
  const inItsVersion = found?.version === wanted ? (found.own ?? loaded) : null;
  const shown = wanted === null ? loaded : inItsVersion;
  if (shown === null) return <Waiting />;
  return <LoadedContext value={shown}>{children}</LoadedContext>;
}

function loadedWith(loaded: Loaded, description: Description): Loaded {
  return {
    ...loaded,
    description,
    wordsIn: createWordsSource(description),
    feedbackIn: createFeedbackSource(description),
  };
}
