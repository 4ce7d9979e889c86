import { useState } from 'react';
import type { Result } from '../../domain/profile/result.ts';
import type { Report } from '../../domain/report/report.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { fundingStatements } from '../../domain/languages.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import type { FormatInput } from '../../formats/base/format.ts';
import { download, fileName } from '../../formats/download.ts';
import { resultFormats } from '../../formats/formats.ts';
import type { ResultFormatName } from '../../formats/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';

/** The state of the last requested file. */
export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly format: ResultFormatName }
  | {
      readonly state: 'made';
      readonly format: ResultFormatName;
      readonly replaced: readonly string[];
    }
  | { readonly state: 'failed'; readonly format: ResultFormatName; readonly fault: string };

interface Downloads {
  readonly making: Making;
  /** Makes a file and hands it to the browser. */
  readonly make: (format: ResultFormatName) => Promise<void>;
  /** The exact or usual size of the file in bytes; null if this result gives no such file. */
  readonly sizeOf: (format: ResultFormatName) => number | null;
}

/** Makes the result a file in any of its formats, in the browser and only on request. */
export function useDownloads(
  result: Result,
  wording: Wording<Key>,
  report: Report | null,
  withData: boolean,
): Downloads {
  const { say } = useLanguage();
  const { now } = useLoaded();
  const saved = useAssessment((state) => state.asStored);
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const attachment = (date: Date) => ({
    name: fileName(date, 'json'),
    json: toSaved(saved),
    description: say('download.attachment'),
  });
  const inputAt = (date: Date, isWithData: boolean): FormatInput => ({
    result,
    wording,
    saved,
    report,
    attachment: isWithData ? attachment(date) : null,
    fetchEmblem: () => fetchEmblem(report),
  });
  const make = async (format: ResultFormatName) => {
    setMaking({ state: 'making', format });
    const date = now();
    try {
      const { bytes, replaced = [] } = await resultFormats[format].make(inputAt(date, withData));
      download(date, resultFormats[format], bytes);
      setMaking({ state: 'made', format, replaced });
    } catch (error) {
      setMaking({ state: 'failed', format, fault: String(error) });
    }
  };
  // No size depends on the data, and making it for each would take long.
  const sizeOf = (format: ResultFormatName) => resultFormats[format].size(inputAt(now(), false));
  return { making, make, sizeOf };
}

/** Fetches our emblem with the report's statement drawn in; null if the statement is worded differently. */
async function fetchEmblem(report: Report | null): Promise<string | null> {
  const shown = report?.blocks.find((block) => block.kind === 'emblem');
  if (shown === undefined || fundingStatements[shown.lang] !== shown.text) return null;
  const response = await fetch(`eu-${shown.lang}.svg`).catch(() => null);
  return response?.ok === true ? response.text() : null;
}
