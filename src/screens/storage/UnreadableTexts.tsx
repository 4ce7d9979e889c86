import { download } from '../../formats/download.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';

/** Stored answers that can't be read. They stay unchanged, and the person can download them. */
export function UnreadableTexts() {
  const { say } = useLanguage();
  const { now } = useLoaded();
  const unreadable = useAssessment((state) => state.unreadable);
  if (unreadable.length === 0) return null;
  return (
    <Notice kind="warn" heading={say('unreadable.title')}>
      <p>{say('unreadable.text')}</p>
      <p className="row">
        {unreadable.map((text, index) => (
          <Button
            key={text}
            onClick={() =>
              download(now(), { extension: `${index + 1}.txt`, mimeType: 'text/plain' }, text)
            }
          >
            {say('unreadable.download', { number: index + 1 })}
          </Button>
        ))}
      </p>
    </Notice>
  );
}
