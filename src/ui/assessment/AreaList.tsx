import { NavLink } from '../controls/Link.tsx';
import type { Progress } from '../../domain/assessment/answers.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './AreaList.module.css';

export interface AreaLink {
  readonly id: string;
  readonly title: string;
  readonly progress: Progress;
}

interface Props {
  readonly areas: readonly AreaLink[];
  readonly lang: string | undefined;
}

/** Links to the areas, each with its progress in words; users may answer them in any order. */
export function AreaList({ areas, lang }: Props) {
  const { say } = useLanguage();
  return (
    <nav aria-label={say('assessment.areas')}>
      <ol className={styles.list}>
        {areas.map(({ id, title, progress }) => (
          <li key={id}>
            <NavLink to={`/assessment/${id}`} className={styles.link}>
              <span lang={lang} className={styles.title}>
                {title}
              </span>
              <span className={styles.state}>
                {say(stateKey(progress), { done: progress.done, total: progress.total })}
              </span>
            </NavLink>
          </li>
        ))}
        <li>
          <NavLink to="/check" className={styles.link}>
            <span className={styles.title}>{say('check.title')}</span>
          </NavLink>
        </li>
      </ol>
    </nav>
  );
}

function stateKey({ done, total }: Progress) {
  if (done === 0) return 'assessment.notStarted';
  return done === total ? 'assessment.done' : 'assessment.inProgress';
}
