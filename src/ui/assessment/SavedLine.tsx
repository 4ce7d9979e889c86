import { useLanguage } from '../../i18n/language.ts';
import { formatTime } from '../../i18n/format.ts';

interface Props {
  readonly where: 'device' | 'tab';
  /** Whether a change is being saved, so that nothing can be said of it yet. */
  readonly isSaving: boolean;
  /** When the newest change was saved, or null when nothing is saved yet. */
  readonly savedAt: string | null;
}

/** Says where the answers are saved, and when the newest change was. */
export function SavedLine({ where, isSaving, savedAt }: Props) {
  const { say, language } = useLanguage();
  if (isSaving) return <p className="quiet">{say('saved.saving')}</p>;
  if (savedAt === null) {
    return (
      <p className="quiet">{say(where === 'device' ? 'saved.willDevice' : 'saved.willTab')}</p>
    );
  }
  const time = formatTime(savedAt, language);
  return (
    <p className="quiet">{say(where === 'device' ? 'saved.device' : 'saved.tab', { time })}</p>
  );
}
