import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { announce, useAnnounced } from '../ui/messages/announcing.ts';

/**
 * Announces the first save, why saving fails each time that it begins to, in the words of the notice, each
 * change of the place where answers are saved, and each new notice about the person's data at the top of the page.
 */
export function useSavedAnnouncements(): void {
  const { say } = useLanguage();
  const state = useAssessment((all) => all.saveStatus.state);
  const why = useAssessment(({ saveStatus }) =>
    saveStatus.state === 'failed' ? saveStatus.why : null,
  );
  const where = useAssessment((all) => all.where);
  const isOpen = useAssessment((all) => all.isOpen);
  const place = useRef({ isOpen, where });
  const news = useAssessment((all) => all.news);
  const conflicts = useAssessment((all) => all.conflicts.length);
  const heard = useRef({ news, conflicts });
  const hasAnnounced = useRef(state !== 'nothing');
  useEffect(() => {
    if (state !== 'saved' || hasAnnounced.current) return;
    hasAnnounced.current = true;
    announce(say(where === 'device' ? 'saved.firstDevice' : 'saved.firstTab'));
  }, [state, where, say]);
  useAnnounced(why === null ? '' : say(`saved.${why}`));
  useEffect(() => {
    const before = place.current;
    place.current = { isOpen, where };
    if (!before.isOpen || where === before.where) return;
    announce(say(where === 'device' ? 'saved.willDevice' : 'saved.willTab'));
  }, [isOpen, where, say]);
  useEffect(() => {
    const before = heard.current;
    heard.current = { news, conflicts };
    const isNew = news !== null && news !== before.news;
    if (isNew || conflicts > before.conflicts) announce(say('saved.noticed'));
  }, [news, conflicts, say]);
}
