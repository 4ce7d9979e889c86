/** The parts of a report a person may leave out; title, status, summary and limits always stand. */
export const reportParts = [
  'name',
  'situation',
  'profile',
  'feedback',
  'picked',
  'answers',
  'notes',
  'targets',
  'questions',
] as const;

export type ReportPart = (typeof reportParts)[number];

/** What goes into a report, whether the answers go along as data, and in which languages it is written. */
export interface ReportChoice {
  readonly parts: readonly ReportPart[];
  readonly data: boolean;
  /** A second language for the whole report, after the first; null for one language only. */
  readonly second: string | null;
}

/** Everything, with the data inside: the report is the save file too. */
export const forMyself: ReportChoice = { parts: reportParts, data: true, second: null };

/** What a talk needs; the person adds what they want to show. Notes and data stay out at first. */
export const forDiscussion: ReportChoice = {
  parts: ['name', 'situation', 'profile', 'picked', 'targets', 'questions'],
  data: false,
  second: null,
};

/** Puts a part in or takes it out; the order of the report never changes. */
export function withPart(choice: ReportChoice, part: ReportPart, wanted: boolean): ReportChoice {
  const parts = reportParts.filter((one) => (one === part ? wanted : choice.parts.includes(one)));
  return { ...choice, parts };
}

/** Reads a choice remembered earlier; anything that is not one gives the report for oneself. */
export function readReportChoice(input: unknown): ReportChoice {
  if (typeof input !== 'object' || input === null) return forMyself;
  const { parts, data, second } = input as Record<string, unknown>;
  if (!Array.isArray(parts) || typeof data !== 'boolean') return forMyself;
  return {
    parts: reportParts.filter((part) => parts.includes(part)),
    data,
    second: typeof second === 'string' ? second : null,
  };
}
