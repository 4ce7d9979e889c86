import type { Choice, EarlierNote } from '../../domain/assessment/answers.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import card from '../controls/Card.module.css';
import { EarlierNotes } from './EarlierNotes.tsx';
import { focusChoices } from '../focusChoices.ts';
import { announce } from '../messages/announcing.ts';
import { NoteField } from './NoteField.tsx';
import { Notches } from './Notches.tsx';
import styles from './Statement.module.css';
import { WithHidden } from '../controls/WithHidden.tsx';

export interface LevelChoice {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly id: string;
  readonly code: string;
  readonly statement: string;
  readonly about: string | undefined;
  readonly levels: readonly LevelChoice[];
  /** The language of the description's words, where it is not the interface's. */
  readonly lang: string | undefined;
  readonly choice: Choice | null;
  readonly note: string;
  readonly earlierNotes: readonly EarlierNote[];
  readonly hint: boolean;
  /** The statement has changed since it was answered. */
  readonly checkAgain: boolean;
  readonly onGive: (choice: Choice) => void;
  readonly onClear: () => void;
  readonly onNote: (text: string) => void;
  readonly onRestoreNote: (note: string) => void;
}

function groupOf(competenceId: string): string {
  return `statement-${competenceId}`;
}

/** Brings the focus to a statement of the page: to its chosen level, or else to the statement itself. */
export function focusStatement(competenceId: string): void {
  focusChoices(document.getElementById(groupOf(competenceId)));
}

/** One statement with its levels as native radio buttons. Nothing is chosen until the person chooses. */
export function Statement(props: Props) {
  const { say } = useLanguage();
  const { id, code, statement, about, levels, lang, choice, note } = props;
  const chosenLevel = choice !== null && 'level' in choice ? choice.level : null;
  const notMyWork = choice !== null && 'notMyWork' in choice;
  return (
    <fieldset className={styles.statement} id={groupOf(id)} tabIndex={-1}>
      <legend className={styles.legend}>
        <span className={styles.code}>{code}</span> <span lang={lang}>{statement}</span>
      </legend>
      {about === undefined ? null : (
        <details className={styles.about}>
          <summary>{say('statement.about')}</summary>
          <p lang={lang}>{about}</p>
        </details>
      )}
      {props.checkAgain ? <p className={styles.changed}>{say('statement.checkAgain')}</p> : null}
      {props.hint ? <p className="quiet">{say('statement.hint')}</p> : null}
      <div className={styles.levels}>
        {levels.map((level) => (
          <label key={level.id} className={`${card.card} ${styles.card}`}>
            <input
              type="radio"
              name={id}
              id={`${id}-${level.id}`}
              checked={chosenLevel === level.id}
              onChange={() => props.onGive({ level: level.id })}
              aria-labelledby={`${id}-${level.id}-name`}
              aria-describedby={`${id}-${level.id}-text`}
            />
            <Notches rank={level.rank} top={levels.length} />
            <span lang={lang}>
              <span className={card.name} id={`${id}-${level.id}-name`}>
                {`${level.rank} ${level.name}`}
              </span>
              <span className={card.text} id={`${id}-${level.id}-text`}>
                {level.text}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.or} aria-hidden="true">
        {say('statement.or')}
      </p>
      <label className={`${card.card} ${styles.apart}`}>
        <input
          type="radio"
          name={id}
          checked={notMyWork}
          onChange={() => props.onGive({ notMyWork: true })}
        />
        <span className={card.name}>{say('answer.notMyWork')}</span>
      </label>
      <div className={styles.below}>
        {choice === null ? null : (
          <Button
            kind="text"
            onClick={(event) => {
              // The button disappears with the choice.
              event.currentTarget.closest('fieldset')?.focus();
              props.onClear();
              announce(say('statement.cleared'));
            }}
          >
            <WithHidden
              text={say('statement.clear')}
              hidden={say('statement.clearWhich', { code })}
            />
          </Button>
        )}
        <NoteField id={`${id}-note`} code={code} note={note} onNote={props.onNote} />
        <EarlierNotes notes={props.earlierNotes} onRestore={props.onRestoreNote} />
      </div>
    </fieldset>
  );
}
