import { Link } from '../ui/controls/Link.tsx';
import { inLanguage, languageIn } from '../domain/site/site.ts';
import { useLanguage } from '../i18n/language.ts';
import { useLoaded } from '../store/loaded.ts';
import { Emblem } from '../ui/Emblem.tsx';
import styles from './Footer.module.css';
import { screens } from './routes.ts';

const links = screens.filter(({ inFooter }) => inFooter === true);

/** The same footer for every screen. On paper only the funder's emblem remains. */
export function Footer() {
  const { say } = useLanguage();
  return (
    <footer className={styles.footer}>
      <nav aria-label={say('shell.footerLinks')}>
        <ul className={styles.links}>
          {links.map(({ path, title }) => (
            <li key={path}>
              <Link to={path} className={styles.link}>
                {say(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="no-print">{say('shell.footer')}</p>
      <FundedBy />
    </footer>
  );
}

function FundedBy() {
  const { language } = useLanguage();
  const { funding } = useLoaded().site;
  if (funding === undefined) return null;
  const { text, emblem } = funding;
  return (
    <Emblem
      text={inLanguage(text, language)}
      lang={languageIn(text, language)}
      file={emblem && inLanguage(emblem, language)}
    />
  );
}
