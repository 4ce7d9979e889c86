import { useState } from 'react';
import { readText } from '../../domain/bytes.ts';
import type { Result } from '../../domain/profile/result.ts';
import type { Report } from '../../domain/report/report.ts';
import { dateOf } from '../../domain/assessment/dates.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { fundingStatements } from '../../domain/languages.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import type { ReportChoice, ReportPart } from '../../domain/report/choice.ts';
import type { FormatInput, ResultFormat, Shown } from '../../formats/base/format.ts';
import { download } from '../../formats/download.ts';
import { resultFileName } from '../../formats/fileName.ts';
import { resultFormats } from '../../formats/formats.ts';
import type { ResultFormatName } from '../../formats/formats.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import type { MakeReport } from './useReport.ts';

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
  /** Makes a file and hands it to the browser. Never rejects: `making` says what went wrong. */
  readonly make: (format: ResultFormatName) => Promise<void>;
  /** The exact or usual size of the file in bytes; null if this result gives no such file. */
  readonly sizeOf: (format: ResultFormatName) => number | null;
  /** The characters that the PDF will not show. */
  readonly unshowable: readonly string[];
}

/** Makes the result a file in any of its formats, in the browser and only on request. */
export function useDownloads(
  result: Result,
  wording: Wording<Key>,
  makeReport: MakeReport | null,
  choice: ReportChoice,
): Downloads {
  const { say, language } = useLanguage();
  const { now } = useLoaded();
  const saved = useAssessment((state) => state.asStored);
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const attachment = () => ({
    name: resultFileName(saved, shownBy('chosen', choice), 'json'),
    json: toSaved(saved),
    description: say('download.attachment'),
  });
  const inputAt = (date: Date, isWithData: boolean): FormatInput => {
    const report = makeReport?.(date.toISOString()) ?? null;
    return {
      result,
      wording,
      saved,
      given: formatDate(dateOf(saved), language),
      report,
      attachment: isWithData ? attachment() : null,
      fetchEmblem: () => fetchEmblem(report),
    };
  };
  const make = async (name: ResultFormatName) => {
    const format: ResultFormat = resultFormats[name];
    setMaking({ state: 'making', format: name });
    try {
      const { bytes, replaced = [] } = await format.make(inputAt(now(), choice.data));
      const shown = shownBy(format.shows, choice);
      download(resultFileName(saved, shown, format.extension), format, bytes);
      setMaking({ state: 'made', format: name, replaced });
    } catch (error) {
      setMaking({ state: 'failed', format: name, fault: String(error) });
    }
  };
  // No size depends on the data, and making it for each would take long.
  const input = inputAt(now(), false);
  const sizeOf = (format: ResultFormatName) => resultFormats[format].size(input);
  const formats: readonly ResultFormat[] = Object.values(resultFormats);
  const unshowable = formats.flatMap((format) => format.unshowable?.(input) ?? []);
  return { making, make, sizeOf, unshowable };
}

/** Which of the person's words a file shows, given what was chosen for the report. */
function shownBy(shows: ResultFormat['shows'], { parts }: ReportChoice): Shown {
  const has = (part: ReportPart) =>
    shows === 'everything' || (shows === 'chosen' && parts.includes(part));
  return { person: has('name'), situation: has('situation') };
}

/** Fetches our emblem with the report's statement drawn in; null if the statement is worded differently. */
async function fetchEmblem(report: Report | null): Promise<string | null> {
  const shown = report?.blocks.find((block) => block.kind === 'emblem');
  if (shown === undefined || fundingStatements[shown.lang] !== shown.text) return null;
  const response = await fetch(`eu-${shown.lang}.svg`).catch(() => null);
  if (response?.ok !== true) return null;
  const text = readText(new Uint8Array(await response.arrayBuffer()));
  return text.ok ? text.value : null;
}
