import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useAssessmentIfAny } from '../store/loaded.ts';
import { useAnnounced } from '../ui/announcing.ts';

const nothing = { state: 'nothing' } as const;

/**
 * Says the first time that answers are kept, always when that fails, and when a notice about one's data has come
 * up at the top of the page.
 */
export function useSavedAnnouncements(): void {
  const { say } = useLanguage();
  const { state } = useAssessmentIfAny((all) => all.keeping, nothing);
  const place = useAssessmentIfAny((all) => all.place, 'tab');
  const noticed = useAssessmentIfAny((all) => all.news !== null || all.conflicts.length > 0, false);
  const [atFirst] = useState(state);
  const first = state === 'kept' && atFirst === 'nothing';
  useAnnounced(first ? say(place === 'device' ? 'saved.firstDevice' : 'saved.firstTab') : '');
  useAnnounced(state === 'failed' ? say('saved.failed') : '');
  useAnnounced(noticed ? say('saved.noticed') : '');
}
