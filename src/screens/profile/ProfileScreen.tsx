import { feedbackOf } from '../../domain/profile/feedback.ts';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import {
  areaTold,
  feedbackTold,
  isToldOnce,
  summaryOf,
  targetTold,
} from '../../domain/wording/summary.ts';
import type { Telling } from '../../domain/wording/summary.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { AreaTable } from '../../ui/assessment/AreaTable.tsx';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { WithAreaNames } from '../../ui/text/WithAreaNames.tsx';
import { lazyPart } from '../../ui/lazyScreen.tsx';
import { AreaDetailsList } from './AreaDetailsList.tsx';
import { BesideNotice } from './compare/BesideNotice.tsx';
import { compareHeading, CompareSection } from './compare/CompareSection.tsx';
import { Downloads } from './Downloads.tsx';
import { FallbackLine } from '../frame/FallbackLine.tsx';
import { NotMyWork } from './NotMyWork.tsx';
import { Page } from '../frame/Page.tsx';
import { Picked } from './Picked.tsx';
import { ProfileRadar } from './ProfileRadar.tsx';
import styles from './ProfileScreen.module.css';
import { Questions } from './Questions.tsx';
import { Targets } from './targets/Targets.tsx';
import { besideOption, useEarlier } from './compare/useEarlier.ts';
import { useTargets } from './targets/useTargets.ts';
import { WithFeedback, WithWords } from '../frame/WithWords.tsx';

const FinishSection = lazyPart(
  async () => (await import('./FinishSection.tsx')).FinishSection,
  'data',
);

/** What the answers say: a sentence, the radar and the same as a table, feedback, targets and what comes next. */
export function ProfileScreen() {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const profile = profileOf(description, saved.answers, saved.targets);
  return (
    <WithWords heading={say('profile.title')}>
      {(words, lang) => (
        <WithFeedback heading={say('profile.title')}>
          {(feedback) => (
            <Page heading={say('profile.title')} wide>
              {profile.competences.every((one) => one.state === 'unanswered') ? (
                <NothingYet />
              ) : (
                <ProfileBody
                  profile={profile}
                  feedback={feedback}
                  lang={lang}
                  telling={{ description, words, language, say }}
                />
              )}
            </Page>
          )}
        </WithFeedback>
      )}
    </WithWords>
  );
}

function NothingYet() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  return (
    <div className="stack">
      <p className="lead">{say('summary.nothing')}</p>
      <p>
        <ButtonLink to={`/assessment/${description.areas[0]?.id}`}>
          {say('profile.toFirst')}
        </ButtonLink>
      </p>
    </div>
  );
}

interface Props {
  readonly profile: Profile;
  readonly feedback: FeedbackWords;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

function ProfileBody({ profile, feedback, lang, telling }: Props) {
  const { say } = telling;
  const targets = useTargets();
  const choice = useEarlier();
  const { beside, earlier, option, isLater } = choice;
  const ofTime = isLater ? 'compare.laterResult' : 'compare.earlier';
  const told = feedbackTold(feedbackOf(profile), telling);
  const shared = { profile, lang, telling };
  return (
    <>
      <div className="stack">
        <FallbackLine lang={lang} />
        {beside === null ? null : <BesideNotice beside={beside} goTo={compareHeading} />}
        <div className={styles.opening}>
          <p className="lead">
            <WithAreaNames
              text={summaryOf(profile, telling).join(' ')}
              words={telling.words}
              lang={lang}
            />
          </p>
          <div className="stack">
            <p>
              <strong>{say('report.notCertificate')}</strong>
            </p>
            {telling.words.disclosure === undefined ? null : (
              <p className="quiet" lang={lang}>
                {telling.words.disclosure}
              </p>
            )}
          </div>
        </div>
      </div>
      <section className={styles.picture}>
        <ProfileRadar
          {...shared}
          earlier={earlier?.profile ?? null}
          earlierName={say(option === besideOption ? 'beside.opened' : ofTime)}
        />
        <ProfileTable {...shared} />
      </section>
      {isToldOnce(told) ? (
        <Picked heading={say('choice.picked')} told={told.strengths} {...shared} />
      ) : (
        <div className={styles.columns}>
          <Picked heading={say('profile.strengths')} told={told.strengths} {...shared} />
          <Picked
            heading={say('profile.suggestions')}
            told={told.suggestions}
            targets={targets}
            {...shared}
          />
        </div>
      )}
      <Targets {...shared} feedback={feedback} targets={targets} />
      <CompareSection {...shared} choice={choice} />
      <AreaDetailsList {...shared} feedback={feedback} />
      <NotMyWork {...shared} />
      <Questions {...shared} feedback={feedback} />
      <Notice kind="info" heading={say('profile.limits')}>
        <ul>
          <li>{say('profile.limit1')}</li>
          <li>{say('profile.limit2')}</li>
          <li>{say('profile.limit3')}</li>
        </ul>
      </Notice>
      <Downloads />
      {profile.competences.some((one) => one.state === 'answered') ? <FinishSection /> : null}
    </>
  );
}

function ProfileTable({ profile, lang, telling }: Omit<Props, 'feedback'>) {
  const rows = profile.areas.map((area) => ({
    area,
    ...areaTold(area, telling),
    targets: area.competences.flatMap((one) => targetTold(one, telling) ?? []),
  }));
  return (
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
  );
}
