import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import { questionsFor } from '../../domain/profile/result.ts';
import type { Result } from '../../domain/profile/result.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { areaTitle } from '../../domain/description/words.ts';
import type { Key } from '../../i18n/language.ts';
import styles from './ProfileScreen.module.css';

interface Props {
  readonly result: Result;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
}

/** Questions for the development discussion: general ones, and those of the areas that have a target. */
export function Questions({ result, feedback, wording }: Props) {
  const { say, words, lang } = wording;
  const questions = questionsFor(result, feedback);
  if (questions === null) return null;
  const { general, areas, supervisor } = questions;
  return (
    <section className="stack">
      <h2>{say('questions.title')}</h2>
      <p>{say('questions.intro')}</p>
      <div className={styles.columns}>
        <Texts texts={general} lang={lang} />
        {areas.map(({ areaId, texts }) => (
          <div key={areaId} className="stack">
            <h3 lang={lang}>{areaTitle(words, areaId)}</h3>
            <Texts texts={texts} lang={lang} />
          </div>
        ))}
      </div>
      {supervisor.length === 0 ? null : (
        <details>
          <summary>{say('questions.supervisor')}</summary>
          <Texts texts={supervisor} lang={lang} />
        </details>
      )}
    </section>
  );
}

interface TextsProps {
  readonly texts: readonly string[];
  readonly lang: string | undefined;
}

function Texts({ texts, lang }: TextsProps) {
  return (
    <ul lang={lang}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
