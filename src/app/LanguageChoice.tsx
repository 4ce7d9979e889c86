import { useState } from 'react';
import { isLanguage, languageName } from '../domain/languages.ts';
import type { Language } from '../domain/languages.ts';
import { changeLanguage, useLanguage } from '../i18n/language.ts';
import { wordsLanguage } from '../store/content/content.ts';
import { useLoaded } from '../store/loaded.ts';
import { LoadFailed } from '../ui/messages/LoadFailed.tsx';
import { putInAddress } from './startLanguage.ts';
import styles from './LanguageChoice.module.css';
import { useWatch } from '../store/content/useWatch.ts';

/**
 * The languages, each named in itself. A change leaves the screen, the answers and the focus as they are, and one
 * whose words can't be fetched says so.
 */
export function LanguageChoice() {
  const { say, language } = useLanguage();
  const { site, description, wordsIn, prefer, preference } = useLoaded();
  const watch = useWatch();
  const [missing, setMissing] = useState<Language | null>(null);
  const choose = async (chosen: Language) => {
    setMissing(null);
    // Loads the words first, so that the texts change together with the interface.
    await wordsIn(wordsLanguage(description, chosen));
    try {
      await changeLanguage(chosen);
      prefer('language', chosen);
      putInAddress(chosen, preference('language') === chosen);
    } catch {
      setMissing(chosen);
    }
  };
  return (
    <nav aria-label={say('shell.language')}>
      <ul className={styles.languages}>
        {site.languages.filter(isLanguage).map((one) => (
          <li key={one}>
            <button
              type="button"
              lang={one}
              className={styles.language}
              aria-current={one === language ? 'true' : undefined}
              onClick={() => watch(choose(one))}
            >
              {languageName(one)}
            </button>
          </li>
        ))}
      </ul>
      {missing === null ? null : (
        <LoadFailed
          heading={say('state.languageMissing', { language: languageName(missing) })}
          onRetry={() => watch(choose(missing))}
        />
      )}
    </nav>
  );
}
