/** The parts of a report that a person may leave out. Title, status, summary and limits are always there. */
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

/** What goes into a report, whether the answers are embedded as data, and a second language. */
export interface ReportChoice {
  readonly parts: readonly ReportPart[];
  readonly data: boolean;
  /** The language in which the report is repeated after the first; null for none. */
  readonly second: string | null;
}

/** Everything, with the data embedded: the report is also a file to open here again. */
export const forMyself: ReportChoice = { parts: reportParts, data: true, second: null };

/** What a discussion needs. The person adds what else to show; at first it has no notes and no data. */
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

/** Reads a saved choice. Anything that is not one gives {@link forMyself}. */
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
