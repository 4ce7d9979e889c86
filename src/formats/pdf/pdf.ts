import type { Report } from '../../domain/report/report.ts';
import type { ResultFormat } from '../base/format.ts';
import { unshowableIn } from './unshowable.ts';

/** The report as a tagged PDF. The code that makes it is loaded only when a PDF is needed. */
export const pdf: ResultFormat = {
  extension: 'pdf',
  mimeType: 'application/pdf',
  shows: 'chosen',
  size: ({ report }) => usualSize(report),
  unshowable: ({ report }) => (report === null ? [] : unshowableIn(report)),
  make: async ({ report, attachment, fetchEmblem }) => {
    if (report === null) throw new Error('there is no report yet');
    const [{ createPdf }, emblem] = await Promise.all([import('./index.ts'), fetchEmblem()]);
    return createPdf(report, {
      ...(attachment === null ? {} : { attachment }),
      ...(emblem === null ? {} : { emblem }),
    });
  },
};

/**
 * The usual size of a report in bytes, for showing before it is made: fonts and emblem, and the words of each
 * language. The sample has 60.8 kB in one language and 98 kB in two.
 */
function usualSize(report: Report | null): number {
  const languages = report?.blocks.some((block) => block.kind === 'part') === true ? 2 : 1;
  return 24_000 + languages * 37_000;
}
