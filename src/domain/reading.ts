import * as v from 'valibot';

/** The kinds of fault in outside data. The interface has a sentence for each kind. */
export type Fault =
  | 'json'
  | 'missing'
  | 'type'
  | 'unknown-key'
  | 'id'
  | 'version'
  | 'language'
  | 'empty'
  | 'too-few'
  | 'too-many'
  | 'duplicate'
  | 'unknown-id'
  | 'wrong-language'
  | 'wrong-version'
  | 'address'
  | 'value';

/** One fault: its place (`areas.2.id`; empty for the whole file), its kind, and often the wrong value. */
export interface Problem {
  readonly path: string;
  readonly fault: Fault;
  readonly detail?: string;
}

/** The result of reading outside data: a checked value or every fault. A reader never throws. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Why a content file can't be used: not fetched at all, a page came in its place, or fetched and faulty. */
export type ContentFailure =
  | { readonly file: string; readonly kind: 'page' }
  | { readonly file: string; readonly kind: 'unreachable'; readonly status: number | null }
  | { readonly file: string; readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/** Validates `input` by a schema whose validation messages are kinds of {@link Fault}. Never throws. */
export function readBy<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Reading<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: result.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = v.getDotPath(issue) ?? '';
  if (issue.kind === 'validation') {
    return { path, fault: issue.message as Fault, detail: shortly(issue.received) };
  }
  if (issue.received === 'undefined') return { path, fault: 'missing' };
  if (issue.expected === 'never') return { path, fault: 'unknown-key' };
  return { path, fault: 'type', detail: `${issue.expected} ≠ ${shortly(issue.received)}` };
}

function shortly(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
