import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { savedTextIn } from '../../formats/savedText.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/messages/Dialog.tsx';
import styles from './OpenAnywhere.module.css';
import { OpenPreview } from './OpenPreview.tsx';
import { OpenRefused } from './OpenRefused.tsx';
import { linksIn } from '../../formats/link/findLinks.ts';
import { useOpening } from './useOpening.ts';
import { usePastedText } from './usePastedText.ts';

/** Opens a result that is dropped or pasted on any screen. The button remains the main way to open one. */
export function OpenAnywhere() {
  const { say } = useLanguage();
  const { opened, open, close } = useOpening();
  const [several, setSeveral] = useState(false);
  const openPasted = usePastedText(open);
  const over = useFileDrag((files) => {
    const [file, ...others] = files;
    if (others.length > 0) setSeveral(true);
    else if (file !== undefined) open(file);
  });
  usePaste(({ files, text, html }) => {
    const [file] = files;
    if (file !== undefined) open(file);
    else if (savedTextIn(text) !== null) openPasted(text);
    else {
      // Where a message shows words or a shortened address, only its HTML holds the whole one.
      const whole = `${text}\n${html}`;
      if (linksIn(whole).length > 0) openPasted(whole);
    }
  });
  return (
    <>
      {over ? (
        <div className={styles.hint} aria-hidden="true">
          <p>{say('open.drop')}</p>
        </div>
      ) : null}
      {several ? (
        <Message heading={say('open.several')} onClose={() => setSeveral(false)}>
          <p>{say('open.nothingChanged')}</p>
        </Message>
      ) : null}
      {opened?.state === 'refused' ? (
        <Message heading={say('open.refused', { name: opened.name })} onClose={close}>
          <OpenRefused refusal={opened.refusal} />
        </Message>
      ) : null}
      {opened?.state === 'previewed' ? <OpenPreview saved={opened.saved} onClose={close} /> : null}
    </>
  );
}

interface MessageProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Message({ heading, onClose, children }: MessageProps) {
  const { say } = useLanguage();
  return (
    <Dialog heading={heading} onClose={onClose}>
      {children}
      <p>
        <Button kind="main" onClick={onClose}>
          {say('open.close')}
        </Button>
      </p>
    </Dialog>
  );
}

/** Whether a screen has handled the event itself, or a dialog is open. */
function isTaken(event: Event): boolean {
  return event.defaultPrevented || document.querySelector('dialog[open]') !== null;
}

/** Whether files are dragged over the window. Passes dropped files on; the browser never opens them. */
function useFileDrag(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      setOver(!isTaken(event));
      event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      if (!isTaken(event)) onFiles([...(event.dataTransfer?.files ?? [])]);
      event.preventDefault();
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });
  return over;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

interface Pasted {
  readonly files: readonly File[];
  readonly text: string;
  readonly html: string;
}

/** Passes on what is pasted outside form fields. */
function usePaste(onPaste: (pasted: Pasted) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!isTaken(event) && !isField(event.target)) onPaste(pastedIn(event));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  });
}

function pastedIn({ clipboardData }: ClipboardEvent): Pasted {
  return {
    files: [...(clipboardData?.files ?? [])],
    text: clipboardData?.getData('text/plain') ?? '',
    html: clipboardData?.getData('text/html') ?? '',
  };
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
