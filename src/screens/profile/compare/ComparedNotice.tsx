import type { Saved } from '../../../domain/assessment/assessment.ts';
import { dateOf } from '../../../domain/assessment/assessment.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Notice } from '../../../ui/messages/Notice.tsx';
import { setHandover } from '../../../store/handover.ts';

interface Props {
  readonly compared: Saved;
  /** The heading of the comparison. */
  readonly goTo: string;
}

/** Says whose opened result is beside one's own, that it is kept nowhere, and lets it be closed. */
export function ComparedNotice({ compared, goTo }: Props) {
  const { say } = useLanguage();
  const whose = useWhose(compared);
  return (
    <div className="no-print">
      <Notice kind="info" heading={say('compared.title')}>
        <p>
          {whose}. {say('compared.text')}
        </p>
        <p className="row">
          <Button onClick={() => document.getElementById(goTo)?.focus()}>
            {say('compared.go')}
          </Button>
          <Button
            onClick={() => {
              setHandover({ compared: null });
              // The button goes with what it closes.
              document.querySelector('h1')?.focus();
            }}
          >
            {say('compared.close')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

/** Whose a result is and of when. */
export function useWhose(saved: Saved): string {
  const { say, language } = useLanguage();
  const date = formatDate(dateOf(saved), language);
  return saved.person === undefined
    ? say('compared.noName', { date })
    : say('compared.whose', { name: saved.person, date });
}
