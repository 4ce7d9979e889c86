import type { Answer } from '../../domain/assessment/answers.ts';
import { competencesOf } from '../../domain/description/description.ts';
import type { Differing } from '../../domain/merge/arrival.ts';
import { statementOf } from '../../domain/description/words.ts';
import type { Words } from '../../domain/description/words.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded, useWords } from '../../store/loaded.ts';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import { useAnswerInWords } from '../frame/useAnswerTold.ts';

const sides = { own: 'opened.own', other: 'opened.other' } as const;

interface Props {
  readonly differing: readonly Differing[];
}

/** Both answers to each statement where two results differ, and which of them stands after a merge. */
export function OpenedDifferences({ differing }: Props) {
  const { say, language } = useLanguage();
  const words = useWords(language);
  const { description } = useLoaded();
  if (words.state !== 'ready') return null;
  const order = competencesOf(description).map(({ id }) => id);
  const placeOf = (one: Differing) => order.indexOf(one.competenceId);
  return (
    <details>
      <summary>{say('opened.both', { count: differing.length })}</summary>
      <dl>
        {differing
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((one) => (
            <Both key={one.competenceId} one={one} words={words.value} />
          ))}
      </dl>
    </details>
  );
}

function Both({ one, words }: { readonly one: Differing; readonly words: Words }) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const inWords = useAnswerInWords(words);
  const { competenceId, stands } = one;
  const code = competencesOf(description).find(({ id }) => id === competenceId)?.code;
  const side = (answer: Answer, which: 'own' | 'other') => (
    <>
      <dd>
        {say(sides[which])}: {inWords(answer)}, {formatDate(answer.at, language)}
        {stands === which ? <strong> ({say('opened.stands')})</strong> : null}
      </dd>
      {answer.note === undefined ? null : <dd className={answerRow.note}>{answer.note}</dd>}
    </>
  );
  return (
    <div className={answerRow.row}>
      <dt lang={words.language === language ? undefined : words.language}>
        {code} {statementOf(words, competenceId)}
      </dt>
      {side(one.own, 'own')}
      {side(one.other, 'other')}
    </div>
  );
}
