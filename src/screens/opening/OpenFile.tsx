import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { FilePicker } from '../../ui/controls/FilePicker.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** The code that reads and previews a file is fetched when a file is chosen. */
const OpenChosen = lazyScreen(async () => (await import('./OpenChosen.tsx')).OpenChosen, 'storage');

/** The button that opens a saved file. It shows a preview first and replaces nothing without asking. */
export function OpenFile() {
  const { say } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      {file === null ? null : <OpenChosen file={file} />}
      <p>
        <FilePicker label={say('openFile.choose')} accept=".json,.pdf" onFile={setFile} />
      </p>
    </>
  );
}
