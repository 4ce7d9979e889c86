import type { Host } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AboutFacts, HostLink, HostText } from './AboutFacts.tsx';

/** Who runs the site and how to reach them. */
export function AboutContacts({ host }: { readonly host: Host }) {
  const { say } = useLanguage();
  const { organisation, email, phone, address, website } = host;
  return (
    <AboutFacts
      facts={[
        { name: say('host.organisation'), value: <HostText texts={organisation} /> },
        { name: say('host.email'), value: email && <HostLink to={email} /> },
        { name: say('host.phone'), value: phone },
        { name: say('host.address'), value: address && <HostText texts={address} /> },
        { name: say('host.website'), value: website && <HostLink to={website} /> },
      ]}
    />
  );
}
