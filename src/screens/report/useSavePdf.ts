import { useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { download, fileName } from '../../formats/download.ts';
import { useLanguage } from '../../i18n/language.ts';
import { asStored } from '../../store/assessments/asStored.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';

/** How far the PDF is. */
export type Making =
  | { readonly state: 'idle' | 'making' }
  | { readonly state: 'made'; readonly replaced: readonly string[] }
  | { readonly state: 'failed'; readonly fault: string };

/** Makes a report as a PDF in the browser; the code for it is fetched only now. */
export function useSavePdf(report: Report | null, withData: boolean) {
  const { now } = useLoaded();
  const { say } = useLanguage();
  const saved = useAssessment(asStored);
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const savePdf = async () => {
    if (report === null) return;
    setMaking({ state: 'making' });
    const date = now();
    const data = {
      name: fileName(date, 'json'),
      json: toSaved(saved),
      description: say('download.attachment'),
    };
    try {
      const { createPdf } = await import('../../formats/pdf/index.ts');
      const pdf = await createPdf(report, withData ? { attachment: data } : {});
      download(fileName(date, 'pdf'), pdf.bytes, 'application/pdf');
      setMaking({ state: 'made', replaced: pdf.replaced });
    } catch (error) {
      setMaking({ state: 'failed', fault: String(error) });
    }
  };
  return { savePdf, making };
}
