import { useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import styles from './CopyText.module.css';
import { useWatch } from '../../store/content/useWatch.ts';

interface Props {
  readonly text: string;
  /** Names the text. */
  readonly label: string;
  /** The label of the button, and what is said when the text is on the clipboard and when it is not. */
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
}

/** A text to take along by copying. It says "copied" only when the browser has confirmed it. */
export function CopyText({ text, label, copy, copied, refused }: Props) {
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly says: string } | null>(
    null,
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const watch = useWatch();
  const toClipboard = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, says: copied });
    } catch {
      // Without https or permission only the person can copy, so the text is selected for them.
      field.current?.focus();
      field.current?.select();
      setOutcome({ of: text, says: refused });
    }
  };
  return (
    <>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        readOnly
        autoComplete="off"
        value={text}
      />
      <p>
        <Button onClick={() => watch(toClipboard())}>{copy}</Button>
      </p>
      <Status text={outcome?.of === text ? outcome.says : ''} />
    </>
  );
}
