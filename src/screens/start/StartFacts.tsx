import { competencesOf } from '../../domain/description/description.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ownSubject, withSubject } from '../../i18n/reworded.ts';
import { useLoaded } from '../../store/loaded.ts';
import styles from './StartScreen.module.css';
import { WorkingVersion } from './WorkingVersion.tsx';

/**
 * The facts before the first answer: how long it takes, for whom it is, who sees it, how finished it is. The
 * built page hides those marked `data-subject` until it is known that the site has the same description.
 */
export function StartFacts() {
  const { description } = useLoaded();
  const say = withSubject(description, useLanguage().say);
  return (
    <dl className={styles.facts}>
      <div data-subject="">
        <dt>{say('start.time')}</dt>
        <dd>{say('start.timeText', { statements: competencesOf(description).length })}</dd>
      </div>
      {description.id === ownSubject ? (
        <div data-subject="">
          <dt>{say('start.whom')}</dt>
          <dd>{say('start.whomText')}</dd>
        </div>
      ) : null}
      <div>
        <dt>{say('start.who')}</dt>
        <dd>{say('start.whoText')}</dd>
      </div>
      {description.status === 'working-version' ? (
        <div data-subject="">
          <dt>{say('start.version')}</dt>
          <dd>
            <WorkingVersion />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
