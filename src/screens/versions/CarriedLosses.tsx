import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { earlierTitle, useEarlierWords } from './useEarlierWords.ts';

interface Props {
  /** The version of the lost answers and targets. */
  readonly from: string;
  /** Ids of competences. */
  readonly answers: readonly string[];
  readonly targets: readonly string[];
}

/** Lists answers and targets without a place in the current version, by their earlier titles. */
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
