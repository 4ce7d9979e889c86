import { useParams } from 'react-router';
import { Link } from '../../ui/controls/Link.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { ArticleLazy } from './ArticleLazy.tsx';
import { NotFoundScreen } from '../frame/NotFoundScreen.tsx';

const parts = {
  teacher: 'guide.teacher',
  trainer: 'guide.trainer',
  institution: 'guide.institution',
} as const;

/** One part of the guidance. */
export function GuidePartScreen() {
  const { say } = useLanguage();
  const { part } = useParams();
  if (!isPart(part)) return <NotFoundScreen />;
  return (
    <ArticleLazy
      key={part}
      folder="guide"
      name={part}
      heading={say(parts[part])}
      above={
        <p className="no-print">
          <Link to="/guide">{say('guide.all')}</Link>
        </p>
      }
    />
  );
}

function isPart(part: string | undefined): part is keyof typeof parts {
  return part !== undefined && Object.hasOwn(parts, part);
}
