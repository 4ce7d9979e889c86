import type { Result } from '../../domain/profile/result.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { competenceTitle } from '../../domain/description/words.ts';
import type { Key } from '../../i18n/language.ts';

interface Props {
  readonly result: Result;
  readonly wording: Wording<Key>;
}

/** Lists separately what is not part of the person's work, and asks who in the team might cover it. */
export function NotMyWork({ result: { notMyWork }, wording }: Props) {
  const { say, words, lang } = wording;
  if (notMyWork.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('profile.notMyWork')}</h2>
      <ul lang={lang}>
        {notMyWork.map(({ id, code }) => (
          <li key={id}>{`${code} ${competenceTitle(words, id)}`}</li>
        ))}
      </ul>
      <p>{say('profile.notMyWorkAsk')}</p>
    </section>
  );
}
