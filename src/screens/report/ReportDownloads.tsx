import { useState } from 'react';
import { Link } from '../../ui/controls/Link.tsx';
import type { Profile } from '../../domain/profile/profile.ts';
import type { Block, Report } from '../../domain/report/report.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import type { Say } from '../../domain/say.ts';
import type { Words } from '../../domain/description/words.ts';
import { csvOf } from '../../formats/csv/csv.ts';
import { download, fileName, sizeOf, usualPdfSize } from '../../formats/download.ts';
import { pngOf, usualPngSize } from '../../formats/picture/png.ts';
import { radarSvg } from '../../formats/picture/radarSvg.ts';
import { formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { Way, Ways } from '../../ui/controls/Ways.tsx';
import { useSavedSize, useSaveFile } from '../frame/useSaveFile.ts';
import { useSavePdf } from './useSavePdf.ts';
import type { Making } from './useSavePdf.ts';

interface Props {
  readonly report: Report | null;
  readonly choice: ReportChoice;
  readonly profile: Profile;
  readonly words: Words;
}

/** Every way to take the result along, each saying when it is done. */
export function ReportDownloads({ report, choice, profile, words }: Props) {
  const { say, language } = useLanguage();
  const { description, now } = useLoaded();
  const { savePdf, making } = useSavePdf(report, choice.data);
  const saveFile = useSaveFile();
  const savedSize = useSavedSize();
  const languages = report?.blocks.some((block) => block.kind === 'part') === true ? 2 : 1;
  const [done, setDone] = useState('');
  const radar = report?.blocks.find((block) => block.kind === 'radar');
  const give = (extension: string, bytes: BlobPart, type: string, message: string) => {
    download(fileName(now(), extension), bytes, type);
    setDone(message);
  };
  const csv = csvOf(profile, { description, words, language, say });
  return (
    <section className="stack">
      <h2>{say('download.title')}</h2>
      <Ways>
        <Way what={say('download.pdfFor', { size: formatSize(usualPdfSize(languages), language) })}>
          <Button
            kind="main"
            onClick={() => void savePdf()}
            disabled={report === null || making.state === 'making'}
          >
            {say('download.pdf')}
          </Button>
        </Way>
        <Way what={say('download.printFor')}>
          <Button onClick={() => window.print()}>{say('download.print')}</Button>
        </Way>
        <Way what={say('download.jsonFor', { size: formatSize(savedSize, language) })}>
          <Button
            onClick={() => {
              saveFile();
              setDone(say('download.jsonMade'));
            }}
          >
            {say('download.json')}
          </Button>
        </Way>
        <Way what={say('download.csvFor', { size: formatSize(sizeOf(csv), language) })}>
          <Button onClick={() => give('csv', csv, 'text/csv', say('download.csvMade'))}>
            {say('download.csv')}
          </Button>
        </Way>
        {radar === undefined ? null : <Pictures radar={radar} give={give} />}
      </Ways>
      <Status text={[...pdfMessage(making, say), done].join(' ').trim()} />
      {making.state === 'failed' ? (
        <Notice kind="warn" heading={say('download.failed')}>
          <p>{say('download.failedText')}</p>
          <p className="quiet">
            <code>{making.fault}</code>
          </p>
        </Notice>
      ) : null}
      <p>
        <Link to="/share">{say('download.link')}</Link>
      </p>
    </section>
  );
}

/** What has become of the PDF; characters that it can't show are named. */
function pdfMessage(making: Making, say: Say<Key>): readonly string[] {
  if (making.state === 'making') return [say('download.making')];
  if (making.state !== 'made') return [];
  const characters = making.replaced.join(' ');
  const made = say('download.made');
  return characters === '' ? [made] : [made, say('download.replaced', { characters })];
}

interface PicturesProps {
  readonly radar: Extract<Block, { kind: 'radar' }>;
  readonly give: (extension: string, bytes: BlobPart, type: string, message: string) => void;
}

/** The radar alone, for a slide. */
function Pictures({ radar, give }: PicturesProps) {
  const { say, language } = useLanguage();
  const made = say('download.svgMade');
  const svg = radarSvg(radar);
  const png = async () => give('png', await pngOf(svg), 'image/png', made);
  return (
    <>
      <Way what={say('download.svgFor', { size: formatSize(sizeOf(svg), language) })}>
        <Button onClick={() => give('svg', svg, 'image/svg+xml', made)}>
          {say('download.svg')}
        </Button>
      </Way>
      <Way what={say('download.pngFor', { size: formatSize(usualPngSize, language) })}>
        <Button onClick={() => void png()}>{say('download.png')}</Button>
      </Way>
    </>
  );
}
