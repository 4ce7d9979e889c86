import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';

/** Says that there is nothing to show before the first answer, and leads to the first area. */
export function NothingYet() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  return (
    <div className="stack">
      <p className="lead">{say('summary.nothing')}</p>
      <p>
        <ButtonLink to={`/assessment/${description.areas[0]?.id}`}>
          {say('profile.toFirst')}
        </ButtonLink>
      </p>
    </div>
  );
}
