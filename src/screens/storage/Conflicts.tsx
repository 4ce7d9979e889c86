import { competencesOf } from '../../domain/description/description.ts';
import { statementOf } from '../../domain/description/words.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { choiceInWords } from '../../domain/wording/rows.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useActions } from '../../store/loaded.ts';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { NotReady } from '../frame/NotReady.tsx';
import { useWording } from '../frame/WithWording.tsx';
import styles from './Conflicts.module.css';

interface Props {
  readonly conflicts: readonly Conflict[];
}

/** Statements that two tabs answered differently, each with both answers to choose from. */
export function Conflicts({ conflicts }: Props) {
  const { say } = useLanguage();
  const wording = useWording();
  if (wording.state !== 'ready') return <NotReady of={wording} />;
  const { description, words, lang } = wording.value;
  const codes = new Map(competencesOf(description).map(({ id, code }) => [id, code]));
  return (
    <Notice kind="warn" heading={say('conflict.title', { count: conflicts.length })}>
      <p>{say('conflict.text')}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.competenceId} className={styles.conflict}>
          <legend>
            {codes.get(conflict.competenceId)}{' '}
            <span lang={lang}>{statementOf(words, conflict.competenceId)}</span>
          </legend>
          <Side conflict={conflict} which="here" wording={wording.value} />
          <Side conflict={conflict} which="there" wording={wording.value} />
        </fieldset>
      ))}
    </Notice>
  );
}

interface SideProps {
  readonly conflict: Conflict;
  readonly which: 'here' | 'there';
  readonly wording: Wording<Key>;
}

function Side({ conflict, which, wording }: SideProps) {
  const { say, language } = useLanguage();
  const { settle } = useActions();
  const answer = conflict[which];
  const choice = choiceInWords(answer, wording);
  const label = say(which === 'here' ? 'conflict.here' : 'conflict.there');
  return (
    <div className={styles.side}>
      <p>
        <strong>{label}:</strong> {choice}
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
          <span className="visually-hidden">({`${label}: ${choice}`})</span>
        </Button>
      </p>
    </div>
  );
}
