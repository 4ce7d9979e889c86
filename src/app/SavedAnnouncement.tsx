import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useAssessmentIfAny } from '../store/loaded.ts';

const nothing = { state: 'nothing' } as const;

/**
 * The one polite live region: says the first time that answers are kept, always when that fails, and when a notice
 * about one's data has come up at the top of the page.
 */
export function SavedAnnouncement() {
  const { say } = useLanguage();
  const { state } = useAssessmentIfAny((all) => all.keeping, nothing);
  const place = useAssessmentIfAny((all) => all.place, 'tab');
  const noticed = useAssessmentIfAny((all) => all.news !== null || all.conflicts.length > 0, false);
  const [atFirst] = useState(state);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    if (state !== 'kept') return undefined;
    const timer = setTimeout(() => setHeard(true), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const first = state === 'kept' && atFirst === 'nothing' && !heard;
  return (
    <div role="status" className="visually-hidden">
      {first ? say(place === 'device' ? 'saved.firstDevice' : 'saved.firstTab') : null}
      {state === 'failed' ? say('saved.failed') : null}
      {noticed ? say('saved.noticed') : null}
    </div>
  );
}
