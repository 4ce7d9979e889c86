import { useLanguage } from '../i18n/language.ts';
import { Page } from '../screens/Page.tsx';
import { useSaveFile } from '../screens/useSaveFile.ts';
import { Button } from '../ui/Button.tsx';

/** The last resort of a visit: what happened, what still holds, what to do. */
export function Broken() {
  const { say } = useLanguage();
  const saveFile = useSaveFile();
  return (
    <Page heading={say('broken.title')}>
      <div className="stack">
        <p>{say('broken.text')}</p>
        <p className="row">
          <Button kind="main" onClick={toStart}>
            {say('broken.toStart')}
          </Button>
          <Button onClick={saveFile}>{say('download.json')}</Button>
        </p>
      </div>
    </Page>
  );
}

function toStart(): void {
  window.location.hash = '#/';
  window.location.reload();
}
