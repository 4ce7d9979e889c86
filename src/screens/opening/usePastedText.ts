import { useNavigate } from 'react-router';
import { savedTextIn } from '../../formats/savedText.ts';
import { useLanguage } from '../../i18n/language.ts';
import { linksIn } from '../../formats/link/findLinks.ts';
import { linkRoute, setHandover } from '../../store/handover.ts';

/** Opens a text as what it is: a link to a result, or else a saved result, which the reader of files reads. */
export function usePastedText(onFile: (file: File) => void): (text: string) => void {
  const { say } = useLanguage();
  const navigate = useNavigate();
  return (text) => {
    const saved = savedTextIn(text);
    const isLink = saved === null && linksIn(text).length > 0;
    if (!isLink) return onFile(new File([saved ?? text], say('open.pasted')));
    setHandover({ link: text, received: null });
    navigate(linkRoute);
  };
}
