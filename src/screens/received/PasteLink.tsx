import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { linksIn } from '../../formats/link/findLinks.ts';
import { useLanguage } from '../../i18n/language.ts';
import { linkRoute, setHandover } from '../../store/handover.ts';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './PasteLink.module.css';

/** A field for a link or for the whole message with it, also where nothing can be pasted without a field. */
export function PasteLink() {
  const { say } = useLanguage();
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const navigate = useNavigate();
  const open = (event: FormEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    const isMissing = linksIn(text).length === 0;
    setMissing(isMissing);
    if (isMissing) {
      field.current?.focus();
      return;
    }
    setHandover({ link: text, received: null });
    // The navigation moves the focus to the heading of what is opened.
    navigate(linkRoute, { replace: true });
  };
  return (
    <form className="stack" onSubmit={open}>
      <p>
        <label htmlFor="paste-link">{say('link.paste')}</label>
        <textarea
          ref={field}
          id="paste-link"
          rows={4}
          autoComplete="off"
          aria-invalid={missing}
          aria-describedby={missing ? 'paste-missing' : undefined}
        />
        {missing ? (
          <strong id="paste-missing" className={styles.missing}>
            {say('link.missing')}
          </strong>
        ) : null}
      </p>
      <p>
        <Button kind="main" type="submit">
          {say('link.open')}
        </Button>
      </p>
    </form>
  );
}
