import type { Saved } from '../../domain/assessment/assessment.ts';
import type { Result } from '../../domain/profile/result.ts';
import type { TableKey } from '../../domain/report/keys.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Wording } from '../../domain/wording/wording.ts';

/** A kind of file: the ending of its name, and the type it is given to the browser as. */
export interface FileKind {
  readonly extension: string;
  readonly mimeType: string;
}

/** All that a format can make a file of. */
export interface FormatInput {
  readonly result: Result;
  readonly wording: Wording<TableKey>;
  /** The assessment as it is stored. */
  readonly saved: Saved;
  /** The report as it is shown; null while its words are on their way, and when they can't be fetched. */
  readonly report: Report | null;
  /** The answers to put inside a report as data, under a name and with a description; null for none. */
  readonly attachment: Attachment | null;
  /** Fetches the funder's emblem with its statement as SVG; null where there is none. */
  readonly fetchEmblem: () => Promise<string | null>;
}

/** A file inside a file. */
export interface Attachment {
  /** It ends in ".json". */
  readonly name: string;
  readonly json: string;
  readonly description: string;
}

/** A finished file. */
export interface Made {
  readonly bytes: BlobPart;
  /** Characters that the format can't show and has replaced. */
  readonly replaced?: readonly string[];
}

/** A format that a result can be taken along in. README.md in `src/formats` says what it promises. */
export interface ResultFormat extends FileKind {
  /** The size of the file in bytes, exact or usual; null where there is nothing to make it of. */
  readonly size: (input: FormatInput) => number | null;
  /** Makes the file. Rejects where this browser can't, or where {@link size} is null. */
  readonly make: (input: FormatInput) => Promise<Made>;
}

/** How many bytes a text has in a file. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
