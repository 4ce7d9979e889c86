import { canBeShown } from '../domain/changes.ts';
import { compareProfiles } from '../domain/compare.ts';
import type { Earlier } from '../domain/compare.ts';
import { profileOf } from '../domain/profile.ts';
import type { Profile } from '../domain/profile.ts';
import { dateOf } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import type { Telling } from '../domain/summary.ts';
import { competenceTitle } from '../domain/words.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Key } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { CompareTrend } from './CompareTrend.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
  /** The other results that can be set beside this one. */
  readonly candidates: readonly Saved[];
  readonly earlier: Earlier | null;
  readonly onChoose: (id: string) => void;
}

/** Sets another result beside this one, and all of them in a row; shown only when there are others. */
export function CompareSection({ profile, lang, telling, candidates, earlier, onChoose }: Props) {
  const { say, language } = useLanguage();
  const later = useLater(telling);
  if (candidates.length === 0) return later;
  return (
    <section className="stack">
      <h2>{say('compare.title')}</h2>
      <p>
        <label htmlFor="compare">{say('compare.choose')}</label>{' '}
        <select
          id="compare"
          className="no-print"
          value={earlier?.saved.id ?? ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{say('compare.none')}</option>
          {candidates.map((saved) => (
            <option key={saved.id} value={saved.id}>
              {formatDate(dateOf(saved), language)} {saved.title ?? saved.situation ?? ''}
            </option>
          ))}
        </select>
      </p>
      {later}
      {earlier === null ? null : <Beside earlier={earlier} lang={lang} telling={telling} />}
      <CompareTrend profile={profile} candidates={candidates} lang={lang} telling={telling} />
    </section>
  );
}

/** Results of a newer version can only be compared from their own side. */
function useLater({ description }: Telling<Key>) {
  const { say } = useLanguage();
  const others = useAssessment((state) => state.others);
  const isLater = (one: Saved) =>
    one.description.id === description.id && !canBeShown(one, description);
  return others.some(isLater) ? <p className="quiet">{say('compare.later')}</p> : null;
}

interface BesideProps {
  readonly earlier: Earlier;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

function Beside({ earlier, lang, telling }: BesideProps) {
  const { say } = useLanguage();
  const answers = useAssessment((state) => state.saved.answers);
  const now = profileOf(earlier.comparable, answers);
  const notSame = [
    ...earlier.gone.map((id) => say('compare.gone', { id })),
    ...earlier.added.map((id) =>
      say('compare.added', { competence: competenceTitle(telling.words, id) }),
    ),
  ];
  return (
    <>
      <p>{say('compare.caution')}</p>
      {earlier.from === null ? null : (
        <p>{say('compare.otherVersion', { version: earlier.from })}</p>
      )}
      {notSame.length === 0 ? null : (
        <>
          <p>{say('compare.notSame')}</p>
          <ul>
            {notSame.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <Comparison changes={compareProfiles(earlier.compared, now)} lang={lang} telling={telling} />
    </>
  );
}
