import type { LinkRefusal } from '../../formats/link/link.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { PasteLink } from './PasteLink.tsx';
import { Page } from '../frame/Page.tsx';

const reasons = {
  damaged: 'link.damaged',
  cut: 'link.cut',
  case: 'link.case',
  passphrase: 'link.wrong',
  insecure: 'link.insecure',
  newer: 'link.newer',
} as const;

/** What a link that is copied anew from the message may mend. */
const mendable: ReadonlySet<LinkRefusal> = new Set(['damaged', 'cut', 'case']);

/** Says why a link gives no result. */
export function OpenLinkRefused({ refusal }: { readonly refusal: LinkRefusal }) {
  const { say } = useLanguage();
  const isMendable = mendable.has(refusal);
  return (
    <Page heading={say('link.refused')}>
      <Notice kind="warn">
        <p>{say(reasons[refusal])}</p>
        <p>{say('open.nothingChanged')}</p>
      </Notice>
      {isMendable ? <PasteLink /> : null}
      <p>
        <ButtonLink to="/" kind={isMendable ? 'plain' : 'main'}>
          {say('link.toStart')}
        </ButtonLink>
      </p>
    </Page>
  );
}
