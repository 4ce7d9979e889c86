import { Fragment } from 'react';
import type { Result } from '../../domain/profile/result.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { resultFormats } from '../../formats/formats.ts';
import type { ResultFormatName } from '../../formats/formats.ts';
import { formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Link } from '../../ui/controls/Link.tsx';
import { Way, Ways } from '../../ui/controls/Ways.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { useDownloads } from './useDownloads.ts';
import type { Making } from './useDownloads.ts';
import type { MakeReport } from './useReport.ts';

interface Props {
  readonly result: Result;
  readonly wording: Wording<Key>;
  /** Null while its words load and if they can't be fetched. */
  readonly makeReport: MakeReport | null;
  /** Whether the report file contains the answers as data. */
  readonly withData: boolean;
}

const formats = Object.keys(resultFormats) as readonly ResultFormatName[];

/** The downloads in every format, printing and sharing. A status message says when a file is made. */
export function ReportDownloads({ result, wording, makeReport, withData }: Props) {
  const { say } = useLanguage();
  const { making, make, sizeOf } = useDownloads(result, wording, makeReport, withData);
  return (
    <section className="stack">
      <h2>{say('download.title')}</h2>
      <Ways>
        {formats.map((format) => {
          const size = sizeOf(format);
          return size === null ? null : (
            <Fragment key={format}>
              <FormatWay
                format={format}
                size={size}
                disabled={(format === 'pdf' && makeReport === null) || making.state === 'making'}
                onMake={() => void make(format)}
              />
              {format === 'pdf' ? (
                <Way what={say('download.printFor')}>
                  <Button onClick={() => window.print()}>{say('download.print')}</Button>
                </Way>
              ) : null}
            </Fragment>
          );
        })}
      </Ways>
      <Status text={messageOf(making, say)} />
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

interface FormatProps {
  readonly format: ResultFormatName;
  /** In bytes. */
  readonly size: number;
  readonly disabled: boolean;
  readonly onMake: () => void;
}

function FormatWay({ format, size, disabled, onMake }: FormatProps) {
  const { say, language } = useLanguage();
  return (
    <Way what={say(`download.${format}For`, { size: formatSize(size, language) })}>
      <Button kind={format === 'pdf' ? 'main' : 'plain'} onClick={onMake} disabled={disabled}>
        {say(`download.${format}`)}
      </Button>
    </Way>
  );
}

/** The message about the last requested file. It names the characters that the file can't show. */
function messageOf(making: Making, say: Wording<Key>['say']): string {
  if (making.state === 'making') return making.format === 'pdf' ? say('download.making') : '';
  if (making.state !== 'made') return '';
  const characters = making.replaced.join(' ');
  const made = say(`download.${making.format}Made`);
  return characters === '' ? made : `${made} ${say('download.replaced', { characters })}`;
}
