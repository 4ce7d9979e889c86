import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { LinkFound } from '../../formats/link/findLinks.ts';
import { openLink } from '../../formats/link/openLink.ts';
import type { LinkRefusal } from '../../formats/link/link.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import tick from '../../ui/controls/Tick.module.css';
import { OpenLinkRefused } from './OpenLinkRefused.tsx';
import { Page } from '../frame/Page.tsx';
import { linkRoute } from '../../store/handover.ts';
import { view } from './view.ts';
import { useWatch } from '../../store/content/useWatch.ts';

type State = 'asking' | 'opening' | LinkRefusal;

const stateKeys: Partial<Record<State, Key>> = {
  opening: 'link.opening',
  passphrase: 'link.notOpened',
};

/** Asks for the passphrase of a link. It can be pasted, shown or filled in by a password manager. */
export function OpenLinkPassphrase({ links }: { readonly links: readonly LinkFound[] }) {
  const { say } = useLanguage();
  const [shown, setShown] = useState(false);
  const [state, setState] = useState<State>('asking');
  const watch = useWatch();
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'opening') return;
    setState('opening');
    const reading = await openLink(links, field.current?.value ?? '');
    if (reading.ok) {
      view(reading.value, links);
      // The navigation moves the focus to the heading of the result.
      return navigate(linkRoute, { replace: true });
    }
    setState(reading.refusal);
    field.current?.focus();
  };
  if (state !== 'asking' && state !== 'opening' && state !== 'passphrase') {
    return <OpenLinkRefused refusal={state} />;
  }
  const message = stateKeys[state];
  return (
    <Page heading={say('link.protected')}>
      <form className="stack" onSubmit={(event) => watch(open(event))}>
        <p>{say('link.ask')}</p>
        {state === 'passphrase' ? (
          <Notice kind="warn">
            <p id="passphrase-wrong">{say('link.wrong')}</p>
          </Notice>
        ) : null}
        <p>
          <label htmlFor="passphrase">{say('link.passphrase')}</label>
          <input
            ref={field}
            id="passphrase"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize={shown ? 'none' : undefined}
            aria-invalid={state === 'passphrase'}
            aria-describedby={state === 'passphrase' ? 'passphrase-wrong' : undefined}
          />
        </p>
        <label className={tick.tick}>
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          <span>{say('link.show')}</span>
        </label>
        <p>
          <Button kind="main" type="submit">
            {say('link.open')}
          </Button>
        </p>
        <Status text={message === undefined ? '' : say(message)} />
      </form>
    </Page>
  );
}
