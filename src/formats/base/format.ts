import type { Saved } from '../../domain/assessment/assessment.ts';
import type { Result } from '../../domain/profile/result.ts';
import type { TableKey } from '../../domain/report/keys.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Wording } from '../../domain/wording/wording.ts';

/** A kind of file: the extension of its name, and the type that the browser gets. */
export interface FileKind {
  readonly extension: string;
  readonly mimeType: string;
}

/** Which of the person's own words about the assessment a file shows. Only these may be in its name. */
export interface Shown {
  readonly person: boolean;
  readonly situation: boolean;
}

/** Everything that a format can make a file from. */
export interface FormatInput {
  readonly result: Result;
  readonly wording: Wording<TableKey>;
  /** The assessment as it is stored. */
  readonly saved: Saved;
  /** The day its answers were given, as the language of the wording writes it. */
  readonly given: string;
  /** The report as it is shown; null while its words load, and if they can't be loaded. */
  readonly report: Report | null;
  /** The answers to embed in a report as data, with a name and a description; null for none. */
  readonly attachment: Attachment | null;
  /** Fetches the funder's emblem with its statement as SVG; null if there is none. */
  readonly fetchEmblem: () => Promise<string | null>;
}

/** A file embedded in another file. */
export interface Attachment {
  /** It ends in ".json". */
  readonly name: string;
  readonly json: string;
  readonly description: string;
}

/** A finished file. */
export interface Made {
  readonly bytes: BlobPart;
  /** The characters that the format can't show and replaced. */
  readonly replaced?: readonly string[];
}

/** A format in which a result can be downloaded. docs/formats.md describes each of them. */
export interface ResultFormat extends FileKind {
  /** What the file shows of the person: everything, as chosen for the report, or nothing. */
  readonly shows: 'everything' | 'chosen' | 'nothing';
  /** The size of the file in bytes, exact or usual; null if there is nothing to make it from. */
  readonly size: (input: FormatInput) => number | null;
  /** The characters that the file will not show, known before it is made; absent where there are none. */
  readonly unshowable?: (input: FormatInput) => readonly string[];
  /** Makes the file. Rejects if this browser can't, or if {@link size} is null. */
  readonly make: (input: FormatInput) => Promise<Made>;
}

/** How many bytes a text has in a file. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
