import { progressOf, stateOf } from '../domain/answers.ts';
import { unplacedIn } from '../domain/saved.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import styles from './Resume.module.css';

/** What is kept here already, how far along it is, and the way on. */
export function Resume({ onErase }: { readonly onErase: () => void }) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const { saved, place, choosePlace, startNew } = useAssessment((state) => state);
  const progress = progressOf(description, saved.answers);
  const unplaced = unplacedIn(saved, description).length;
  const next = description.areas.find((area) =>
    area.competences.some(({ id }) => stateOf(description, saved.answers[id]) === 'unanswered'),
  );
  return (
    <section className={`${styles.resume} stack`}>
      <h2>{say('resume.title')}</h2>
      <p>
        {say('resume.progress', { done: progress.done, total: progress.total })}{' '}
        {say('resume.when', {
          date: formatDate(saved.updatedAt, language),
          time: formatTime(saved.updatedAt, language),
        })}
      </p>
      {saved.situation === undefined ? null : (
        <p>
          {say('situation.label')} {saved.situation}
        </p>
      )}
      {unplaced > 0 ? <p>{say('resume.unplaced', { count: unplaced })}</p> : null}
      <p className="row">
        <ButtonLink to={next === undefined ? '/check' : `/assessment/${next.id}`}>
          {say('resume.continue')}
        </ButtonLink>
        <ButtonLink kind="plain" to="/profile">
          {say('resume.profile')}
        </ButtonLink>
      </p>
      <PlaceChoice chosen={place} onChoose={choosePlace} />
      <p>
        <Button kind="text" onClick={startNew}>
          {say('others.start')}
        </Button>{' '}
        <span className="quiet">{say('others.startText')}</span>
      </p>
      <p>
        <Button kind="text" onClick={onErase}>
          {say('erase.open')}
        </Button>
      </p>
    </section>
  );
}
