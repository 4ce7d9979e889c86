import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { limitOf } from '../../domain/assessment/longest.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { SaveFile } from '../frame/SaveFile.tsx';
import { useActions, useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { announce } from '../../ui/messages/announcing.ts';
import { Status } from '../../ui/messages/Status.tsx';
import styles from './MyData.module.css';
import { WithHidden } from '../../ui/controls/WithHidden.tsx';

interface Props {
  readonly saved: Saved;
  readonly name: string;
  /** Names the assessment for people who hear a button without its surroundings. */
  readonly which: string;
  readonly canOpen: boolean;
}

/** All actions on one assessment except opening it. */
export function MyDataActions({ saved, name, which, canOpen }: Props) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { startFrom, duplicate, finish, remove } = useActions();
  const open = useAssessment((state) => state.asStored);
  return (
    <div className="stack">
      <Rename saved={saved} />
      <p className="row">
        {canOpen ? (
          <Button
            onClick={() => {
              startFrom(saved);
              navigate('/profile');
            }}
          >
            <WithHidden text={say('myData.startFrom')} hidden={which} />
          </Button>
        ) : null}
        <Button onClick={() => duplicate(saved, say('myData.copyName', { name }))}>
          <WithHidden text={say('myData.duplicate')} hidden={which} />
        </Button>
        {isFinished(saved) || !canOpen ? null : (
          <Button
            onClick={() => {
              finish(saved);
              announce(say('finish.isDone'));
            }}
          >
            <WithHidden text={say('myData.finish')} hidden={which} />
          </Button>
        )}
      </p>
      <SaveFile
        saved={open.id === saved.id ? open : saved}
        label={<WithHidden text={say('myData.download')} hidden={which} />}
      >
        <Button
          onClick={() => {
            remove(saved);
            // The undo is in a notice right above the page's heading.
            document.querySelector('h1')?.focus();
          }}
        >
          <WithHidden text={say('myData.remove')} hidden={which} />
        </Button>
      </SaveFile>
    </div>
  );
}

function Rename({ saved }: { readonly saved: Saved }) {
  const { say } = useLanguage();
  const { rename } = useActions();
  const [title, setTitle] = useState(saved.title ?? '');
  const [done, setDone] = useState(false);
  // A name that the store refused is not said to be changed.
  const isNamed = (saved.title ?? '') === title.trim();
  const id = useId();
  return (
    <form
      className={`${styles.rename} stack`}
      onSubmit={(event) => {
        event.preventDefault();
        rename(saved, title);
        setDone(true);
      }}
    >
      <p>
        <label htmlFor={id}>{say('myData.name')}</label>
        <input
          id={id}
          type="text"
          maxLength={limitOf('title', saved.title ?? '')}
          autoComplete="off"
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
            setDone(false);
          }}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} className="quiet">
          {say('myData.nameHint')}
        </span>
      </p>
      <p className="row">
        <Button type="submit">{say('myData.rename')}</Button>
      </p>
      <Status text={done && isNamed ? say('myData.renamed') : ''} />
    </form>
  );
}
