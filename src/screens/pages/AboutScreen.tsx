import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { AboutContacts } from './AboutContacts.tsx';
import { AboutHost } from './AboutHost.tsx';
import { ArticleLazy } from './ArticleLazy.tsx';

/** Says who runs the site, then what the service is and who made it. */
export function AboutScreen() {
  const { say } = useLanguage();
  const { host } = useLoaded().site;
  const title = say('host.title');
  return (
    <ArticleLazy
      folder="pages"
      name="about"
      heading={say('article.about')}
      first={{
        section: { id: 'host', title },
        part: (
          <AboutHost id="host" heading={title}>
            {host === undefined ? <p>{say('host.absent')}</p> : <AboutContacts host={host} />}
          </AboutHost>
        ),
      }}
    />
  );
}
