import { fileName } from '../../formats/fileName.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { FileHandedOver } from '../frame/FileHandedOver.tsx';
import { useHandOver } from '../frame/useHandOver.ts';

/** Stored answers that can't be read. They stay unchanged, and the person can download them. */
export function UnreadableTexts() {
  const { say } = useLanguage();
  const unreadable = useAssessment((state) => state.unreadable);
  if (unreadable.length === 0) return null;
  return (
    <Notice kind="warn" heading={say('unreadable.title')}>
      <p>{say('unreadable.text')}</p>
      {unreadable.map((text, index) => (
        <Unreadable key={text} text={text} number={index + 1} />
      ))}
    </Notice>
  );
}

/** Nothing is known of the text, so its file bears the day on which it is taken out. */
function Unreadable({ text, number }: { readonly text: string; readonly number: number }) {
  const { say } = useLanguage();
  const { now } = useLoaded();
  const { handed, hand } = useHandOver();
  const name = () =>
    fileName({ day: now().toISOString(), texts: [`${number}`], of: text, extension: 'txt' });
  return (
    <>
      <p>
        <Button onClick={() => hand(name(), { extension: 'txt', mimeType: 'text/plain' }, text)}>
          {say('unreadable.download', { number })}
        </Button>
      </p>
      <FileHandedOver handed={handed} text={text} />
    </>
  );
}
