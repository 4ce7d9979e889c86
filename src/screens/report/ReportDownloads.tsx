import { Fragment } from 'react';
import type { Result } from '../../domain/profile/result.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
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
import { usePrint } from '../../ui/usePrint.ts';
import { AnswersAsText, FileHandedOver } from '../frame/FileHandedOver.tsx';
import { toSaved } from '../../domain/assessment/saved.ts';
import { useAssessment } from '../../store/loaded.ts';
import { useDownloads } from './useDownloads.ts';
import type { Making } from './useDownloads.ts';
import type { MakeReport } from './useReport.ts';
import { useWatch } from '../../store/content/useWatch.ts';

interface Props {
  readonly result: Result;
  readonly wording: Wording<Key>;
  /** Null while its words load and if they can't be fetched. */
  readonly makeReport: MakeReport | null;
  /** What goes into the report. */
  readonly choice: ReportChoice;
}

const formats = Object.keys(resultFormats) as readonly ResultFormatName[];

/** The downloads in every format, printing and sharing. What is known of the last file stands below them. */
export function ReportDownloads({ result, wording, makeReport, choice }: Props) {
  const { say } = useLanguage();
  const text = toSaved(useAssessment((state) => state.asStored));
  const { print, isUnsure } = usePrint();
  const watch = useWatch();
  const { making, make, sizeOf, unshowable } = useDownloads(result, wording, makeReport, choice);
  return (
    <section className="stack">
      <h2>{say('download.title')}</h2>
      {unshowable.length > 0 ? (
        <Notice kind="info">
          <p>{say('download.unshowable', { characters: unshowable.join(' ') })}</p>
        </Notice>
      ) : null}
      <Ways>
        {formats.map((format) => {
          const size = sizeOf(format);
          return size === null ? null : (
            <Fragment key={format}>
              <FormatWay
                format={format}
                size={size}
                disabled={(format === 'pdf' && makeReport === null) || making.state === 'making'}
                onMake={() => watch(make(format))}
              />
              {format === 'pdf' ? (
                <Way what={say('download.printFor')}>
                  <Button onClick={print}>{say('download.print')}</Button>
                </Way>
              ) : null}
            </Fragment>
          );
        })}
      </Ways>
      <Status text={isUnsure ? say('file.printUnsure') : ''} />
      <Status text={messageOf(making, say)} />
      <FileHandedOver handed={making.state === 'made' ? 'started' : null} text={text} />
      {making.state === 'failed' ? (
        <Notice kind="warn">
          <p>{say('download.failedText')}</p>
          <p className="quiet">
            <code>{making.fault}</code>
          </p>
          <AnswersAsText text={text} isOpen={false} />
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

/** Says while a file is made, if that takes time, that it failed, and which characters it can't show. */
function messageOf(making: Making, say: Wording<Key>['say']): string {
  switch (making.state) {
    case 'idle':
      return '';
    case 'making':
      return ['pdf', 'png'].includes(making.format) ? say('download.making') : '';
    case 'made': {
      const characters = making.replaced.join(' ');
      return characters === '' ? '' : say('download.replaced', { characters });
    }
    case 'failed':
      return say('download.failed');
  }
}
