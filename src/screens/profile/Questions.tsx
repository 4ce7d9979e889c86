import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import type { Wording } from '../../domain/wording/summary.ts';
import { areaTitle } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import styles from './ProfileScreen.module.css';

interface Props {
  readonly profile: Profile;
  readonly feedback: FeedbackWords;
  readonly lang: string | undefined;
  readonly wording: Wording<Key>;
}

/** Questions for the development discussion: general ones, and those of the areas that have a target. */
export function Questions({ profile, feedback, lang, wording }: Props) {
  const { say } = useLanguage();
  const { general, areas } = feedback.questions;
  if (general.length === 0) return null;
  const aimed = profile.areas.filter((area) => area.competences.some((one) => one.target !== null));
  return (
    <section className="stack">
      <h2>{say('questions.title')}</h2>
      <p>{say('questions.intro')}</p>
      <div className={styles.columns}>
        <Texts texts={general} lang={lang} />
        {aimed.map((area) => (
          <div key={area.id} className="stack">
            <h3 lang={lang}>{areaTitle(wording.words, area.id)}</h3>
            <Texts texts={areas[area.id] ?? []} lang={lang} />
          </div>
        ))}
      </div>
      {feedback.supervisor.length === 0 ? null : (
        <details>
          <summary>{say('questions.supervisor')}</summary>
          <Texts texts={feedback.supervisor} lang={lang} />
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
