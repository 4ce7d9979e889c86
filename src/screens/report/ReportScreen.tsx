import { useEffect, useState } from 'react';
import { resultOf } from '../../domain/profile/result.ts';
import type { Result } from '../../domain/profile/result.ts';
import { forMyself, readReportChoice } from '../../domain/report/choice.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { ReportView } from '../../ui/report/ReportView.tsx';
import { NothingYet } from '../frame/NothingYet.tsx';
import { NotReady } from '../frame/NotReady.tsx';
import { Page } from '../frame/Page.tsx';
import { WithWording } from '../frame/WithWording.tsx';
import { ReportChoiceForm } from './ReportChoiceForm.tsx';
import { ReportDownloads } from './ReportDownloads.tsx';
import styles from './ReportScreen.module.css';
import { useReport } from './useReport.ts';

/** The report: the choice of its parts, the downloads and a preview. */
export function ReportScreen() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const result = resultOf(description, saved.answers, saved.targets);
  return (
    <WithWording heading={say('choice.titleText')}>
      {(wording) => (
        <Page
          heading={say('choice.titleText')}
          title={`${say('report.title')}: ${wording.words.title}`}
          headingInPrint={result.isEmpty}
        >
          {result.isEmpty ? <NothingYet /> : <ReportBody result={result} wording={wording} />}
        </Page>
      )}
    </WithWording>
  );
}

interface Props {
  readonly result: Result;
  readonly wording: Wording<Key>;
}

function ReportBody({ result, wording }: Props) {
  const { say, language } = useLanguage();
  const [choice, setChoice] = useRememberedChoice();
  const report = useReport(language, choice, result);
  const shownAt = useShownAt();
  return (
    <>
      <div className={`${styles.tools} no-print`}>
        <ReportChoiceForm choice={choice} onChoice={setChoice} />
        <ReportDownloads
          result={result}
          wording={wording}
          makeReport={report.state === 'ready' && report.isCurrent ? report.value : null}
          choice={choice}
        />
      </div>
      <section
        className={`stack ${styles.preview}`}
        lang={wording.lang === undefined ? undefined : language}
      >
        <h2 className="no-print">{say('choice.preview')}</h2>
        {report.state === 'ready' ? (
          <ReportView report={report.value(shownAt)} />
        ) : (
          <NotReady of={report} />
        )}
      </section>
    </>
  );
}

/** The time for the report on the screen: when it was opened or, as a page may stay open for days, returned to. */
function useShownAt(): string {
  const { now } = useLoaded();
  const [at, setAt] = useState(() => now().toISOString());
  useEffect(() => {
    const renew = () => setAt(now().toISOString());
    window.addEventListener('focus', renew);
    return () => window.removeEventListener('focus', renew);
  }, [now]);
  return at;
}

/** The last choice, saved in the same browser store as the answers. */
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
