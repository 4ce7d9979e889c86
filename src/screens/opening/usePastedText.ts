import { useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { linkDataIn, linkRoute, setHandover } from '../../store/handover.ts';

/** Opens a text as what it is: a link to a result, or else a saved result, which the reader of files reads. */
export function usePastedText(onFile: (file: File) => void): (text: string) => void {
  const { say } = useLanguage();
  const navigate = useNavigate();
  return (text) => {
    const link = isSaved(text) ? null : linkDataIn(text);
    if (link === null) return onFile(new File([savedTextIn(text)], say('open.pasted')));
    setHandover({ link, received: null });
    navigate(linkRoute);
  };
}

/** Whether a text looks like a saved result: it begins with a brace, or has our format after one. */
export function isSaved(text: string): boolean {
  return /^\s*\{/u.test(text) || /\{\s*"(?:\$schema|format)"\s*:/u.test(text);
}

/** The part from the first brace to the last: a message around a saved result is left out. */
export function savedTextIn(text: string): string {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  return from === -1 || to < from ? text : text.slice(from, to + 1);
}
