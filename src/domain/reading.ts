import * as v from 'valibot';

/** The kinds of fault in outside data. The interface has a sentence for each kind. */
export type Fault =
  | 'encoding'
  | 'cut-off'
  | 'packed'
  | 'binary'
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

/** One fault: its place (`areas.2.id`, line `:12`; empty for the whole file), its kind, and often the wrong value. */
export interface Problem {
  readonly path: string;
  readonly fault: Fault;
  readonly detail?: string;
}

/** The result of reading outside data: a checked value or the first faults. A reader never throws. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Why a content file can't be used: not fetched at all, a page came in its place, or fetched and faulty. */
export type ContentFailure =
  | { readonly file: string; readonly kind: 'page' }
  | { readonly file: string; readonly kind: 'unreachable'; readonly status: number | null }
  | { readonly file: string; readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/** The most faults that are looked for in one text. Nobody reads more before correcting these. */
export const mostProblems = 100;

/**
 * Validates `input` by a schema whose validation messages are kinds of {@link Fault}. Gives at most
 * {@link mostProblems} faults, one for each value, and then stops reading. Never throws.
 */
export function readBy<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Reading<v.InferOutput<Schema>> {
  const { issues, value } = schema['~run']({ value: input }, stoppingSoon());
  return issues === undefined
    ? { ok: true, value: value as v.InferOutput<Schema> }
    : { ok: false, problems: issues.slice(0, mostProblems).map(problemOf) };
}

/** Tells a schema to stop after some faults. It asks once or more, by its depth, at each fault. */
function stoppingSoon(): v.Config<v.BaseIssue<unknown>> {
  let asked = 0;
  return {
    abortPipeEarly: true,
    get abortEarly() {
      asked += 1;
      return asked > mostProblems * 10;
    },
  };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = shortly(v.getDotPath(issue) ?? '', 200);
  if (issue.kind === 'validation') {
    return { path, fault: issue.message as Fault, detail: shortly(issue.received) };
  }
  if (issue.received === 'undefined') return { path, fault: 'missing' };
  if (issue.expected === 'never') return { path, fault: 'unknown-key' };
  return { path, fault: 'type', detail: `${issue.expected} ≠ ${shortly(issue.received)}` };
}

function shortly(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
