import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { readDescription } from '../../../src/domain/description/readDescription.ts';
import type { Description } from '../../../src/domain/description/description.ts';
import { noFeedback, readFeedbackWords } from '../../../src/domain/description/feedbackWords.ts';
import type { FeedbackWords } from '../../../src/domain/description/feedbackWords.ts';
import { resultOf } from '../../../src/domain/profile/result.ts';
import type { Profile } from '../../../src/domain/profile/profile.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { forMyself } from '../../../src/domain/report/choice.ts';
import type { ReportChoice } from '../../../src/domain/report/choice.ts';
import { reportOf } from '../../../src/domain/report/reportOf.ts';
import type { ReportLanguage } from '../../../src/domain/report/reportOf.ts';
import { toSaved } from '../../../src/domain/assessment/saved.ts';
import { dateOf } from '../../../src/domain/assessment/dates.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import type { Say } from '../../../src/domain/say.ts';
import { inLanguage, languageIn, readSite } from '../../../src/domain/site/site.ts';
import type { Wording } from '../../../src/domain/wording/wording.ts';
import { readWords } from '../../../src/domain/description/words.ts';
import type { Words } from '../../../src/domain/description/words.ts';
import { createPdf } from '../../../src/formats/pdf/index.ts';
import type { Pdf, PdfOptions } from '../../../src/formats/pdf/index.ts';
import { formatLongDate } from '../../../src/i18n/format.ts';
import type { Key } from '../../../src/i18n/language.ts';
import type { Language } from '../../../src/domain/languages.ts';
import { readJson, sayIn, valueOf } from '../../support/building.ts';
import { fontFilesFor } from '../fontFiles.ts';

/** A description with its words: the app's own, or another college's. */
export interface Content {
  readonly description: Description;
  readonly wordsIn: (language: Language) => Words;
  readonly feedbackIn: (language: Language) => FeedbackWords;
}

/** A language of a report, with all the wording of the interface. */
interface Written extends ReportLanguage {
  readonly wording: Wording<Key>;
}

/** A report as the app makes it, with what it was made from. */
export interface Made {
  readonly report: Report;
  readonly saved: Saved;
  readonly profile: Profile;
  readonly choice: ReportChoice;
  readonly languages: readonly Written[];
  /** What the app attaches, or null if the choice leaves the data out. */
  readonly attachment: PdfOptions['attachment'] | null;
}

const madeAt = '2026-11-23T14:00:00.000Z';
const site = valueOf(readSite(readJson('content/site.json')));
const says: Readonly<Record<Language, Say<Key>>> = {
  fi: await sayIn('fi'),
  sv: await sayIn('sv'),
  en: await sayIn('en'),
};

const folder = 'content/small-competence-units/0.1.0';
const own = valueOf(readDescription(readJson(`${folder}/description.json`)));

/** The content that the app is published with. */
export const ownContent: Content = {
  description: own,
  wordsIn: (language) => {
    return valueOf(readWords(readJson(`${folder}/${language}.json`), own, language));
  },
  feedbackIn: (language) => {
    const path = `${folder}/${language}.feedback.json`;
    return valueOf(readFeedbackWords(readJson(path), own, language));
  },
};

const small = valueOf(readDescription(readJson('tests/smallDescription/description.json')));

/** The description of another college, of another size and in English only. */
export const smallContent: Content = {
  description: small,
  wordsIn: () => valueOf(readWords(readJson('tests/smallDescription/en.json'), small, 'en')),
  feedbackIn: () => noFeedback,
};

/** Makes a report as the screen does, with the real words and sentences. */
export function made(
  saved: Saved,
  languages: readonly Language[],
  choice: ReportChoice = forMyself,
  content: Content = ownContent,
): Made {
  const { description } = content;
  const written = languages.map((language): Written => ({
    wording: wordingOf(description, content.wordsIn(language), language, says[language]),
    feedback: content.feedbackIn(language),
    given: formatLongDate(dateOf(saved), language),
    made: formatLongDate(madeAt, language),
    siteName: inLanguage(site.name, language),
    funding:
      site.funding === undefined
        ? null
        : {
            text: inLanguage(site.funding.text, language),
            lang: languageIn(site.funding.text, language),
          },
  }));
  const result = resultOf(description, saved.answers, saved.targets);
  const { profile } = result;
  const report = reportOf({
    saved,
    result,
    languages: written,
    choice,
    madeAt,
    address: 'https://osaamistutka.example.fi/itsearviointi/',
  });
  const say = says[languages[0] ?? 'fi'];
  const attachment = {
    name: 'osaamistutka-2026-11-23.json',
    json: toSaved(saved),
    description: say('download.attachment'),
  };
  const attached = choice.data ? attachment : null;
  return { report, saved, profile, choice, languages: written, attachment: attached };
}

const pdfs = new Map<Made, Promise<Pdf>>();

/** The PDF of a report, with fonts from disk. Each PDF is made only once. */
export function pdfOf(one: Made): Promise<Pdf> {
  const known = pdfs.get(one);
  if (known) return known;
  const { report, attachment } = one;
  const pdf = createPdf(report, {
    fonts: fontFilesFor(JSON.stringify(report)),
    ...(attachment ? { attachment } : {}),
  });
  pdfs.set(one, pdf);
  return pdf;
}
