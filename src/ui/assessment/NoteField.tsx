import { useState } from 'react';
import { limitOf, longest } from '../../domain/assessment/longest.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './NoteField.module.css';
import { WithHidden } from '../controls/WithHidden.tsx';

interface Props {
  readonly id: string;
  readonly code: string;
  readonly note: string;
  readonly onNote: (text: string) => void;
}

/** The field shows the number of characters left once it is this small. */
const near = 200;

/** An optional note. The field starts closed, or open when the note has text. */
export function NoteField({ id, code, note, onNote }: Props) {
  const { say } = useLanguage();
  const left = longest.note - note.length;
  const [openAtFirst] = useState(note !== '');
  return (
    <details open={openAtFirst} className={note === '' ? styles.empty : undefined}>
      <summary>
        <WithHidden text={say('statement.note')} hidden={say('statement.noteWhich', { code })} />
      </summary>
      <label className="visually-hidden" htmlFor={id}>
        {say('statement.noteLabel', { code })}
      </label>
      <textarea
        id={id}
        className={styles.area}
        rows={3}
        autoComplete="off"
        maxLength={limitOf('note', note)}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        aria-describedby={`${id}-left`}
      />
      <p className="quiet" id={`${id}-left`}>
        {left < 0
          ? say('statement.noteLong')
          : left <= near
            ? say('statement.noteLeft', { count: left })
            : say('statement.noteHint')}
      </p>
    </details>
  );
}
