import { Fragment } from 'react';
import { competencesOf, rankOf } from '../../domain/description/description.ts';
import { competenceTitle, statementOf } from '../../domain/description/words.ts';
import { conflictKey } from '../../domain/merge/mergeTabs.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { choiceInWords } from '../../domain/wording/rows.ts';
import { rankInWords } from '../../domain/wording/wording.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useActions } from '../../store/loaded.ts';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import { focusStatement } from '../../ui/assessment/Statement.tsx';
import { announce } from '../../ui/messages/announcing.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { NotReady } from '../frame/NotReady.tsx';
import { useWording } from '../frame/WithWording.tsx';
import styles from './Conflicts.module.css';
import { WithHidden } from '../../ui/controls/WithHidden.tsx';

interface Props {
  readonly conflicts: readonly Conflict[];
}

/** The most conflicts at once. Those after them move up when one is settled. */
const mostShown = 10;

/** What two tabs, or a tab and a file, say differently, each with both sides to choose from. */
export function Conflicts({ conflicts }: Props) {
  const { say } = useLanguage();
  const wording = useWording();
  if (wording.state !== 'ready') return <NotReady of={wording} />;
  return (
    <Notice kind="warn" heading={say('conflict.title', { count: conflicts.length })}>
      <p>{say('conflict.text')}</p>
      {conflicts.slice(0, mostShown).map((conflict) => (
        <fieldset key={conflictKey(conflict)} className={styles.conflict}>
          <legend>
            <Subject conflict={conflict} wording={wording.value} />
          </legend>
          {(['here', 'there'] as const).map((which) => (
            <Side
              key={which}
              conflict={conflict}
              which={which}
              isLast={conflicts.length === 1}
              wording={wording.value}
            />
          ))}
        </fieldset>
      ))}
      {conflicts.length > mostShown ? (
        <p>{say('conflict.more', { count: conflicts.length - mostShown })}</p>
      ) : null}
    </Notice>
  );
}

const fieldNames = {
  situation: 'myData.situation',
  person: 'myData.person',
  title: 'myData.name',
} as const;

interface SubjectProps {
  readonly conflict: Conflict;
  readonly wording: Wording<Key>;
}

/** What a conflict is about: a statement, the target of a competence, or a text. */
function Subject({ conflict, wording }: SubjectProps) {
  const { say } = useLanguage();
  if (conflict.kind === 'text') return say(fieldNames[conflict.field]);
  const { description, words, lang } = wording;
  const { kind, competenceId: id } = conflict;
  const isTarget = kind === 'target';
  const code = competencesOf(description).find((one) => one.id === id)?.code ?? '';
  return (
    <Fragment>
      <span>{isTarget ? `${say('conflict.target')}: ${code}` : code}</span>{' '}
      <span lang={lang}>{isTarget ? competenceTitle(words, id) : statementOf(words, id)}</span>
    </Fragment>
  );
}

interface SideProps extends SubjectProps {
  readonly which: 'here' | 'there';
  /** There is no other conflict to settle. */
  readonly isLast: boolean;
}

function Side({ conflict, which, isLast, wording }: SideProps) {
  const { say, language } = useLanguage();
  const { settle } = useActions();
  const answer = conflict.kind === 'answer' ? conflict[which] : null;
  const content = contentOf(conflict, which, wording);
  const label = say(which === 'here' ? 'conflict.here' : 'conflict.there');
  const choose = () => {
    settle(conflict, which);
    announce(say('conflict.settled'));
    // Once the page shows the choice. The notice is gone then, and its statement may be on the page.
    if (isLast && conflict.kind === 'answer') {
      queueMicrotask(() => focusStatement(conflict.competenceId));
    }
  };
  return (
    <div className={styles.side}>
      <p>
        <strong>{`${label}:`}</strong>{' '}
        <span>
          {answer === null
            ? content
            : `${content} (${say('myData.moment', {
                date: formatDate(answer.at, language),
                time: formatTime(answer.at, language),
              })})`}
        </span>
      </p>
      {answer?.note === undefined ? null : (
        <p className={answerRow.note}>{say('conflict.note', { note: answer.note })}</p>
      )}
      <p>
        <Button onClick={choose}>
          <WithHidden text={say('conflict.choose')} hidden={`(${label}: ${content})`} />
        </Button>
      </p>
    </div>
  );
}

/** One side of a conflict in words. A level that the description lacks is shown by its id. */
function contentOf(conflict: Conflict, which: 'here' | 'there', wording: Wording<Key>): string {
  if (conflict.kind === 'answer') return choiceInWords(conflict[which], wording);
  const text = conflict[which];
  if (text === null) {
    return wording.say(conflict.kind === 'target' ? 'conflict.noTarget' : 'conflict.empty');
  }
  const rank = conflict.kind === 'target' ? rankOf(wording.description, text) : null;
  return rank === null ? text : rankInWords(wording, rank);
}
