import type { Words } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import styles from './DescriptionScreen.module.css';

/** What the description builds on. Titles stay in the language they were published in. */
export function DescriptionSources({ words }: { readonly words: Words }) {
  const { say } = useLanguage();
  const { sources } = useLoaded().description;
  if (sources.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        {say('described.sources')}
      </h2>
      <ul className={styles.sources}>
        {sources.map(({ id, url, language }) => {
          const text = words.sources[id] ?? id;
          return (
            <li key={id} lang={language}>
              {url === undefined ? text : <a href={url}>{text}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
