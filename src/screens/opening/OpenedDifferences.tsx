import { Fragment } from 'react';
import { competencesOf, rankOf } from '../../domain/description/description.ts';
import { competenceTitle, statementOf } from '../../domain/description/words.ts';
import type { Difference, DifferingAnswer, DifferingText } from '../../domain/merge/difference.ts';
import { choiceInWords } from '../../domain/wording/rows.ts';
import { rankInWords } from '../../domain/wording/wording.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import { NotReady } from '../frame/NotReady.tsx';
import { useWording } from '../frame/WithWording.tsx';
import { fieldNames } from './fieldNames.ts';

const sides = ['own', 'other'] as const;
const answerOf = { own: 'opened.own', other: 'opened.other' } as const;
const textOf = { own: 'opened.ownText', other: 'opened.otherText' } as const;

/** Both sides of all that differs between two results, and which one a merge makes current. */
export function OpenedDifferences({ difference }: { readonly difference: Difference }) {
  const { say } = useLanguage();
  const wording = useWording();
  if (wording.state !== 'ready') return <NotReady of={wording} />;
  const { description, words, lang } = wording.value;
  const competences = competencesOf(description);
  const order = competences.map(({ id }) => id);
  const inOrder = <T extends { readonly competenceId: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => order.indexOf(a.competenceId) - order.indexOf(b.competenceId));
  const codeOf = (id: string) => competences.find((one) => one.id === id)?.code;
  const { answers, targets, texts } = difference;
  return (
    <details>
      <summary>
        {say('opened.both', { count: answers.length + targets.length + texts.length })}
      </summary>
      <dl>
        {inOrder(answers).map((one) => (
          <div key={one.competenceId} className={answerRow.row}>
            <dt lang={lang}>
              {`${codeOf(one.competenceId)} ${statementOf(words, one.competenceId)}`}
            </dt>
            <BothAnswers one={one} wording={wording.value} />
          </div>
        ))}
        {inOrder(targets).map((one) => (
          <div key={one.competenceId} className={answerRow.row}>
            <dt>
              <span>{`${say('targets.aim')}: ${codeOf(one.competenceId)}`}</span>{' '}
              <span lang={lang}>{competenceTitle(words, one.competenceId)}</span>
            </dt>
            <BothTexts one={one} inWords={(level) => levelInWords(level, wording.value)} />
          </div>
        ))}
        {texts.map((one) => (
          <div key={one.field} className={answerRow.row}>
            <dt>{say(fieldNames[one.field])}</dt>
            <BothTexts one={one} inWords={(text) => text} />
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A level that the description lacks is shown by its id: the person can still tell two of them apart. */
function levelInWords(level: string, wording: Wording<Key>): string {
  const rank = rankOf(wording.description, level);
  return rank === null ? level : rankInWords(wording, rank);
}

function BothAnswers({
  one,
  wording,
}: {
  readonly one: DifferingAnswer;
  readonly wording: Wording<Key>;
}) {
  const { say, language } = useLanguage();
  return sides.map((which) => {
    const { note, ...answer } = one[which];
    return (
      <Fragment key={which}>
        <dd>
          <span>
            {`${say(answerOf[which])}: ${choiceInWords(answer, wording)}, ${formatDate(answer.at, language)}`}
          </span>
          <Stands is={one.choice === which} />
        </dd>
        {note === undefined && one.note === null ? null : (
          <dd className={answerRow.note}>
            <span>{note ?? say('opened.noNote')}</span>
            <Stands is={one.note === which} />
          </dd>
        )}
      </Fragment>
    );
  });
}

interface TextsProps {
  readonly one: DifferingText;
  readonly inWords: (text: string) => string;
}

function BothTexts({ one, inWords }: TextsProps) {
  const { say } = useLanguage();
  return sides.map((which) => {
    const text = one[which];
    return (
      <dd key={which}>
        <span>{`${say(textOf[which])}: ${text === null ? say('opened.empty') : inWords(text)}`}</span>
        <Stands is={one.stands === which} />
      </dd>
    );
  });
}

/** Marks the side that a merge makes current. */
function Stands({ is }: { readonly is: boolean }) {
  const { say } = useLanguage();
  return is ? <strong>{` (${say('opened.stands')})`}</strong> : null;
}
