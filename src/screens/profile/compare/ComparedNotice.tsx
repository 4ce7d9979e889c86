import type { Saved } from '../../../domain/assessment/assessment.ts';
import { isFinished } from '../../../domain/assessment/assessment.ts';
import { dateOf } from '../../../domain/assessment/dates.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { announce } from '../../../ui/messages/announcing.ts';
import { Notice } from '../../../ui/messages/Notice.tsx';
import { setHandover } from '../../../store/handover.ts';

interface Props {
  readonly compared: Saved;
  /** The id of the comparison's heading. */
  readonly goTo: string;
}

/** Says whose opened result is compared with one's own and that it is saved nowhere. A button closes it. */
export function ComparedNotice({ compared, goTo }: Props) {
  const { say } = useLanguage();
  const whose = useWhose(compared);
  return (
    <div className="no-print">
      <Notice kind="info" heading={say('compared.title')}>
        <p>{`${whose}. ${say('compared.text')}`}</p>
        <p className="row">
          <Button onClick={() => document.getElementById(goTo)?.focus()}>
            {say('compared.go')}
          </Button>
          <Button
            onClick={() => {
              setHandover({ compared: null });
              announce(say('compared.closed'));
            }}
          >
            {say('compared.close')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

/** Says whose a result is, and when it was given. */
export function useWhose(saved: Saved): string {
  const { say } = useLanguage();
  const given = useGiven()(saved);
  return saved.person === undefined
    ? say('compared.noName', { given })
    : say('compared.whose', { name: saved.person, given });
}

/** Says when a result was given: finished, or answered so far. */
export function useGiven(): (saved: Saved) => string {
  const { say, language } = useLanguage();
  return (saved) =>
    say(isFinished(saved) ? 'given.answered' : 'given.latest', {
      date: formatDate(dateOf(saved), language),
    });
}
