import type { EarlierNote } from '../../domain/assessment/answers.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { WithHidden } from '../controls/WithHidden.tsx';
import answerRow from './AnswerRow.module.css';

interface Props {
  readonly notes: readonly EarlierNote[];
  readonly onRestore: (note: string) => void;
}

/** Notes that gave way, for example when two files were merged, each with a way to get it back. */
export function EarlierNotes({ notes, onRestore }: Props) {
  const { say } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{say('statement.earlierNotes', { count: notes.length })}</summary>
      {notes.map((one) => (
        <Earlier key={one.note} {...one} onRestore={onRestore} />
      ))}
    </details>
  );
}

function Earlier({ note, at, onRestore }: EarlierNote & Pick<Props, 'onRestore'>) {
  const { say, language } = useLanguage();
  const date = formatDate(at, language);
  return (
    <div className={answerRow.row}>
      <p className="quiet">{date}</p>
      <p className={answerRow.note}>{note}</p>
      <Button
        kind="text"
        onClick={(event) => {
          focusSummary(event.currentTarget);
          onRestore(note);
        }}
      >
        <WithHidden
          text={say('statement.restoreNote')}
          hidden={say('statement.restoreWhich', { date })}
        />
      </Button>
    </div>
  );
}

/** The button disappears with the note that it brings back; the list stays, with the note that gave way. */
function focusSummary(button: HTMLElement): void {
  button.closest('details')?.querySelector('summary')?.focus();
}
