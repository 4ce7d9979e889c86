import { dateOf } from '../../domain/assessment/dates.ts';
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

/** Makes the report as of a moment, ISO 8601: the dates of the answers and of making both stand in it. */
export type MakeReport = (madeAt: string) => Report;

/** What one language of a report needs in addition to the dates. */
type Written = Omit<ReportLanguage, 'given' | 'made'>;

/** The report with the chosen parts and languages; failed if the words of a language can't be fetched. */
export function useReport(
  language: string,
  choice: ReportChoice,
  result: Result,
): Fetched<MakeReport> {
  const loaded = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const { second } = choice;
  const wanted = second === null || second === language ? [language] : [language, second];
  const written = useFetched(`${folderOf(loaded.description)} ${wanted.join(' ')}`, () =>
    writtenIn(wanted, loaded),
  );
  if (written.state !== 'ready') return written;
  const make = (madeAt: string) => {
    const languages = written.value.map((one) => ({
      ...one,
      given: formatLongDate(dateOf(saved), one.wording.language),
      made: formatLongDate(madeAt, one.wording.language),
    }));
    return reportOf({ saved, result, languages, choice, madeAt, address: siteAddress() });
  };
  return { ...written, value: make };
}

/** Everything a report needs in some languages, or the failure of one that can't be loaded. */
async function writtenIn(
  languages: readonly string[],
  loaded: Loaded,
): Promise<Content<readonly Written[]>> {
  const all = await Promise.all(languages.map((one) => reportLanguage(one, loaded)));
  const failed = all.find((one) => !one.ok);
  if (failed !== undefined) return failed;
  return { ok: true, value: all.flatMap((one) => (one.ok ? [one.value] : [])) };
}

async function reportLanguage(
  language: string,
  { site, description, wordsIn, feedbackIn }: Loaded,
): Promise<Content<Written>> {
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
