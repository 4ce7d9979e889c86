import { progressOf, stateOf } from '../../../domain/assessment/answers.ts';
import { isFinished } from '../../../domain/assessment/assessment.ts';
import { unplacedIn } from '../../../domain/assessment/unplaced.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../../store/loaded.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { ButtonLink } from '../../../ui/controls/ButtonLink.tsx';
import { announce } from '../../../ui/messages/announcing.ts';
import { DeviceChoice } from '../../storage/DeviceChoice.tsx';
import styles from './Resume.module.css';

/** The open assessment, its progress and the ways to continue. */
export function Resume({ onErase }: { readonly onErase: () => void }) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const where = useAssessment((state) => state.where);
  const { chooseWhere, startNew, startFrom } = useActions();
  const progress = progressOf(description, saved.answers);
  const unplaced = unplacedIn(saved, description).length;
  const next = description.areas.find((area) =>
    area.competences.some(({ id }) => stateOf(description, saved.answers[id]) === 'unanswered'),
  );
  const finished = isFinished(saved);
  const begin = (start: () => void) => {
    start();
    announce(say('others.started'));
  };
  return (
    <section className={`panel ${styles.resume} stack`}>
      <h2>{say(finished ? 'resume.finishedTitle' : 'resume.title')}</h2>
      <p>
        {[
          say('resume.progress', { done: progress.done, total: progress.total }),
          saved.finishedAt === undefined
            ? say('resume.when', {
                date: formatDate(saved.updatedAt, language),
                time: formatTime(saved.updatedAt, language),
              })
            : say('resume.finished', { date: formatDate(saved.finishedAt, language) }),
        ].join(' ')}
      </p>
      {saved.title === undefined ? null : (
        <p>
          <strong>{saved.title}</strong>
        </p>
      )}
      {saved.situation === undefined ? null : (
        <p>{`${say('situation.label')} ${saved.situation}`}</p>
      )}
      {unplaced > 0 ? <p>{say('resume.unplaced', { count: unplaced })}</p> : null}
      <p className="row">
        {finished ? null : (
          <ButtonLink to={next === undefined ? '/check' : `/assessment/${next.id}`}>
            {say('resume.continue')}
          </ButtonLink>
        )}
        <ButtonLink kind={finished ? 'main' : 'plain'} to="/profile">
          {say('resume.profile')}
        </ButtonLink>
        {finished ? (
          <Button onClick={() => begin(() => startFrom(saved))}>{say('resume.again')}</Button>
        ) : null}
      </p>
      <DeviceChoice chosen={where} onChoose={chooseWhere} />
      <p className="row">
        <Button kind="text" onClick={() => begin(startNew)}>
          {say('others.start')}
        </Button>
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
