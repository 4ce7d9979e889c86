import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { earlierTitle, useEarlierWords } from './useEarlierWords.ts';

interface Props {
  /** The version that what is lost was given in. */
  readonly from: string;
  /** Ids of competences. */
  readonly answers: readonly string[];
  readonly targets: readonly string[];
}

/** What the version of today has no place for, by the titles of the earlier one. */
export function CarriedLosses({ from, answers, targets }: Props) {
  const { say, language } = useLanguage();
  const words = useEarlierWords(from);
  const list = (losses: readonly string[], lost: Key) =>
    losses.length === 0 ? null : (
      <>
        <p>{say(lost, { count: losses.length })}</p>
        <ul lang={words === null || words.language === language ? undefined : words.language}>
          {losses.map((id) => (
            <li key={id}>{earlierTitle(words, id)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(answers, 'carried.lost')}
      {list(targets, 'myData.lostTargets')}
    </>
  );
}
