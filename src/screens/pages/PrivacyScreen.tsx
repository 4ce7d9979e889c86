import type { Host } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { AboutContacts } from './AboutContacts.tsx';
import { AboutFacts, HostLink, HostText } from './AboutFacts.tsx';
import { AboutHost } from './AboutHost.tsx';
import { ArticleLazy } from './ArticleLazy.tsx';

/** What the host says about its own server, then what is saved and where. */
export function PrivacyScreen() {
  const { say } = useLanguage();
  const { host } = useLoaded().site;
  const title = say('host.privacyTitle');
  return (
    <ArticleLazy
      folder="pages"
      name="privacy"
      heading={say('article.privacy')}
      first={{
        section: { id: 'host', title },
        part: (
          <AboutHost id="host" heading={title}>
            {host?.privacy === undefined ? <p>{say('host.privacyAbsent')}</p> : null}
            {host === undefined ? null : <AboutContacts host={host} />}
            {host?.privacy === undefined ? null : <PrivacyFacts privacy={host.privacy} />}
          </AboutHost>
        ),
      }}
    />
  );
}

function PrivacyFacts({ privacy }: { readonly privacy: NonNullable<Host['privacy']> }) {
  const { say } = useLanguage();
  const { controller, logs, policy } = privacy;
  const unknown = say('host.notGiven');
  return (
    <AboutFacts
      facts={[
        {
          name: say('host.controller'),
          value: controller === undefined ? unknown : <HostText texts={controller} />,
        },
        {
          name: say('host.logs'),
          value: logs === undefined ? unknown : <HostText texts={logs} />,
        },
        { name: say('host.policy'), value: policy && <HostLink to={policy} /> },
      ]}
    />
  );
}
