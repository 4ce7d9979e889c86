import { progressOf } from '../domain/answers.ts';
import { unplacedIn } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSaveFile } from './useSaveFile.ts';

interface Props {
  readonly saved: Saved;
  /** There are own answers of another assessment that this would take the place of. */
  readonly replacing: boolean;
  /** The same assessment stands here already with newer answers. */
  readonly older: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What a file holds and what will happen, before anything does. */
export function OpenedDialog({ saved, replacing, older, onOpen, onClose }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const saveFile = useSaveFile();
  const progress = progressOf(description, saved.answers);
  const unplaced = unplacedIn(saved, description).length;
  const when = {
    date: formatDate(saved.updatedAt, language),
    time: formatTime(saved.updatedAt, language),
  };
  return (
    <Dialog heading={say('open.preview')} onClose={onClose}>
      <ul>
        {saved.person === undefined ? null : <li>{say('open.person', { name: saved.person })}</li>}
        {saved.situation === undefined ? null : (
          <li>
            {say('assessment.situation')} {saved.situation}
          </li>
        )}
        <li>{say('open.when', when)}</li>
        <li>{say('open.progress', { done: progress.done, total: progress.total })}</li>
        <li>{say('open.version', { version: saved.description.version })}</li>
        {unplaced > 0 ? <li>{say('resume.unplaced', { count: unplaced })}</li> : null}
      </ul>
      {replacing || older ? (
        <>
          <p>
            <strong>{say(older ? 'open.older' : 'open.replaces')}</strong>
          </p>
          <p>
            <Button kind="text" onClick={saveFile}>
              {say('erase.saveFirst')}
            </Button>
          </p>
        </>
      ) : null}
      <p className="row">
        <Button kind="main" onClick={onOpen}>
          {say(replacing || older ? 'open.replace' : 'open.act')}
        </Button>
        <Button onClick={onClose}>{say('open.cancel')}</Button>
      </p>
    </Dialog>
  );
}
