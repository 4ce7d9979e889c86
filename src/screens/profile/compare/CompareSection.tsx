import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { changesWith } from '../../../domain/profile/compare.ts';
import type { Comparison } from '../../../domain/profile/compare.ts';
import type { Result } from '../../../domain/profile/result.ts';
import { dateOf, nameOf } from '../../../domain/assessment/assessment.ts';
import type { Saved } from '../../../domain/assessment/assessment.ts';
import type { Wording } from '../../../domain/wording/wording.ts';
import { competenceTitle } from '../../../domain/description/words.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Key } from '../../../i18n/language.ts';
import { useAssessment } from '../../../store/loaded.ts';
import { CompareTrend } from './CompareTrend.tsx';
import styles from './Compare.module.css';
import { ComparisonTable } from './ComparisonTable.tsx';
import { useWhose } from './ComparedNotice.tsx';
import { forComparison } from '../../../i18n/forComparison.ts';
import { OpenFile } from '../../opening/OpenFile.tsx';
import { useHandover } from '../../../store/handover.ts';
import { openedOption } from './useComparison.ts';
import type { ComparisonChoice } from './useComparison.ts';
import { earlierTitle, useEarlierWords } from '../../versions/useEarlierWords.ts';

interface Props {
  readonly result: Result;
  readonly wording: Wording<Key>;
  readonly choice: ComparisonChoice;
}

/** The id of the comparison's heading, for links to it. */
export const compareHeading = 'compare-heading';

/** Compares this result with a saved one or one opened only for this, and shows all saved ones over time. */
export function CompareSection({ result, wording, choice }: Props) {
  const { say } = useLanguage();
  const { candidates, compared, option, comparison, isNewer } = choice;
  const comparing =
    option === openedOption ? { ...wording, say: forComparison(wording.say) } : wording;
  return (
    <section className={`${styles.section} stack`}>
      <h2 id={compareHeading} tabIndex={-1}>
        {say('compare.title')}
      </h2>
      {candidates.length > 0 || compared !== null ? <Choose choice={choice} /> : null}
      <NewerVersions wording={wording} />
      {comparison === null ? null : (
        <Compared comparison={comparison} isNewer={isNewer} wording={comparing} />
      )}
      <div className="stack no-print">
        <p>{say('compared.openFile')}</p>
        <OpenFile />
      </div>
      <CompareTrend profile={result.profile} candidates={candidates} wording={wording} />
    </section>
  );
}

function Choose({ choice }: { readonly choice: ComparisonChoice }) {
  const { say, language } = useLanguage();
  const { candidates, compared, option, choose } = choice;
  return (
    <p className={option === '' ? 'no-print' : undefined}>
      <label htmlFor="compare">{say('compare.choose')}</label>{' '}
      <select id="compare" value={option} onChange={(event) => choose(event.target.value)}>
        <option value="">{say('compare.none')}</option>
        {compared === null ? null : <OpenedOption compared={compared} />}
        {candidates.map((saved) => (
          <option key={saved.id} value={saved.id}>
            {`${formatDate(dateOf(saved), language)} ${nameOf(saved) ?? ''}`}
          </option>
        ))}
      </select>
    </p>
  );
}

function OpenedOption({ compared }: { readonly compared: Saved }) {
  const { say } = useLanguage();
  const whose = useWhose(compared);
  return <option value={openedOption}>{say('compared.option', { whose })}</option>;
}

/** A result of a newer description version can only be compared while it is the open one. */
function NewerVersions({ wording }: { readonly wording: Wording<Key> }) {
  const { say } = useLanguage();
  const others = useAssessment((state) => state.others);
  const { compared } = useHandover();
  const { description } = wording;
  const hasNewer = [...others, ...(compared === null ? [] : [compared])].some(
    (one) => one.description.id === description.id && !canBeShown(one, description),
  );
  return hasNewer ? <p className="quiet">{say('compare.later')}</p> : null;
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly isNewer: boolean;
  readonly wording: Wording<Key>;
}

function Compared({ comparison, isNewer, wording }: ComparedProps) {
  const { say, words } = wording;
  const answers = useAssessment((state) => state.saved.answers);
  const { from, gone, added } = comparison;
  const earlierWords = useEarlierWords(gone.length > 0 ? from : null);
  const notSame = [
    ...gone.map((id) => say('compare.gone', { id: earlierTitle(earlierWords, id) })),
    ...added.map((id) => say('compare.added', { competence: competenceTitle(words, id) })),
  ];
  return (
    <>
      <p>{say('compare.caution')}</p>
      {from === null ? null : <p>{say('compare.otherVersion', { version: from })}</p>}
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
      <ComparisonTable changes={changesWith(comparison, answers, isNewer)} wording={wording} />
    </>
  );
}
