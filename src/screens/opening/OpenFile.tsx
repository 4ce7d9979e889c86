import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { FilePicker } from '../../ui/controls/FilePicker.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

/** What reads and previews a file is fetched when one is chosen. */
const OpenChosen = lazyScreen(async () => (await import('./OpenChosen.tsx')).OpenChosen, 'storage');

/** The button that opens a saved file: a summary first, and nothing of one's own is replaced without being asked. */
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
