import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { FilePicker } from '../../ui/controls/FilePicker.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** The code that reads and previews a file is fetched when a file is chosen. */
const OpenChosen = lazyScreen(async () => (await import('./OpenChosen.tsx')).OpenChosen, 'storage');

const OpenPasted = lazyScreen(async () => (await import('./OpenPasted.tsx')).OpenPasted, 'storage');

/**
 * The button that opens a saved file, and below it the field for a saved text. It shows a preview first and
 * replaces nothing without asking.
 */
export function OpenFile() {
  const { say } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [isPasting, setIsPasting] = useState(false);
  return (
    <>
      {file === null ? null : <OpenChosen file={file} />}
      <p>
        <FilePicker label={say('openFile.choose')} accept=".json,.pdf,.txt" onFile={setFile} />
      </p>
      <details onToggle={(event) => setIsPasting(event.currentTarget.open)}>
        <summary>{say('openFile.paste')}</summary>
        {isPasting ? <OpenPasted onFile={setFile} /> : null}
      </details>
    </>
  );
}
