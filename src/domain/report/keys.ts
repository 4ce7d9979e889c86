import type { FeedbackWords } from '../description/feedbackWords.ts';
import type { Profile } from '../profile/profile.ts';
import type {
  AnswerKey,
  AreaKey,
  PickedKey,
  SummaryKey,
  TargetKey,
  Wording,
} from '../wording/summary.ts';

/** Every text a report asks for, beside those of the description. */
export type ReportKey =
  | SummaryKey
  | PickedKey
  | AreaKey
  | AnswerKey
  | TargetKey
  | 'report.title'
  | 'report.notCertificate'
  | 'report.person'
  | 'report.situation'
  | 'report.date'
  | 'report.description'
  | 'report.version'
  | 'report.summary'
  | 'report.radarCaption'
  | 'report.radarPoint'
  | 'report.radarTarget'
  | 'report.radarGap'
  | 'report.footer'
  | 'report.page'
  | 'report.answers'
  | 'report.notes'
  | 'report.madeWith'
  | 'report.sources'
  | 'profile.now'
  | 'profile.target'
  | 'profile.feedback'
  | 'choice.picked'
  | 'profile.strengths'
  | 'profile.suggestions'
  | 'profile.notMyWork'
  | 'profile.notMyWorkAsk'
  | 'profile.nextStep'
  | 'profile.limits'
  | 'profile.limit1'
  | 'profile.limit2'
  | 'profile.limit3'
  | 'targets.title'
  | 'targets.now'
  | 'targets.aim'
  | 'questions.title'
  | 'questions.supervisor'
  | 'table.caption'
  | 'table.area'
  | 'table.level'
  | 'table.answered'
  | 'table.spread'
  | 'table.competence'
  | 'table.chosen'
  | 'table.sentence'
  | 'answer.note';

/** What a section of the report is made from. */
export interface SectionInput {
  readonly profile: Profile;
  readonly wording: Wording<ReportKey>;
  readonly feedback: FeedbackWords;
}

/** Marks a text of the description's with its language where that is not the report's. */
export function langOf({ words, language }: Wording<ReportKey>): { readonly lang?: string } {
  return words.language === language ? {} : { lang: words.language };
}
