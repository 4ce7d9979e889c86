import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useAssessmentIfAny } from '../store/loaded.ts';
import { announce, useAnnounced } from '../ui/messages/announcing.ts';

const nothing = { state: 'nothing' } as const;

/**
 * Says the first time that answers are kept, always when that fails, and when a notice about one's data has come
 * up at the top of the page.
 */
export function useSavedAnnouncements(): void {
  const { say } = useLanguage();
  const { state } = useAssessmentIfAny((all) => all.saveStatus, nothing);
  const where = useAssessmentIfAny((all) => all.where, 'tab');
  const noticed = useAssessmentIfAny((all) => all.news !== null || all.conflicts.length > 0, false);
  const hasAnnounced = useRef(state !== 'nothing');
  useEffect(() => {
    if (state !== 'saved' || hasAnnounced.current) return;
    hasAnnounced.current = true;
    announce(say(where === 'device' ? 'saved.firstDevice' : 'saved.firstTab'));
  }, [state, where, say]);
  useAnnounced(state === 'failed' ? say('saved.failed') : '');
  useAnnounced(noticed ? say('saved.noticed') : '');
}
