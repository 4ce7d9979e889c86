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

/** The most statements and the most targets at once: more than most descriptions have. */
const mostShown = 50;

/** Both sides of what differs between two results, and which one a merge makes current. */
export function OpenedDifferences({ difference }: { readonly difference: Difference }) {
  const { say } = useLanguage();
  const wording = useWording();
  if (wording.state !== 'ready') return <NotReady of={wording} />;
  const { description, words, lang } = wording.value;
  const competences = competencesOf(description);
  const codes = new Map(competences.map(({ id, code }) => [id, code]));
  const places = new Map(competences.map(({ id }, index) => [id, index]));
  // What the description has no place for comes last.
  const placeOf = ({ competenceId }: { readonly competenceId: string }) =>
    places.get(competenceId) ?? places.size;
  const inOrder = <T extends { readonly competenceId: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, mostShown);
  const { answers, targets, texts } = difference;
  const [shownAnswers, shownTargets] = [inOrder(answers), inOrder(targets)];
  const hidden = answers.length + targets.length - shownAnswers.length - shownTargets.length;
  return (
    <details>
      <summary>
        {say('opened.both', { count: answers.length + targets.length + texts.length })}
      </summary>
      <dl>
        {shownAnswers.map((one) => (
          <div key={one.competenceId} className={answerRow.row}>
            <dt lang={lang}>
              {`${codes.get(one.competenceId)} ${statementOf(words, one.competenceId)}`}
            </dt>
            <BothAnswers one={one} wording={wording.value} />
          </div>
        ))}
        {shownTargets.map((one) => (
          <div key={one.competenceId} className={answerRow.row}>
            <dt>
              <span>{`${say('targets.aim')}: ${codes.get(one.competenceId)}`}</span>{' '}
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
      {hidden > 0 ? <p>{say('opened.more', { count: hidden })}</p> : null}
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
