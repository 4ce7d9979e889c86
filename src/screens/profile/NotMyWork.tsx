import type { Profile } from '../../domain/profile/profile.ts';
import type { Wording } from '../../domain/wording/summary.ts';
import { competenceTitle } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/subject.ts';

interface Props {
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly wording: Wording<Key>;
}

/** What is not part of the person's work, apart from the rest, and who in the team might cover it. */
export function NotMyWork({ profile, lang, wording }: Props) {
  const { say } = useLanguage();
  const others = profile.competences.filter((one) => one.state === 'not-my-work');
  if (others.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('profile.notMyWork')}</h2>
      <ul lang={lang}>
        {others.map((one) => (
          <li key={one.id}>
            {one.code} {competenceTitle(wording.words, one.id)}
          </li>
        ))}
      </ul>
      <p>{withSubject(wording.description, say)('profile.notMyWorkAsk')}</p>
    </section>
  );
}
