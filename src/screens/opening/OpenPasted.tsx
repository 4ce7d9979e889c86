import { useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { usePastedText } from './usePastedText.ts';

/** The second way to open a saved result: a field for its text, for those to whom no file came. */
export function OpenPasted({ onFile }: { readonly onFile: (file: File) => void }) {
  const { say } = useLanguage();
  const open = usePastedText(onFile);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    setIsMissing(text.trim() === '');
    if (text.trim() === '') field.current?.focus();
    else open(text);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>
        <label htmlFor={id}>{say('file.pasteLabel')}</label>
        <textarea ref={field} id={id} rows={4} autoComplete="off" />
      </p>
      <Status text={isMissing ? say('file.pasteNothing') : ''} />
      <p>
        <Button type="submit">{say('file.pasteOpen')}</Button>
      </p>
    </form>
  );
}
