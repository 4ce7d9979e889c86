import { useState } from 'react';
import type { Saved } from '../domain/saved.ts';
import { toSaved } from '../domain/saved.ts';
import { download, fileName } from '../exports/download.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A result whose description this site does not have: untouched, with the way to where it can be read. */
export function ReceivedElsewhere({ saved }: { readonly saved: Saved }) {
  const { say } = useLanguage();
  const { now } = useLoaded();
  const { id, version } = saved.description;
  const add = useAssessment((state) => state.add);
  const [kept, setKept] = useState(false);
  return (
    <Notice kind="warn" heading={say('received.elsewhere')}>
      <p>{say('received.elsewhereText', { description: `${id} ${version}` })}</p>
      {saved.site === undefined ? null : (
        <p>
          {say('received.madeAt')}{' '}
          {/^https?:\/\//u.test(saved.site) ? <a href={saved.site}>{saved.site}</a> : saved.site}
        </p>
      )}
      <p className="row">
        <Button
          onClick={() => {
            add(saved);
            setKept(true);
          }}
          disabled={kept}
        >
          {say('received.keep')}
        </Button>
        <Button
          onClick={() => download(fileName(now(), 'json'), toSaved(saved), 'application/json')}
        >
          {say('received.takeFile')}
        </Button>
      </p>
      <p role="status">{kept ? say('received.kept') : null}</p>
    </Notice>
  );
}
