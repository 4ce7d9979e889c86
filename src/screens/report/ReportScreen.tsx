import { useEffect, useState } from 'react';
import { profileOf } from '../../domain/profile/profile.ts';
import { forMyself, readReportChoice } from '../../domain/report/choice.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { ReportView } from '../../ui/report/ReportView.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { Page } from '../frame/Page.tsx';
import { ReportChoiceForm } from './ReportChoiceForm.tsx';
import { ReportDownloads } from './ReportDownloads.tsx';
import styles from './ReportScreen.module.css';
import { useReport } from './useReport.ts';
import { WithFeedback, WithWords } from '../frame/WithWords.tsx';

/** The report: what goes in, how it looks, and the ways to take it along. */
export function ReportScreen() {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const [choice, setChoice] = useRememberedChoice();
  const report = useReport(language, choice);
  const profile = profileOf(description, saved.answers, saved.targets);
  const nothing = profile.competences.every((one) => one.state === 'unanswered');
  return (
    <WithWords heading={say('choice.titleText')}>
      {(words, lang) => (
        <WithFeedback heading={say('choice.titleText')}>
          {() => (
            <Page
              heading={say('choice.titleText')}
              title={`${say('report.title')}: ${words.title}`}
              headingInPrint={nothing}
            >
              {nothing ? (
                <div className="stack">
                  <p className="lead">{say('summary.nothing')}</p>
                  <p>
                    <ButtonLink to={`/assessment/${description.areas[0]?.id}`}>
                      {say('profile.toFirst')}
                    </ButtonLink>
                  </p>
                </div>
              ) : (
                <>
                  <div className={`${styles.tools} no-print`}>
                    <ReportChoiceForm choice={choice} onChoice={setChoice} />
                    <ReportDownloads
                      report={report}
                      choice={choice}
                      profile={profile}
                      words={words}
                    />
                  </div>
                  <section
                    className={`stack ${styles.preview}`}
                    lang={lang === undefined ? undefined : language}
                  >
                    <h2 className="no-print">{say('choice.preview')}</h2>
                    {report === null ? <Waiting /> : <ReportView report={report} />}
                  </section>
                </>
              )}
            </Page>
          )}
        </WithFeedback>
      )}
    </WithWords>
  );
}

/** The choice made last, remembered where the answers are. */
function useRememberedChoice() {
  const { preference, prefer } = useLoaded();
  const [choice, setChoice] = useState(() => remembered(preference('report')));
  useEffect(() => {
    if (choice !== forMyself) prefer('report', JSON.stringify(choice));
  }, [choice, prefer]);
  return [choice, setChoice] as const;
}

function remembered(json: string | null): ReportChoice {
  if (json === null) return forMyself;
  try {
    return readReportChoice(JSON.parse(json));
  } catch {
    return forMyself;
  }
}
