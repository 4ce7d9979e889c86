import type { ResultFormat } from './base/format.ts';
import { csv } from './csv/csv.ts';
import { json } from './json/json.ts';
import { pdf } from './pdf/pdf.ts';
import { png, svg } from './picture/picture.ts';

/**
 * The formats in which a result can be downloaded, in the order of the interface. A new format needs a name
 * here, a folder, interface words, and a section of docs/formats.md; README.md next to this file has the contract.
 */
export const resultFormats = { pdf, json, csv, svg, png } as const satisfies Readonly<
  Record<string, ResultFormat>
>;

export type ResultFormatName = keyof typeof resultFormats;
