import { useEffect, useState } from 'react';
import { needsPassphrase, unpackLink } from '../../formats/link/link.ts';
import type { LinkRefusal } from '../../formats/link/link.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { OpenLinkPassphrase } from './OpenLinkPassphrase.tsx';
import { OpenLinkRefused } from './OpenLinkRefused.tsx';
import { useLatest } from '../../store/content/useFetched.ts';
import { Page } from '../frame/Page.tsx';
import { setHandover, useHandover } from '../../store/handover.ts';

const Received = lazyScreen(async () => (await import('./Received.tsx')).Received, 'assessment');

/** Shows the result in a link, after its passphrase if it has one. Leaving the screen drops the result. */
export function OpenLinkScreen() {
  const { link, received } = useHandover();
  useEffect(() => () => setHandover({ link: null, received: null }), []);
  if (received !== null) return <Received saved={received} />;
  if (link === null) return <NothingOpen />;
  return needsPassphrase(link) ? (
    <OpenLinkPassphrase key={link} data={link} />
  ) : (
    <Reading key={link} data={link} />
  );
}

function Reading({ data }: { readonly data: string }) {
  const { say } = useLanguage();
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  useLatest(
    data,
    () => unpackLink(data),
    (reading) => {
      if (reading.ok) setHandover({ link: null, received: reading.value });
      else setRefusal(reading.refusal);
    },
  );
  if (refusal !== null) return <OpenLinkRefused refusal={refusal} />;
  return (
    <Page heading={say('received.title')}>
      <Status text={say('link.reading')} />
    </Page>
  );
}

/** Shown after a reload or a return to this screen, because the result was in memory alone. */
function NothingOpen() {
  const { say } = useLanguage();
  return (
    <Page heading={say('received.gone')}>
      <p>{say('received.goneText')}</p>
      <p>
        <ButtonLink to="/">{say('link.toStart')}</ButtonLink>
      </p>
    </Page>
  );
}
