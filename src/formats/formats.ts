import type { ResultFormat } from './base/format.ts';
import { csv } from './csv/csv.ts';
import { json } from './json/json.ts';
import { pdf } from './pdf/pdf.ts';
import { png, svg } from './picture/picture.ts';

/**
 * The formats that a result can be taken along in, in the order they are offered. A new one is a row here, its folder,
 * and its interface words; README.md beside this file says what it promises.
 */
export const resultFormats = { pdf, json, csv, svg, png } as const satisfies Readonly<
  Record<string, ResultFormat>
>;

export type ResultFormatName = keyof typeof resultFormats;
