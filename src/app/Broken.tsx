import { useLanguage } from '../i18n/language.ts';
import { Page } from '../screens/frame/Page.tsx';
import { SaveFile } from '../screens/frame/SaveFile.tsx';
import { useAssessment } from '../store/loaded.ts';
import { Button } from '../ui/controls/Button.tsx';

/** Shown when a screen breaks: says what happened, that the answers are safe, and what to do. */
export function Broken() {
  const { say } = useLanguage();
  const isOpen = useAssessment((state) => state.isOpen);
  return (
    <Page heading={say('broken.title')}>
      <div className="stack">
        <p>{say('broken.text')}</p>
        <p>
          <Button kind="main" onClick={toStart}>
            {say('broken.toStart')}
          </Button>
        </p>
        {isOpen ? <SaveFile label={say('saved.takeFile')} /> : null}
      </div>
    </Page>
  );
}

function toStart(): void {
  window.location.hash = '#/';
  window.location.reload();
}
