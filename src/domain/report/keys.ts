import type { FeedbackWords } from '../description/feedbackWords.ts';
import type { Result } from '../profile/result.ts';
import type { SummaryKey } from '../wording/summary.ts';
import type { AnswerKey, AreaKey, TargetKey } from '../wording/rows.ts';
import type { PickedKey } from '../wording/feedback.ts';
import type { Wording } from '../wording/wording.ts';

/** The keys of all interface texts in a report. Its other texts are the description's and the user's. */
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
  | 'report.answered'
  | 'report.latest'
  | 'report.made'
  | 'given.answered'
  | 'given.latest'
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

/** The keys of all interface texts in a table of all answers. */
export type TableKey =
  | AnswerKey
  | AreaKey
  | 'table.area'
  | 'table.code'
  | 'table.competence'
  | 'table.chosen'
  | 'table.sentence'
  | 'table.rank'
  | 'table.target'
  | 'table.areaRank'
  | 'table.areaLevel'
  | 'table.given'
  | 'given.answered'
  | 'given.latest'
  | 'report.notes';

/** What a section of the report is made from. */
export interface SectionInput {
  readonly result: Result;
  readonly wording: Wording<ReportKey>;
  readonly feedback: FeedbackWords;
}

/** The language of the description's words, to mark each text with; nothing if it is the report's. */
export function langOf({ lang }: Wording<ReportKey>): { readonly lang?: string } {
  return lang === undefined ? {} : { lang };
}
