import { feedbackOf } from '../../domain/profile/feedback.ts';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import {
  areaInWords,
  feedbackInWords,
  isSaidOnce,
  summaryOf,
  targetInWords,
} from '../../domain/wording/summary.ts';
import type { Wording } from '../../domain/wording/summary.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { AreaTable } from '../../ui/assessment/AreaTable.tsx';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { WithAreaNames } from '../../ui/text/WithAreaNames.tsx';
import { lazyPart } from '../../ui/lazyScreen.tsx';
import { AreaDetailsList } from './AreaDetailsList.tsx';
import { ComparedNotice } from './compare/ComparedNotice.tsx';
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
import { openedOption, useComparison } from './compare/useComparison.ts';
import { useTargets } from './targets/useTargets.ts';
import { WithFeedback, WithWords } from '../frame/WithWords.tsx';

const FinishSection = lazyPart(
  async () => (await import('./FinishSection.tsx')).FinishSection,
  'myData',
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
                  wording={{ description, words, language, say }}
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
  readonly wording: Wording<Key>;
}

function ProfileBody({ profile, feedback, lang, wording }: Props) {
  const { say } = wording;
  const targets = useTargets();
  const choice = useComparison();
  const { compared, comparison, option, isNewer } = choice;
  const ofTime = isNewer ? 'compare.laterResult' : 'compare.earlier';
  const picked = feedbackInWords(feedbackOf(profile), wording);
  const shared = { profile, lang, wording };
  return (
    <>
      <div className="stack">
        <FallbackLine lang={lang} />
        {compared === null ? null : <ComparedNotice compared={compared} goTo={compareHeading} />}
        <div className={styles.opening}>
          <p className="lead">
            <WithAreaNames
              text={summaryOf(profile, wording).join(' ')}
              words={wording.words}
              lang={lang}
            />
          </p>
          <div className="stack">
            <p>
              <strong>{say('report.notCertificate')}</strong>
            </p>
            {wording.words.disclosure === undefined ? null : (
              <p className="quiet" lang={lang}>
                {wording.words.disclosure}
              </p>
            )}
          </div>
        </div>
      </div>
      <section className={styles.picture}>
        <ProfileRadar
          {...shared}
          earlier={comparison?.profile ?? null}
          earlierName={say(option === openedOption ? 'compared.opened' : ofTime)}
        />
        <ProfileTable {...shared} />
      </section>
      {isSaidOnce(picked) ? (
        <Picked heading={say('choice.picked')} picked={picked.strengths} {...shared} />
      ) : (
        <div className={styles.columns}>
          <Picked heading={say('profile.strengths')} picked={picked.strengths} {...shared} />
          <Picked
            heading={say('profile.suggestions')}
            picked={picked.suggestions}
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

function ProfileTable({ profile, lang, wording }: Omit<Props, 'feedback'>) {
  const rows = profile.areas.map((area) => ({
    area,
    ...areaInWords(area, wording),
    targets: area.competences.flatMap((one) => targetInWords(one, wording) ?? []),
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
