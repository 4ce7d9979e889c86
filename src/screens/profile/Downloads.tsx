import { formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { Way, Ways } from '../../ui/controls/Ways.tsx';
import { FileHandedOver } from '../frame/FileHandedOver.tsx';
import { useSaveFile } from '../frame/SaveFile.tsx';

/** Leads from the profile to the report, or downloads the file directly. */
export function Downloads() {
  const { say, language } = useLanguage();
  const { save, handed, text, size } = useSaveFile();
  return (
    <section className="stack no-print">
      <h2>{say('download.title')}</h2>
      <Ways>
        <Way what={say('download.reportWhat')}>
          <ButtonLink to="/report">{say('download.report')}</ButtonLink>
        </Way>
        <Way what={say('download.jsonFor', { size: formatSize(size, language) })}>
          <Button onClick={save}>{say('download.json')}</Button>
        </Way>
      </Ways>
      <FileHandedOver handed={handed} text={text} />
    </section>
  );
}
