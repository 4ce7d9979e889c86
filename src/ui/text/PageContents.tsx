import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import styles from './PageContents.module.css';

interface Props {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang?: string | undefined;
  }[];
}

/** A page with fewer sections than this needs no list of contents. */
const fewest = 3;

/** The sections of a long page. They are buttons because the hash of the address holds the route. */
export function PageContents({ sections }: Props) {
  const { say } = useLanguage();
  if (sections.length < fewest) return null;
  return (
    <nav aria-labelledby="page-contents" className="panel">
      <p id="page-contents" className={styles.name}>
        {say('article.contents')}
      </p>
      <ul className={styles.list}>
        {sections.map(({ id, title, lang }) => (
          <li key={id}>
            <Button kind="text" lang={lang} onClick={() => goTo(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
