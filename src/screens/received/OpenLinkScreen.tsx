import { useEffect, useMemo, useState } from 'react';
import { linksIn } from '../../formats/link/findLinks.ts';
import type { LinkFound } from '../../formats/link/findLinks.ts';
import { needsPassphrase } from '../../formats/link/link.ts';
import { openLink, visibleFault } from '../../formats/link/openLink.ts';
import type { LinkRefusal } from '../../formats/link/link.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { OpenLinkPassphrase } from './OpenLinkPassphrase.tsx';
import { OpenLinkRefused } from './OpenLinkRefused.tsx';
import { PasteLink } from './PasteLink.tsx';
import { view } from './view.ts';
import { useLatest } from '../../store/content/useFetched.ts';
import { Page } from '../frame/Page.tsx';
import { setHandover, useHandover } from '../../store/handover.ts';

const Received = lazyScreen(async () => (await import('./Received.tsx')).Received, 'assessment');

/** Shows the result in a link, after its passphrase if it has one. Leaving the screen drops the result. */
export function OpenLinkScreen() {
  const { link, received } = useHandover();
  useEffect(() => () => setHandover({ link: null, received: null, otherLinks: null }), []);
  if (received !== null) return <Received saved={received} />;
  return link === null ? <NothingOpen /> : <Followed key={link} text={link} />;
}

function Followed({ text }: { readonly text: string }) {
  const links = useMemo(() => linksIn(text), [text]);
  const [first] = links;
  const fault = first === undefined ? 'damaged' : visibleFault(first[0]);
  if (first === undefined || fault !== null)
    return <OpenLinkRefused refusal={fault ?? 'damaged'} />;
  return needsPassphrase(first[0]) ? (
    <OpenLinkPassphrase links={links} />
  ) : (
    <Reading text={text} links={links} />
  );
}

interface ReadingProps {
  readonly text: string;
  readonly links: readonly LinkFound[];
}

function Reading({ text, links }: ReadingProps) {
  const { say } = useLanguage();
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  useLatest(
    text,
    () => openLink(links),
    (reading) => {
      if (reading.ok) view(reading.value, links);
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
      <PasteLink />
      <p>
        <ButtonLink to="/" kind="plain">
          {say('link.toStart')}
        </ButtonLink>
      </p>
    </Page>
  );
}
