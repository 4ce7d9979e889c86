import { Link } from '../../ui/controls/Link.tsx';
import { useLanguage } from '../../i18n/language.ts';
import styles from './GuideScreen.module.css';
import { Page } from '../frame/Page.tsx';

const doors = [
  { to: '/guide/teacher', title: 'guide.teacher', text: 'guide.teacherText' },
  { to: '/guide/trainer', title: 'guide.trainer', text: 'guide.trainerText' },
  { to: '/guide/institution', title: 'guide.institution', text: 'guide.institutionText' },
] as const;

/** The start of the guidance, with a link for each of the three groups who use the service. */
export function GuideScreen() {
  const { say } = useLanguage();
  return (
    <Page heading={say('guide.title')}>
      <div className="stack">
        <p className="lead">{say('guide.lead')}</p>
        <ul className={styles.doors}>
          {doors.map(({ to, title, text }) => (
            <li key={to} className={styles.door}>
              <Link to={to} className={styles.link}>
                {say(title)}
              </Link>
              <p>{say(text)}</p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
