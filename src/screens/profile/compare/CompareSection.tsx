import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { compareProfiles } from '../../../domain/profile/compare.ts';
import type { Earlier } from '../../../domain/profile/compare.ts';
import { profileOf } from '../../../domain/profile/profile.ts';
import type { Profile } from '../../../domain/profile/profile.ts';
import { dateOf } from '../../../domain/assessment/saved.ts';
import type { Saved } from '../../../domain/assessment/saved.ts';
import type { Telling } from '../../../domain/wording/summary.ts';
import { competenceTitle } from '../../../domain/description/words.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Key } from '../../../i18n/language.ts';
import { useAssessment } from '../../../store/loaded.ts';
import { CompareTrend } from './CompareTrend.tsx';
import styles from './Comparison.module.css';
import { Comparison } from './Comparison.tsx';
import { useWhose } from './BesideNotice.tsx';
import { sayOfOpened } from './besideSay.ts';
import { OpenFile } from '../../opening/OpenFile.tsx';
import { useInHand } from '../../../store/handover.ts';
import { besideOption } from './useEarlier.ts';
import type { Choice } from './useEarlier.ts';
import { titleThen, useWordsThen } from '../../versions/useEarlierWords.ts';

interface Props {
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
  readonly choice: Choice;
}

/** The heading of the comparison, to be gone to. */
export const compareHeading = 'compare-heading';

/** Sets another result beside this one, kept here or opened for this alone, and all kept ones in a row. */
export function CompareSection({ profile, lang, telling, choice }: Props) {
  const { say } = useLanguage();
  const { candidates, beside, option, earlier, isLater } = choice;
  const comparing = option === besideOption ? { ...telling, say: sayOfOpened(say) } : telling;
  return (
    <section className={`${styles.section} stack`}>
      <h2 id={compareHeading} tabIndex={-1}>
        {say('compare.title')}
      </h2>
      {candidates.length > 0 || beside !== null ? <Choose choice={choice} /> : null}
      <Later telling={telling} />
      {earlier === null ? null : (
        <Beside earlier={earlier} isLater={isLater} lang={lang} telling={comparing} />
      )}
      <div className="stack no-print">
        <p>{say('beside.openFile')}</p>
        <OpenFile />
      </div>
      <CompareTrend profile={profile} candidates={candidates} lang={lang} telling={telling} />
    </section>
  );
}

function Choose({ choice }: { readonly choice: Choice }) {
  const { say, language } = useLanguage();
  const { candidates, beside, option, choose } = choice;
  return (
    <p className={option === '' ? 'no-print' : undefined}>
      <label htmlFor="compare">{say('compare.choose')}</label>{' '}
      <select id="compare" value={option} onChange={(event) => choose(event.target.value)}>
        <option value="">{say('compare.none')}</option>
        {beside === null ? null : <OpenedOption beside={beside} />}
        {candidates.map((saved) => (
          <option key={saved.id} value={saved.id}>
            {formatDate(dateOf(saved), language)} {saved.title ?? saved.situation ?? ''}
          </option>
        ))}
      </select>
    </p>
  );
}

function OpenedOption({ beside }: { readonly beside: Saved }) {
  const { say } = useLanguage();
  const whose = useWhose(beside);
  return <option value={besideOption}>{say('beside.option', { whose })}</option>;
}

/** Results of a newer version can only be compared from their own side. */
function Later({ telling }: { readonly telling: Telling<Key> }) {
  const { say } = useLanguage();
  const others = useAssessment((state) => state.others);
  const { beside } = useInHand();
  const { description } = telling;
  const isLater = [...others, ...(beside === null ? [] : [beside])].some(
    (one) => one.description.id === description.id && !canBeShown(one, description),
  );
  return isLater ? <p className="quiet">{say('compare.later')}</p> : null;
}

interface BesideProps {
  readonly earlier: Earlier;
  readonly isLater: boolean;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

function Beside({ earlier, isLater, lang, telling }: BesideProps) {
  const { say } = telling;
  const answers = useAssessment((state) => state.saved.answers);
  const words = useWordsThen(earlier.gone.length > 0 ? earlier.from : null);
  const shown = profileOf(earlier.comparable, answers);
  const [then, later] = isLater ? [shown, earlier.compared] : [earlier.compared, shown];
  const notSame = [
    ...earlier.gone.map((id) => say('compare.gone', { id: titleThen(words, id) })),
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
      <Comparison changes={compareProfiles(then, later)} lang={lang} telling={telling} />
    </>
  );
}
