import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { canEncrypt, shortestPassphrase } from '../../formats/link/link.ts';
import type { LinkChoice } from '../../formats/link/link.ts';
import { suggestPassphrase } from '../../formats/link/passphrase.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import tickStyle from '../../ui/controls/Tick.module.css';
import styles from './Share.module.css';

interface Props {
  readonly busy: boolean;
  /** Runs at each change, because an earlier link no longer matches the form. */
  readonly onChange: () => void;
  readonly onMake: (choice: LinkChoice, passphrase: string) => void;
}

/**
 * What goes into the link, and the passphrase that protects it. Notes stay out unless they are ticked, and are
 * then protected unless the person empties the field.
 */
export function ShareForm({ busy, onChange, onMake }: Props) {
  const { say } = useLanguage();
  const person = useAssessment((state) => state.saved.person);
  const situation = useAssessment((state) => state.saved.situation);
  const [choice, setChoice] = useState<LinkChoice>(atFirst);
  const [passphrase, setPassphrase] = useState('');
  const [suggestion, setSuggestion] = useState('');
  const [short, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const secret = passphrase.trim();
    const tooShort = secret !== '' && secret.length < shortestPassphrase;
    setShort(tooShort);
    if (tooShort) field.current?.focus();
    else onMake(choice, secret);
  };
  const tick = (part: keyof LinkChoice, isTicked: boolean) => {
    setChoice({ ...choice, [part]: isTicked });
    onChange();
    if (part !== 'notes' || !canEncrypt()) return;
    const suggested = suggestPassphrase();
    setSuggestion(isTicked ? suggested : '');
    if (isTicked && passphrase === '') setPassphrase(suggested);
    if (!isTicked && passphrase === suggestion) setPassphrase('');
  };
  const isOpen = choice.notes && passphrase.trim() === '';
  const parts = [
    ...(person === undefined ? [] : [['person', say('share.person', { name: person })] as const]),
    ...(situation === undefined ? [] : [['situation', say('share.situation')] as const]),
    ['targets', say('share.targets')] as const,
    ['notes', say('share.notes')] as const,
  ];
  return (
    <form className="stack" onSubmit={make}>
      <fieldset>
        <legend>{say('share.what')}</legend>
        <p>{say('share.always')}</p>
        {parts.map(([part, label]) => (
          <label key={part} className={tickStyle.tick}>
            <input
              type="checkbox"
              checked={choice[part]}
              onChange={(event) => tick(part, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {canEncrypt() ? (
        <p>
          <label htmlFor="share-passphrase">{say('share.passphrase')}</label>
          <input
            ref={field}
            id="share-passphrase"
            type="text"
            value={passphrase}
            autoComplete="off"
            autoCapitalize="none"
            aria-invalid={short}
            aria-describedby={short ? 'share-short share-hint' : 'share-hint'}
            onChange={(event) => {
              setPassphrase(event.target.value);
              onChange();
            }}
          />
          {short ? (
            <strong id="share-short" className={styles.short}>
              {say('share.short', { least: shortestPassphrase })}
            </strong>
          ) : null}
          <span id="share-hint" className="quiet">
            {[
              say('share.passphraseHint', { least: shortestPassphrase }),
              ...(suggestion !== '' && passphrase === suggestion ? [say('share.suggested')] : []),
            ].join(' ')}
          </span>
        </p>
      ) : (
        <p>{say('share.insecure')}</p>
      )}
      {isOpen ? (
        <Notice kind="warn">
          <p>{say('share.notesOpen')}</p>
        </Notice>
      ) : null}
      <p>
        <Button kind="main" type="submit" disabled={busy}>
          {say('share.make')}
        </Button>
      </p>
    </form>
  );
}

const atFirst: LinkChoice = { person: true, situation: true, targets: true, notes: false };
