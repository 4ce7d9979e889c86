import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { useSaveFile } from './useSaveFile.ts';

/** From the profile onwards: to the report, or straight to the file. */
export function Downloads() {
  const { say } = useLanguage();
  const saveFile = useSaveFile();
  const [saved, setSaved] = useState(false);
  return (
    <section className="stack no-print">
      <h2>{say('download.title')}</h2>
      <p>{say('download.reportWhat')}</p>
      <p className="row">
        <ButtonLink to="/report">{say('download.report')}</ButtonLink>
        <Button
          onClick={() => {
            saveFile();
            setSaved(true);
          }}
        >
          {say('download.json')}
        </Button>
      </p>
      <p role="status">{saved ? say('download.jsonMade') : null}</p>
    </section>
  );
}
