import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { readDescription } from '../../domain/description/description.ts';
import { isFinished } from '../../domain/assessment/saved.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  folderOf,
} from '../../store/content/content.ts';
import { LoadedContext, useAssessment, useLoaded } from '../../store/loaded.ts';
import type { Loaded } from '../../store/loaded.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';

const FinishedLine = lazyScreen(
  async () => (await import('./FinishedLine.tsx')).FinishedLine,
  'myData',
);

/** Screens that show the open assessment. */
const ofAssessment = /^\/(?:assessment\/|check$|profile$|report$)/u;

/**
 * Shows a finished assessment by the version of the description it was finished in, while the site has it;
 * where it doesn't, the answers are carried over to the version of today. Above it a line says so.
 */
export function InItsVersion({ children }: { readonly children: ReactNode }) {
  const loaded = useLoaded();
  const { description } = loaded;
  const { pathname } = useLocation();
  const saved = useAssessment((state) => state.saved);
  const carryFinished = useAssessment((state) => state.carryFinished);
  const [own, setOwn] = useState<Loaded | null>(null);
  const [missing, setMissing] = useState('');
  const { id, version } = saved.description;
  const isOther = id === description.id && version !== description.version;
  const wanted = isFinished(saved) && isOther && missing !== version ? version : null;
  useEffect(() => {
    if (wanted === null) return undefined;
    let stale = false;
    const named = { id: description.id, version: wanted };
    void fetchContent(`${folderOf(named)}/description.json`, (input) =>
      readDescription(input, named),
    ).then((content) => {
      if (stale) return;
      if (content.ok) return setOwn(loadedWith(loaded, content.value));
      setMissing(wanted);
      carryFinished();
    });
    return () => {
      stale = true;
    };
  }, [wanted, description.id, loaded, carryFinished]);
  const shown = wanted === null ? loaded : own?.description.version === wanted ? own : null;
  if (shown === null) return <Waiting />;
  return (
    <LoadedContext value={shown}>
      {isFinished(saved) && ofAssessment.test(pathname) ? <FinishedLine /> : null}
      {children}
    </LoadedContext>
  );
}

function loadedWith(loaded: Loaded, description: Loaded['description']): Loaded {
  return {
    ...loaded,
    description,
    wordsIn: createWordsSource(description),
    feedbackIn: createFeedbackSource(description),
  };
}
