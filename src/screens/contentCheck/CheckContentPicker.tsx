import { useId, useRef, useState } from 'react';
import { limits } from '../../domain/contentCheck/files.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './CheckContent.module.css';
import { filesChosen, filesDropped } from './checkContentFiles.ts';
import type { ChosenFile } from './checkContentFiles.ts';

interface Props {
  readonly busy: boolean;
  readonly onChoose: (files: Promise<readonly ChosenFile[]>) => void;
}

const megabyte = 1024 * 1024;

/** Two buttons open the browser's dialog for a folder or files. Their panel also accepts dropped ones. */
export function CheckContentPicker({ busy, onChoose }: Props) {
  const { say, language } = useLanguage();
  const heading = useId();
  const [over, setOver] = useState(false);
  return (
    // The buttons inside do the same as dropping, also from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-labelledby={heading}
      className={`panel ${styles.drop} ${over ? styles.over : ''} stack`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) onChoose(filesDropped(event.dataTransfer));
      }}
    >
      <h2 id={heading}>{say('contentCheck.ownTitle')}</h2>
      <p>{say('contentCheck.ownText')}</p>
      <p className="row">
        <Chooser folder label={say('contentCheck.chooseFolder')} busy={busy} onChoose={onChoose} />
        <Chooser label={say('contentCheck.chooseFiles')} busy={busy} onChoose={onChoose} />
      </p>
      <p>{say('contentCheck.drop')}</p>
      <p className="quiet">
        {say('contentCheck.limits', {
          files: limits.files.toLocaleString(language),
          size: limits.bytes / megabyte,
          zip: limits.zipBytes / megabyte,
        })}
      </p>
    </div>
  );
}

interface ChooserProps extends Props {
  readonly label: string;
  readonly folder?: boolean;
}

function Chooser({ label, folder = false, busy, onChoose }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : { accept: '.json,.md,.zip' })}
        onChange={(event) => {
          const files = filesChosen(event.target.files ?? []);
          event.target.value = '';
          if (files.length > 0) onChoose(Promise.resolve(files));
        }}
      />
    </>
  );
}
