import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import type { Area, Competence } from '../../domain/description/description.ts';
import {
  areaTitle,
  competenceTitle,
  levelName,
  levelText,
  statementOf,
} from '../../domain/description/words.ts';
import { useLoaded } from '../../store/loaded.ts';
import styles from './DescriptionScreen.module.css';

interface Props {
  readonly wording: Wording<Key>;
  readonly area: Area;
}

/** One area of the description, with everything it says about its competences. */
export function DescriptionArea({ area, wording }: Props) {
  const { words, lang } = wording;
  const heading = `area-${area.id}`;
  const intro = words.areas[area.id]?.intro;
  return (
    <section className={styles.area} aria-labelledby={heading}>
      <div className={styles.opening}>
        <h2 id={heading} tabIndex={-1} lang={lang}>
          {areaTitle(words, area.id)}
        </h2>
        {intro === undefined ? null : <p lang={lang}>{intro}</p>}
      </div>
      {area.competences.map((one) => (
        <DescribedCompetence key={one.id} competence={one} wording={wording} />
      ))}
    </section>
  );
}

function DescribedCompetence({
  competence: { id, code },
  wording,
}: Omit<Props, 'area'> & { readonly competence: Competence }) {
  const { words, lang } = wording;
  const { description } = useLoaded();
  const about = words.competences[id]?.about;
  return (
    <article className={styles.competence} aria-labelledby={`competence-${id}`}>
      <h3 id={`competence-${id}`}>
        <span className={styles.code}>{code}</span>{' '}
        <span lang={lang}>{competenceTitle(words, id)}</span>
      </h3>
      <p className={styles.statement} lang={lang}>
        {statementOf(words, id)}
      </p>
      {about === undefined ? null : <p lang={lang}>{about}</p>}
      {words.competences[id]?.levels === undefined ? null : (
        <dl className={styles.levels} lang={lang}>
          {description.levels.map((level, index) => (
            <div key={level}>
              <dt>{`${index + 1} ${levelName(words, level)}`}</dt>
              <dd>{levelText(words, id, level)}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
