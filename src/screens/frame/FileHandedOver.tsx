import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Status } from '../../ui/messages/Status.tsx';
import { surroundings } from '../../ui/surroundings.ts';
import { CopyText } from './CopyText.tsx';
import { OwnWindow } from './OwnWindow.tsx';
import type { HandedOver } from './useHandOver.ts';

interface Props {
  readonly handed: HandedOver;
  /** What is said when a download has begun: never that the file has arrived, which no page learns. */
  readonly started?: Key;
  /** Answers to copy if the file did not come; without them there is nothing to copy. */
  readonly text?: string;
}

/** Says what is known of a file, and offers its text to those to whom no file comes. */
export function FileHandedOver({ handed, started = 'file.started', text }: Props) {
  const { say } = useLanguage();
  const around = surroundings();
  const isOpen = handed === 'failed' || around !== 'browser';
  return (
    <>
      <Status text={handed === null ? '' : say(handed === 'failed' ? 'file.failed' : started)} />
      {handed === null || around === 'browser' ? null : (
        <p>
          <span>{say('file.mayBeRefused')}</span> <OwnWindow />
        </p>
      )}
      {handed === null || text === undefined ? null : <AnswersAsText text={text} isOpen={isOpen} />}
    </>
  );
}

interface TextProps {
  readonly text: string;
  readonly isOpen: boolean;
}

/** What to do if no file came: the same answers as a text to copy. */
export function AnswersAsText({ text, isOpen }: TextProps) {
  const { say } = useLanguage();
  return (
    <details open={isOpen}>
      <summary>{say('file.notCome')}</summary>
      <div className="stack">
        <p>{say('file.copyHow')}</p>
        <CopyText
          text={text}
          label={say('file.text')}
          copy={say('file.copy')}
          copied={say('file.copied')}
          refused={say('file.copyRefused')}
        />
      </div>
    </details>
  );
}
