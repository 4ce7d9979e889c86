import { useState } from 'react';
import { formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { Way, Ways } from '../../ui/controls/Ways.tsx';
import { useSavedSize, useSaveFile } from '../frame/useSaveFile.ts';

/** Leads from the profile to the report, or downloads the file directly. */
export function Downloads() {
  const { say, language } = useLanguage();
  const saveFile = useSaveFile();
  const size = formatSize(useSavedSize(), language);
  const [done, setDone] = useState(false);
  return (
    <section className="stack no-print">
      <h2>{say('download.title')}</h2>
      <Ways>
        <Way what={say('download.reportWhat')}>
          <ButtonLink to="/report">{say('download.report')}</ButtonLink>
        </Way>
        <Way what={say('download.jsonFor', { size })}>
          <Button
            onClick={() => {
              saveFile();
              setDone(true);
            }}
          >
            {say('download.json')}
          </Button>
        </Way>
      </Ways>
      <Status text={done ? say('download.jsonMade') : ''} />
    </section>
  );
}
