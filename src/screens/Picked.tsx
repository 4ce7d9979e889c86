import { Link } from 'react-router';
import { answerTold } from '../domain/summary.ts';
import type { Telling, Told } from '../domain/summary.ts';
import type { Key } from '../i18n/language.ts';

interface Props {
  readonly heading: string;
  readonly told: Told;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

/** Competences brought up as strengths or suggestions, and the sentence that goes with them. */
export function Picked({ heading, told, lang, telling }: Props) {
  return (
    <section className="stack">
      <h2>{heading}</h2>
      {told.competences.length === 0 ? null : (
        <ul>
          {told.competences.map((one) => {
            const answer = answerTold(one, telling);
            return (
              <li key={one.id} lang={lang}>
                <Link to={`/assessment/${one.areaId}`} state={{ focus: one.id }}>
                  {answer.title}
                </Link>
                : {answer.level}
              </li>
            );
          })}
        </ul>
      )}
      {told.sentence === null ? null : <p>{told.sentence}</p>}
    </section>
  );
}
