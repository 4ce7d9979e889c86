import { feedbackOf } from '../domain/feedback.ts';
import { profileOf } from '../domain/profile.ts';
import type { Profile } from '../domain/profile.ts';
import { areaTold, feedbackTold, summaryOf } from '../domain/summary.ts';
import type { Telling } from '../domain/summary.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Key } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { AreaTable } from '../ui/AreaTable.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AreaDetails } from './AreaDetails.tsx';
import { Downloads } from './Downloads.tsx';
import { FallbackLine } from './FallbackLine.tsx';
import { Page } from './Page.tsx';
import { Picked } from './Picked.tsx';
import { ProfileRadar } from './ProfileRadar.tsx';
import styles from './ProfileScreen.module.css';
import { WithWords } from './WithWords.tsx';

/** What the answers say: a sentence, the radar and the same as a table, and every answer in words. */
export function ProfileScreen() {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const answers = useAssessment((state) => state.saved.answers);
  const profile = profileOf(description, answers);
  return (
    <WithWords heading={say('profile.title')}>
      {(words, lang) => (
        <Page heading={say('profile.title')} wide>
          <ProfileBody
            profile={profile}
            lang={lang}
            telling={{ description, words, language, say }}
          />
        </Page>
      )}
    </WithWords>
  );
}

interface Props {
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

function ProfileBody({ profile, lang, telling }: Props) {
  const { say, words, description } = telling;
  const [first] = description.areas;
  if (profile.competences.every((one) => one.state === 'unanswered')) {
    return (
      <div className="stack">
        <p className="lead">{say('summary.nothing')}</p>
        <p>
          <ButtonLink to={`/assessment/${first?.id}`}>{say('profile.toFirst')}</ButtonLink>
        </p>
      </div>
    );
  }
  const told = feedbackTold(feedbackOf(profile), telling);
  const rows = profile.areas.map((area) => ({ area, ...areaTold(area, telling) }));
  return (
    <>
      <div className="stack">
        <FallbackLine lang={lang} />
        <p className="lead">{summaryOf(profile, telling).join(' ')}</p>
        <p>
          <strong>{say('report.notCertificate')}</strong>
        </p>
        {words.disclosure === undefined ? null : (
          <p className="quiet" lang={lang}>
            {words.disclosure}
          </p>
        )}
      </div>
      <section className={styles.picture}>
        <ProfileRadar profile={profile} lang={lang} telling={telling} />
        <div className="stack">
          <AreaTable rows={rows} top={profile.top} lang={lang} />
          {rows.some((row) => row.wide !== null) ? (
            <ul>
              {rows.map((row) =>
                row.wide === null ? null : (
                  <li key={row.area.id}>
                    <strong lang={lang}>{row.title}:</strong> {row.wide}
                  </li>
                ),
              )}
            </ul>
          ) : null}
        </div>
      </section>
      <div className={styles.columns}>
        <Picked
          heading={say('profile.strengths')}
          told={told.strengths}
          lang={lang}
          telling={telling}
        />
        <Picked
          heading={say('profile.suggestions')}
          told={told.suggestions}
          lang={lang}
          telling={telling}
        />
      </div>
      <section className="stack">
        <h2>{say('profile.answers')}</h2>
        {profile.areas.map((area) => (
          <AreaDetails key={area.id} area={area} lang={lang} telling={telling} />
        ))}
      </section>
      <Notice kind="info" heading={say('profile.limits')}>
        <ul>
          <li>{say('profile.limit1')}</li>
          <li>{say('profile.limit2')}</li>
          <li>{say('profile.limit3')}</li>
        </ul>
      </Notice>
      <Downloads profile={profile} telling={telling} />
    </>
  );
}
