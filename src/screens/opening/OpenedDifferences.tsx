import type { Answer } from '../../domain/assessment/answers.ts';
import { competencesOf } from '../../domain/description/description.ts';
import { statementOf } from '../../domain/description/words.ts';
import type { Differing } from '../../domain/merge/arrival.ts';
import { choiceInWords } from '../../domain/wording/rows.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import { NotReady } from '../frame/NotReady.tsx';
import { useWording } from '../frame/WithWording.tsx';

const sides = { own: 'opened.own', other: 'opened.other' } as const;

interface Props {
  readonly differing: readonly Differing[];
}

/** Both answers to each statement where two results differ, and which one a merge makes current. */
export function OpenedDifferences({ differing }: Props) {
  const { say } = useLanguage();
  const wording = useWording();
  if (wording.state !== 'ready') return <NotReady of={wording} />;
  const order = competencesOf(wording.value.description).map(({ id }) => id);
  const placeOf = (one: Differing) => order.indexOf(one.competenceId);
  return (
    <details>
      <summary>{say('opened.both', { count: differing.length })}</summary>
      <dl>
        {differing
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map((one) => (
            <Both key={one.competenceId} one={one} wording={wording.value} />
          ))}
      </dl>
    </details>
  );
}

function Both({ one, wording }: { readonly one: Differing; readonly wording: Wording<Key> }) {
  const { say, language } = useLanguage();
  const { description, words, lang } = wording;
  const { competenceId, stands } = one;
  const code = competencesOf(description).find(({ id }) => id === competenceId)?.code;
  const side = (answer: Answer, which: 'own' | 'other') => (
    <>
      <dd>
        {say(sides[which])}: {choiceInWords(answer, wording)}, {formatDate(answer.at, language)}
        {stands === which ? <strong> ({say('opened.stands')})</strong> : null}
      </dd>
      {answer.note === undefined ? null : <dd className={answerRow.note}>{answer.note}</dd>}
    </>
  );
  return (
    <div className={answerRow.row}>
      <dt lang={lang}>
        {code} {statementOf(words, competenceId)}
      </dt>
      {side(one.own, 'own')}
      {side(one.other, 'other')}
    </div>
  );
}
