import { useLanguage } from '../../i18n/language.ts';
import { surroundings } from '../../ui/surroundings.ts';

/** A link out of a frame: the same screen in a window of the browser. Elsewhere there is none. */
export function OwnWindow() {
  const { say } = useLanguage();
  if (surroundings() !== 'frame') return null;
  return (
    <a href={window.location.href} target="_blank" rel="noopener">
      {say('saved.ownWindow')}
    </a>
  );
}
