import { competencesOf } from '../../domain/description/description.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { statementOf } from '../../domain/description/words.ts';
import type { Words } from '../../domain/description/words.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useLoaded, useWords } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import styles from './Conflicts.module.css';
import { useAnswerInWords } from '../frame/useAnswerTold.ts';

interface Props {
  readonly conflicts: readonly Conflict[];
}

/** Statements that were answered differently in two tabs, each with both answers and a choice. */
export function Conflicts({ conflicts }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const words = useWords(language);
  if (words.state !== 'ready') return null;
  const codes = new Map(competencesOf(description).map(({ id, code }) => [id, code]));
  return (
    <Notice kind="warn" heading={say('conflict.title', { count: conflicts.length })}>
      <p>{say('conflict.text')}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.competenceId} className={styles.conflict}>
          <legend>
            {codes.get(conflict.competenceId)}{' '}
            <span lang={words.value.language}>
              {statementOf(words.value, conflict.competenceId)}
            </span>
          </legend>
          <Side conflict={conflict} which="here" words={words.value} />
          <Side conflict={conflict} which="there" words={words.value} />
        </fieldset>
      ))}
    </Notice>
  );
}

interface SideProps {
  readonly conflict: Conflict;
  readonly which: 'here' | 'there';
  readonly words: Words;
}

function Side({ conflict, which, words }: SideProps) {
  const { say, language } = useLanguage();
  const { settle } = useActions();
  const answer = conflict[which];
  const answerText = useAnswerInWords(words)(answer);
  const label = say(which === 'here' ? 'conflict.here' : 'conflict.there');
  return (
    <div className={styles.side}>
      <p>
        <strong>{label}:</strong> {answerText}
        {answer === null
          ? null
          : ` (${say('myData.moment', {
              date: formatDate(answer.at, language),
              time: formatTime(answer.at, language),
            })})`}
      </p>
      {answer?.note === undefined ? null : (
        <p className={answerRow.note}>{say('conflict.note', { note: answer.note })}</p>
      )}
      <p>
        <Button onClick={() => settle(conflict.competenceId, which)}>
          {say('conflict.choose')}{' '}
          <span className="visually-hidden">({`${label}: ${answerText}`})</span>
        </Button>
      </p>
    </div>
  );
}
