import { useState } from 'react';
import type { Profile } from '../domain/profile.ts';
import { reportOf } from '../domain/reportOf.ts';
import { toSaved } from '../domain/saved.ts';
import { inLanguage } from '../domain/site.ts';
import type { Telling } from '../domain/summary.ts';
import { download, fileName } from '../exports/download.ts';
import { formatLongDate } from '../i18n/format.ts';
import type { Key } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';

type Making = 'idle' | 'making' | 'made' | 'failed';

/** Makes the report as a PDF in the browser; the code for it is fetched only now. */
export function useSavePdf(profile: Profile, telling: Telling<Key>) {
  const { site, now } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const [state, setState] = useState<Making>('idle');
  const [fault, setFault] = useState('');
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const savePdf = async () => {
    setState('making');
    const date = now();
    const report = reportOf({
      saved,
      profile,
      telling,
      madeAt: date.toISOString(),
      date: formatLongDate(date.toISOString(), telling.language),
      site: { name: inLanguage(site.name, telling.language), address: siteAddress() },
    });
    try {
      const { createPdf } = await import('../exports/pdf/index.ts');
      const pdf = await createPdf(report, {
        attachment: {
          name: fileName(date, 'json'),
          json: toSaved(saved),
          description: telling.say('download.attachment'),
        },
      });
      download(fileName(date, 'pdf'), pdf.bytes, 'application/pdf');
      setReplaced(pdf.replaced);
      setState('made');
    } catch (error) {
      setFault(String(error));
      setState('failed');
    }
  };
  return { savePdf, state, replaced, fault };
}

/** The address of this copy of the app, without the part after the hash. */
export function siteAddress(): string {
  return `${window.location.origin}${window.location.pathname}`;
}
