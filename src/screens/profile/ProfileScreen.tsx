import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import { resultOf } from '../../domain/profile/result.ts';
import type { Result } from '../../domain/profile/result.ts';
import { summaryOf } from '../../domain/wording/summary.ts';
import { areaInWords, targetInWords } from '../../domain/wording/rows.ts';
import { feedbackInWords } from '../../domain/wording/feedback.ts';
import { paragraphOf } from '../../domain/wording/sentence.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { AreaTable } from '../../ui/assessment/AreaTable.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { SentenceText } from '../../ui/text/SentenceText.tsx';
import { lazyPart } from '../../ui/lazyPart.tsx';
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
import { NothingYet } from '../frame/NothingYet.tsx';
import { WithFeedback, WithWording } from '../frame/WithWording.tsx';

const FinishSection = lazyPart(
  async () => (await import('./FinishSection.tsx')).FinishSection,
  'myData',
);

/** What the answers say: a summary, the radar and its data in a table, feedback, targets and next steps. */
export function ProfileScreen() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const result = resultOf(description, saved.answers, saved.targets);
  return (
    <WithWording heading={say('profile.title')}>
      {(wording) => (
        <WithFeedback heading={say('profile.title')}>
          {(feedback) => (
            <Page heading={say('profile.title')} wide>
              {result.isEmpty ? (
                <NothingYet />
              ) : (
                <ProfileBody result={result} feedback={feedback} wording={wording} />
              )}
            </Page>
          )}
        </WithFeedback>
      )}
    </WithWording>
  );
}

interface Props {
  readonly result: Result;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
}

function ProfileBody({ result, feedback, wording }: Props) {
  const { say, lang } = wording;
  const targets = useTargets();
  const choice = useComparison();
  const { compared, comparison, option, isNewer } = choice;
  const ofTime = isNewer ? 'compare.laterResult' : 'compare.earlier';
  const picked = feedbackInWords(result.feedback, wording);
  const shared = { result, wording };
  return (
    <>
      <div className="stack">
        <FallbackLine lang={lang} />
        {compared === null ? null : <ComparedNotice compared={compared} goTo={compareHeading} />}
        <div className={styles.opening}>
          <p className="lead">
            <SentenceText sentence={paragraphOf(summaryOf(result.profile, wording))} lang={lang} />
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
      {picked.isOne ? (
        <Picked heading={say('choice.picked')} picked={picked.strengths} wording={wording} />
      ) : (
        <div className={styles.columns}>
          <Picked heading={say('profile.strengths')} picked={picked.strengths} wording={wording} />
          <Picked
            heading={say('profile.suggestions')}
            picked={picked.suggestions}
            targets={targets}
            wording={wording}
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
      {result.feedback.kind === 'nothing-answered' ? null : <FinishSection />}
    </>
  );
}

function ProfileTable({ result: { profile }, wording }: Omit<Props, 'feedback'>) {
  const { lang } = wording;
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
                <strong lang={lang}>{`${row.title}:`}</strong> <span>{row.wide}</span>
              </li>
            ),
          )}
        </ul>
      ) : null}
    </div>
  );
}
