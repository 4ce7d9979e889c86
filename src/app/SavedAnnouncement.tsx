import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';

/**
 * The one polite live region: says the first time that answers are kept, always when that fails, and when a notice
 * about one's data has come up at the top of the page.
 */
export function SavedAnnouncement() {
  const { say } = useLanguage();
  const { state } = useAssessment((all) => all.keeping);
  const place = useAssessment((all) => all.place);
  const noticed = useAssessment((all) => all.news !== null || all.conflicts.length > 0);
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
