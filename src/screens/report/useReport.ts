import { useEffect, useState } from 'react';
import { profileOf } from '../../domain/profile/profile.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { reportOf } from '../../domain/report/reportOf.ts';
import type { ReportLanguage } from '../../domain/report/reportOf.ts';
import { inLanguage } from '../../domain/site/site.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { sayIn } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/subject.ts';
import { siteAddress } from '../../formats/download.ts';
import { wordsLanguage } from '../../store/content/content.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import type { Loaded } from '../../store/loaded.ts';

/** The report as chosen, in the languages chosen; null until all words for it are here. */
export function useReport(language: string, choice: ReportChoice): Report | null {
  const loaded = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const [written, setWritten] = useState<readonly ReportLanguage[] | null>(null);
  const [madeAt] = useState(() => loaded.now().toISOString());
  const { second } = choice;
  useEffect(() => {
    let stale = false;
    const wanted = second === null || second === language ? [language] : [language, second];
    void Promise.all(wanted.map((one) => writtenIn(one, loaded, madeAt))).then((languages) => {
      if (!stale) setWritten(languages.flatMap((one) => one ?? []));
    });
    return () => {
      stale = true;
    };
  }, [language, second, loaded, madeAt]);
  if (written === null || written.length === 0) return null;
  const profile = profileOf(loaded.description, saved.answers, saved.targets);
  return reportOf({ saved, profile, languages: written, choice, madeAt, address: siteAddress() });
}

/** All that one language of a report needs, or null when its words can't be had. */
async function writtenIn(
  language: string,
  { site, description, wordsIn, feedbackIn }: Loaded,
  madeAt: string,
): Promise<ReportLanguage | null> {
  const own = wordsLanguage(description, language);
  const [words, feedback, say] = await Promise.all([
    wordsIn(own),
    feedbackIn(own),
    sayIn(language),
  ]);
  if (!words.ok || !feedback.ok) return null;
  return {
    wording: { description, words: words.value, language, say: withSubject(description, say) },
    feedback: feedback.value,
    date: formatLongDate(madeAt, language),
    siteName: inLanguage(site.name, language),
    funding: site.funding === undefined ? null : inLanguage(site.funding.text, language),
  };
}
