import { progressOf } from '../domain/answers.ts';
import { unplacedIn } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  readonly saved: Saved;
  /** What lies here already: this same assessment, others, or nothing. */
  readonly here: 'same' | 'others' | 'nothing';
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What a file holds and what will happen, before anything does. */
export function OpenedDialog({ saved, here, onOpen, onClose }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
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
            {say('situation.label')} {saved.situation}
          </li>
        )}
        <li>{say('open.when', when)}</li>
        <li>{say('open.progress', { done: progress.done, total: progress.total })}</li>
        <li>{say('open.version', { version: saved.description.version })}</li>
        {unplaced > 0 ? <li>{say('resume.unplaced', { count: unplaced })}</li> : null}
      </ul>
      {here === 'nothing' ? null : (
        <p>
          <strong>{say(here === 'same' ? 'open.merges' : 'open.adds')}</strong>
        </p>
      )}
      <p className="row">
        <Button kind="main" onClick={onOpen}>
          {say(here === 'same' ? 'open.merge' : 'open.act')}
        </Button>
        <Button onClick={onClose}>{say('open.cancel')}</Button>
      </p>
    </Dialog>
  );
}
