import { useLayoutEffect, useRef, useState } from 'react';
import { checkContent } from '../../domain/contentCheck/check.ts';
import type { ContentReport } from '../../domain/contentCheck/check.ts';
import { collectContent, limits } from '../../domain/contentCheck/files.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { CheckContentPicker } from './CheckContentPicker.tsx';
import { CheckContentResult } from './CheckContentResult.tsx';
import { fetchText, readChosen } from './checkContentFiles.ts';
import type { FilesRead, ReadFailure } from './checkContentFiles.ts';
import { Page } from '../frame/Page.tsx';
import { useWatch } from '../../store/content/useWatch.ts';

type Check =
  | { readonly state: 'none' }
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly failure: ReadFailure; readonly name: string }
  | { readonly state: 'done'; readonly report: ContentReport };

const stateKeys: Partial<Record<Check['state'], Key>> = {
  none: 'contentCheck.none',
  working: 'contentCheck.working',
};

const failureKeys: Readonly<Record<ReadFailure, Key>> = {
  'zip-too-large': 'contentCheck.zipTooLarge',
  'too-large': 'contentCheck.tooLarge',
  'too-many-files': 'contentCheck.tooManyFiles',
  'not-zip': 'contentCheck.notZip',
  unreadable: 'contentCheck.unreadable',
  unreachable: 'contentCheck.unreachable',
};

/** The content check for people without Node. It checks the content of this site or one's own files. */
export function CheckContentScreen() {
  const { say } = useLanguage();
  const [check, setCheck] = useState<Check>({ state: 'none' });
  const watch = useWatch();
  const newest = useRef(0);
  const run = async (read: Promise<FilesRead>) => {
    newest.current += 1;
    const own = newest.current;
    setCheck({ state: 'working' });
    const result = await read;
    if (own !== newest.current) return;
    setCheck(
      result.ok
        ? { state: 'done', report: checkContent(result.files) }
        : { state: 'failed', failure: result.failure, name: result.name },
    );
  };
  const busy = check.state === 'working';
  return (
    <Page heading={say('contentCheck.title')}>
      <div className="stack">
        <p>{say('contentCheck.lead')}</p>
        <p>
          <strong>{say('contentCheck.private')}</strong>
        </p>
      </div>
      <section className="stack">
        <h2>{say('contentCheck.siteTitle')}</h2>
        <p>{say('contentCheck.siteText')}</p>
        <p>
          <Button kind="main" disabled={busy} onClick={() => watch(run(readSiteContent()))}>
            {say('contentCheck.checkSite')}
          </Button>
        </p>
      </section>
      <CheckContentPicker
        busy={busy}
        onChoose={(files) =>
          watch(run(files.then(readChosen, () => ({ ok: false, failure: 'unreadable', name: '' }))))
        }
      />
      <Outcome check={check} />
    </Page>
  );
}

async function readSiteContent(): Promise<FilesRead> {
  try {
    return { ok: true, files: await collectContent(fetchText) };
  } catch {
    return { ok: false, failure: 'unreachable', name: '' };
  }
}

function Outcome({ check }: { readonly check: Check }) {
  const { say, language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (check.state === 'done' || check.state === 'failed') heading.current?.focus();
  }, [check]);
  if (check.state === 'failed') {
    const size = check.failure === 'zip-too-large' ? limits.zipBytes : limits.bytes;
    return (
      <Notice kind="error" heading={say('contentCheck.failed')} headingRef={heading}>
        <p>
          {say(failureKeys[check.failure], {
            name: check.name,
            files: limits.files.toLocaleString(language),
            size: size / (1024 * 1024),
          })}
        </p>
      </Notice>
    );
  }
  const message = stateKeys[check.state];
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {say('contentCheck.result')}
      </h2>
      <Status silentAtFirst text={message === undefined ? '' : say(message)} />
      {check.state === 'done' ? <CheckContentResult {...check.report} /> : null}
    </section>
  );
}
