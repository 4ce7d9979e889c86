import type { AreaProfile } from '../domain/profile.ts';
import { answerTold, areaTold } from '../domain/summary.ts';
import type { Telling } from '../domain/summary.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Key } from '../i18n/language.ts';
import styles from './AreaDetails.module.css';

interface Props {
  readonly area: AreaProfile;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

/** One area's answers in words, with their notes. */
export function AreaDetails({ area, lang, telling }: Props) {
  const { say } = useLanguage();
  const { title, level } = areaTold(area, telling);
  return (
    <details className={styles.area}>
      <summary>
        <span lang={lang} className={styles.title}>
          {title}
        </span>
        : <span lang={area.level === null ? undefined : lang}>{level}</span>
      </summary>
      <dl>
        {area.competences.map((one) => {
          const answer = answerTold(one, telling);
          return (
            <div key={one.id} className={styles.row}>
              <dt lang={lang}>{answer.title}</dt>
              <dd>
                <strong lang={answer.text === null ? undefined : lang}>{answer.level}</strong>
                {answer.text === null ? null : <span lang={lang}> {answer.text}</span>}
              </dd>
              {one.note === null ? null : (
                <dd className={styles.note}>
                  {say('answer.note')} {one.note}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </details>
  );
}
