import { groupsOf } from './groups.ts';
import type { Fault, Problem } from '../reading.ts';

/** What the content check finds in addition to the faults that the readers report. */
export type ContentRule =
  | 'lost-letters'
  | 'encoded-twice'
  | 'stray-mark'
  | 'no-content'
  | 'no-site'
  | 'no-description'
  | 'wrong-folder'
  | 'words-missing'
  | 'feedback-missing'
  | 'language-undeclared'
  | 'unknown-file'
  | 'no-disclosure'
  | 'not-aligned'
  | 'differing-count'
  | 'level-too-long'
  | 'level-too-many-words'
  | 'statement-too-long'
  | 'same-level-texts'
  | 'same-statements'
  | 'two-behaviours'
  | 'accepted-unused'
  | 'area-feedback-length'
  | 'area-title-as-number'
  | 'absent-but-there'
  | 'no-way'
  | 'id-lost'
  | 'id-undeclared'
  | 'not-offered'
  | 'name-missing'
  | 'not-a-colour'
  | 'accent-refused'
  | 'guide-missing'
  | 'page-missing';

/** Every kind of finding. The interface has a sentence and advice for each. */
export type Rule = Fault | ContentRule;
export type Severity = 'error' | 'warning';

/** An error stops the site or somebody's result from working. A warning is worth a look. */
const severities: Readonly<Record<Rule, Severity>> = {
  encoding: 'error',
  'cut-off': 'error',
  packed: 'error',
  binary: 'error',
  json: 'error',
  missing: 'error',
  type: 'error',
  'unknown-key': 'error',
  id: 'error',
  version: 'error',
  language: 'error',
  empty: 'error',
  'too-few': 'error',
  'too-many': 'error',
  duplicate: 'error',
  'unknown-id': 'error',
  'wrong-language': 'error',
  'wrong-version': 'error',
  address: 'error',
  value: 'error',
  'lost-letters': 'error',
  'encoded-twice': 'error',
  'stray-mark': 'error',
  'no-content': 'error',
  'no-site': 'error',
  'no-description': 'error',
  'wrong-folder': 'error',
  'words-missing': 'error',
  'feedback-missing': 'error',
  'language-undeclared': 'error',
  'unknown-file': 'warning',
  'no-disclosure': 'error',
  'not-aligned': 'error',
  'differing-count': 'warning',
  'level-too-long': 'warning',
  'level-too-many-words': 'warning',
  'statement-too-long': 'warning',
  'same-level-texts': 'error',
  'same-statements': 'error',
  'two-behaviours': 'warning',
  'accepted-unused': 'warning',
  'area-feedback-length': 'warning',
  'area-title-as-number': 'warning',
  'absent-but-there': 'warning',
  'no-way': 'error',
  'id-lost': 'error',
  'id-undeclared': 'error',
  'not-offered': 'error',
  'name-missing': 'warning',
  'not-a-colour': 'error',
  'accent-refused': 'warning',
  'guide-missing': 'warning',
  'page-missing': 'warning',
};

export const rules = Object.keys(severities) as readonly Rule[];

/** One thing to correct: the file, the place in it (as in a {@link Problem}), the rule and a detail. */
export interface Finding {
  readonly file: string;
  readonly path: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly detail: string;
}

/** A finding with the severity of its rule. */
export function finding(file: string, path: string, rule: Rule, detail = ''): Finding {
  return { file, path, rule, severity: severities[rule], detail };
}

/** The faults that a reader reported in a file, as findings. */
export function findingsOf(file: string, problems: readonly Problem[]): readonly Finding[] {
  return problems.map(({ path, fault, detail }) => finding(file, path, fault, detail));
}

/** The number of the line that a place is, such as `:12`; null if it is another place. */
export function lineIn(path: string): string | null {
  return path.startsWith(':') ? path.slice(1) : null;
}

/** Findings by their file, the files in the order in which they come up. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupsOf(findings, ({ file }) => file);
}

/** The path of an item in a list. */
export function placeIn(list: string, index: number): string {
  return `${list}.${index}`;
}

/** Reports each value that repeats an earlier one in a list. */
export function repeatedIn(
  file: string,
  list: string,
  values: readonly string[],
): readonly Finding[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [finding(file, placeIn(list, index), 'duplicate', value)];
    seen.add(value);
    return [];
  });
}
