import { useState } from 'react';
import type { Profile } from '../domain/profile.ts';
import type { Telling } from '../domain/summary.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Key } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSaveFile } from './useSaveFile.ts';
import { useSavePdf } from './useSavePdf.ts';

interface Props {
  readonly profile: Profile;
  readonly telling: Telling<Key>;
}

/** The ways to take the result along; the name is asked here because only the report needs it. */
export function Downloads({ profile, telling }: Props) {
  const { say } = useLanguage();
  const person = useAssessment((state) => state.saved.person ?? '');
  const write = useAssessment((state) => state.write);
  const saveFile = useSaveFile();
  const { savePdf, state, replaced, fault } = useSavePdf(profile, telling);
  const [fileSaved, setFileSaved] = useState(false);
  return (
    <section className="stack no-print">
      <h2>{say('download.title')}</h2>
      <p>
        <label htmlFor="person">{say('download.person')}</label>
        <input
          id="person"
          type="text"
          autoComplete="name"
          maxLength={120}
          value={person}
          onChange={(event) => write('person', event.target.value)}
          aria-describedby="person-hint"
        />
        <span id="person-hint" className="quiet">
          {say('download.personHint')}
        </span>
      </p>
      <p className="row">
        <Button kind="main" onClick={() => void savePdf()} disabled={state === 'making'}>
          {say('download.pdf')}
        </Button>
        <Button
          onClick={() => {
            saveFile();
            setFileSaved(true);
          }}
        >
          {say('download.json')}
        </Button>
      </p>
      <p role="status">
        {state === 'making' ? say('download.making') : null}
        {state === 'made' ? say('download.made') : null}
        {state !== 'making' && state !== 'made' && fileSaved ? say('download.jsonMade') : null}
      </p>
      {replaced.length > 0 ? (
        <p>{say('download.replaced', { characters: replaced.join(' ') })}</p>
      ) : null}
      {state === 'failed' ? (
        <Notice kind="warn" heading={say('download.failed')}>
          <p>{say('download.failedText')}</p>
          <p className="quiet">
            <code>{fault}</code>
          </p>
        </Notice>
      ) : null}
      <p className="quiet">{say('download.what')}</p>
    </section>
  );
}
