import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { useWords } from '../../store/loaded.ts';

/** Says that the description is a working version. The description's own words explain what that means. */
export function WorkingVersion() {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span>{say('start.versionText')}</span>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('start.versionWhat')}</summary>
        {open ? <Disclosure /> : null}
      </details>
    </>
  );
}

function Disclosure() {
  const { language } = useLanguage();
  const words = useWords(language);
  if (words.state !== 'ready') return null;
  return (
    <p lang={words.value.language === language ? undefined : words.value.language}>
      {words.value.disclosure}
    </p>
  );
}
