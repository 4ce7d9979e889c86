import { carryOver } from '../../domain/carryOver/carryOver.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { reportOf } from '../../domain/report/reportOf.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { inLanguage } from '../../domain/site/site.ts';
import { siteAddress } from '../../formats/download.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/subject.ts';
import { useFeedbackWords, useLoaded, useWords } from '../../store/loaded.ts';
import type { Fetched } from '../../store/content/useFetched.ts';
import { ContentFault } from '../../ui/messages/ContentFault.tsx';
import { ReportView } from '../../ui/report/ReportView.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { forReader } from './receivedSay.ts';

/** What was answered and aimed at; advice and questions are for the one who answered. */
const choice: ReportChoice = {
  parts: ['name', 'situation', 'profile', 'answers', 'notes', 'targets'],
  data: false,
  second: null,
};

/** Somebody's result as the report shows it, in this version's words, dated when it was last changed. */
export function ReceivedReport({ saved }: { readonly saved: Saved }) {
  const { say, language } = useLanguage();
  const { site, description } = useLoaded();
  const words = useWords(language);
  const feedback = useFeedbackWords(language);
  if (words.state !== 'ready') return <Missing of={words} />;
  if (feedback.state !== 'ready') return <Missing of={feedback} />;
  const carried = carryOver(saved, description);
  const { version } = saved.description;
  const report = reportOf({
    saved: carried.saved,
    profile: profileOf(description, carried.saved.answers, carried.saved.targets),
    languages: [
      {
        wording: {
          description,
          words: words.value,
          language,
          say: forReader(withSubject(description, say)),
        },
        feedback: feedback.value,
        date: formatLongDate(saved.finishedAt ?? saved.updatedAt, language),
        siteName: inLanguage(site.name, language),
        funding: null,
      },
    ],
    choice,
    madeAt: saved.updatedAt,
    address: saved.site ?? siteAddress(),
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

function Missing({ of: fetched }: { readonly of: Fetched<unknown> }) {
  if (fetched.state !== 'failed') return <Waiting />;
  const { failure, retry } = fetched;
  return (
    <ContentFault
      file={failure.file}
      status={failure.kind === 'unreachable' ? failure.status : null}
      problems={failure.kind === 'faulty' ? failure.problems : []}
      onRetry={retry}
    />
  );
}
