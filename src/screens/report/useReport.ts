import { useState } from 'react';
import type { Result } from '../../domain/profile/result.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import type { Report } from '../../domain/report/report.ts';
import { reportOf } from '../../domain/report/reportOf.ts';
import type { ReportLanguage } from '../../domain/report/reportOf.ts';
import { inLanguage, languageIn } from '../../domain/site/site.ts';
import { wordingOf } from '../../domain/wording/wording.ts';
import { siteAddress } from '../../formats/download.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { sayIn } from '../../i18n/language.ts';
import { withSubject } from '../../i18n/reworded.ts';
import { folderOf, wordsLanguage } from '../../store/content/content.ts';
import type { Content } from '../../store/content/content.ts';
import { useFetched } from '../../store/content/useFetched.ts';
import type { Fetched } from '../../store/content/useFetched.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import type { Loaded } from '../../store/loaded.ts';

/** The report with the chosen parts and languages; failed if the words of a language can't be fetched. */
export function useReport(language: string, choice: ReportChoice, result: Result): Fetched<Report> {
  const loaded = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const [madeAt] = useState(() => loaded.now().toISOString());
  const { second } = choice;
  const wanted = second === null || second === language ? [language] : [language, second];
  const written = useFetched(`${folderOf(loaded.description)} ${wanted.join(' ')}`, () =>
    writtenIn(wanted, loaded, madeAt),
  );
  if (written.state !== 'ready') return written;
  const languages = written.value;
  const source = { saved, result, languages, choice, madeAt, address: siteAddress() };
  return { ...written, value: reportOf(source) };
}

/** Everything a report needs in some languages, or the failure of one that can't be loaded. */
async function writtenIn(
  languages: readonly string[],
  loaded: Loaded,
  madeAt: string,
): Promise<Content<readonly ReportLanguage[]>> {
  const all = await Promise.all(languages.map((one) => reportLanguage(one, loaded, madeAt)));
  const failed = all.find((one) => !one.ok);
  if (failed !== undefined) return failed;
  return { ok: true, value: all.flatMap((one) => (one.ok ? [one.value] : [])) };
}

async function reportLanguage(
  language: string,
  { site, description, wordsIn, feedbackIn }: Loaded,
  madeAt: string,
): Promise<Content<ReportLanguage>> {
  const own = wordsLanguage(description, language);
  const [words, feedback, say] = await Promise.all([
    wordsIn(own),
    feedbackIn(own),
    sayIn(language).catch(() => null),
  ]);
  if (!words.ok) return words;
  if (!feedback.ok) return feedback;
  if (say === null) return wordsUnreachable(language);
  const funding = site.funding?.text;
  return {
    ok: true,
    value: {
      wording: wordingOf(description, words.value, language, withSubject(description, say)),
      feedback: feedback.value,
      date: formatLongDate(madeAt, language),
      siteName: inLanguage(site.name, language),
      funding:
        funding === undefined
          ? null
          : { text: inLanguage(funding, language), lang: languageIn(funding, language) },
    },
  };
}

/** Reports missing interface words, which belong to the app, as a missing file: users see no difference. */
function wordsUnreachable(language: string): Content<never> {
  return {
    ok: false,
    failure: { file: `${language}.json`, kind: 'unreachable', status: null },
  };
}
