import { useState } from 'react';
import { Link } from '../../ui/controls/Link.tsx';
import { forLink, packLink } from '../../formats/link/link.ts';
import type { LinkChoice } from '../../formats/link/link.ts';
import { siteAddress } from '../../formats/download.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { Page } from '../frame/Page.tsx';
import { linkRoute } from '../../store/handover.ts';
import { ShareForm } from './ShareForm.tsx';
import { ShareLink } from './ShareLink.tsx';
import { useWatch } from '../../store/content/useWatch.ts';

type Making =
  | { readonly state: 'nothing' | 'making' | 'encrypting' | 'too-large' | 'failed' }
  | { readonly state: 'made'; readonly link: string };

const stateKeys: Partial<Record<Making['state'], Key>> = {
  making: 'share.making',
  encrypting: 'share.encrypting',
  made: 'share.made',
};

/** Makes a link that contains the result. The browser makes it and sends it nowhere. */
export function ShareScreen() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.asStored);
  const watch = useWatch();
  const [making, setMaking] = useState<Making>({ state: 'nothing' });
  const make = async (choice: LinkChoice, passphrase: string) => {
    setMaking({ state: passphrase === '' ? 'making' : 'encrypting' });
    try {
      const data = await packLink(forLink(saved, choice), passphrase);
      setMaking(
        data === null
          ? { state: 'too-large' }
          : { state: 'made', link: `${siteAddress()}#${linkRoute}/${data}` },
      );
    } catch {
      setMaking({ state: 'failed' });
    }
  };
  if (Object.keys(saved.answers).length === 0) {
    return (
      <Page heading={say('share.title')}>
        <p className="lead">{say('share.nothing')}</p>
        <p>
          <ButtonLink to={`/assessment/${description.areas[0]?.id}`}>
            {say('share.begin')}
          </ButtonLink>
        </p>
      </Page>
    );
  }
  const busy = making.state === 'making' || making.state === 'encrypting';
  const message = stateKeys[making.state];
  return (
    <Page heading={say('share.title')} above={<Link to="/report">{say('share.toReport')}</Link>}>
      <div className="stack">
        <p className="lead">{say('share.intro')}</p>
        <p>{say('share.caution')}</p>
      </div>
      <ShareForm
        busy={busy}
        onChange={() => setMaking({ state: 'nothing' })}
        onMake={(choice, passphrase) => watch(make(choice, passphrase))}
      />
      <Status text={message === undefined ? '' : say(message)} />
      {making.state === 'too-large' || making.state === 'failed' ? (
        <Notice kind="warn">
          <Status text={say(making.state === 'failed' ? 'share.failed' : 'share.tooLarge')} />
        </Notice>
      ) : null}
      {making.state === 'made' ? <ShareLink link={making.link} /> : null}
    </Page>
  );
}
