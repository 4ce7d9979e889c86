import type { Host } from '../../domain/site/site.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { AboutContacts } from './AboutContacts.tsx';
import { AboutFacts, HostLink, HostText } from './AboutFacts.tsx';
import { AboutHost } from './AboutHost.tsx';
import { ArticleLazy } from './ArticleLazy.tsx';

/** The accessibility statement: the host's own part, then what the makers know about the tool. */
export function AccessibilityScreen() {
  const { say } = useLanguage();
  const { host } = useLoaded().site;
  const title = say('host.statementTitle');
  return (
    <ArticleLazy
      folder="pages"
      name="accessibility"
      heading={say('article.accessibility')}
      first={{
        section: { id: 'host', title },
        part: (
          <AboutHost id="host" heading={title}>
            <HostStatement host={host} />
          </AboutHost>
        ),
      }}
    />
  );
}

const states = { full: 'host.full', partial: 'host.partial', none: 'host.none' } as const;
const methods = { self: 'host.self', external: 'host.external' } as const;

function HostStatement({ host }: { readonly host: Host | undefined }) {
  const { say } = useLanguage();
  if (host === undefined) return <p>{say('host.statementAbsent')}</p>;
  return (
    <>
      {host.accessibility === undefined ? <p>{say('host.statementUnfinished')}</p> : null}
      <AboutContacts host={host} />
      {host.accessibility === undefined ? null : (
        <StatementFacts statement={host.accessibility} email={host.email} />
      )}
    </>
  );
}

interface Props {
  readonly statement: NonNullable<Host['accessibility']>;
  readonly email: string | undefined;
}

function StatementFacts({ statement, email }: Props) {
  const { say, language } = useLanguage();
  const { status, method, prepared, updated, gaps } = statement;
  const feedback = statement.feedback ?? email;
  const unknown = say('host.notGiven');
  const knownGaps = gaps === undefined ? unknown : <HostText texts={gaps} />;
  return (
    <AboutFacts
      facts={[
        { name: say('host.state'), value: say(states[status]) },
        {
          name: say('host.gaps'),
          value: status === 'full' && gaps === undefined ? undefined : knownGaps,
        },
        { name: say('host.method'), value: say(methods[method]) },
        { name: say('host.prepared'), value: formatLongDate(prepared, language) },
        { name: say('host.updated'), value: updated && formatLongDate(updated, language) },
        {
          name: say('host.feedback'),
          value: feedback === undefined ? unknown : <HostLink to={feedback} />,
        },
      ]}
    />
  );
}
