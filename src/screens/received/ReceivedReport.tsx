import { carryOver } from '../../domain/carryOver/carryOver.ts';
import { resultOf } from '../../domain/profile/result.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { reportOf } from '../../domain/report/reportOf.ts';
import { dateOf } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { originOf } from '../../domain/site/origin.ts';
import { inLanguage } from '../../domain/site/site.ts';
import { wordingOf } from '../../domain/wording/wording.ts';
import { siteAddress } from '../../formats/download.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/reworded.ts';
import { useFeedbackWords, useLoaded, useWords } from '../../store/loaded.ts';
import { NotReady } from '../frame/NotReady.tsx';
import { ReportView } from '../../ui/report/ReportView.tsx';
import { forReader } from '../../i18n/forReader.ts';

/** Leaves out the advice and the questions, which are for the person who answered. */
const choice: ReportChoice = {
  parts: ['name', 'situation', 'profile', 'answers', 'notes', 'targets'],
  data: false,
  second: null,
};

/**
 * A received result as a report, in the current version's words and with the date of the result. It is only
 * looked at, so nothing in it says when it was made.
 */
export function ReceivedReport({ saved }: { readonly saved: Saved }) {
  const { say, language } = useLanguage();
  const { site, description, now } = useLoaded();
  const words = useWords(language);
  const feedback = useFeedbackWords(language);
  if (words.state !== 'ready') return <NotReady of={words} />;
  if (feedback.state !== 'ready') return <NotReady of={feedback} />;
  const carried = carryOver(saved, description).saved;
  const { version } = saved.description;
  const sayToReader = forReader(withSubject(description, say));
  const report = reportOf({
    saved: carried,
    result: resultOf(description, carried.answers, carried.targets),
    languages: [
      {
        wording: wordingOf(description, words.value, language, sayToReader),
        feedback: feedback.value,
        given: formatLongDate(dateOf(saved), language),
        made: null,
        siteName: inLanguage(site.name, language),
        funding: null,
      },
    ],
    choice,
    madeAt: now().toISOString(),
    address: originOf(saved.site ?? siteAddress(), siteAddress()).text,
  });
  return (
    <>
      {version === description.version ? null : (
        <p>{say('received.otherVersion', { version, shown: description.version })}</p>
      )}
      <ReportView report={report} />
    </>
  );
}
