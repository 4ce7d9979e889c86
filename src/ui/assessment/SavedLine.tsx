import { useLanguage } from '../../i18n/language.ts';
import { formatTime } from '../../i18n/format.ts';

interface Props {
  readonly place: 'device' | 'tab';
  /** When the newest change was kept, or null when there is nothing to keep yet. */
  readonly keptAt: string | null;
}

/** Where the answers are, and since when. */
export function SavedLine({ place, keptAt }: Props) {
  const { say, language } = useLanguage();
  if (keptAt === null) {
    return (
      <p className="quiet">{say(place === 'device' ? 'saved.willDevice' : 'saved.willTab')}</p>
    );
  }
  const time = formatTime(keptAt, language);
  return (
    <p className="quiet">{say(place === 'device' ? 'saved.device' : 'saved.tab', { time })}</p>
  );
}
