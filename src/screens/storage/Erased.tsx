import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import type { Erasure } from '../../store/assessments/erase.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useAnnounced } from '../../ui/messages/announcing.ts';
import { Dialog } from '../../ui/messages/Dialog.tsx';

interface Props {
  readonly what: 'tab' | 'all';
  readonly outcome: Erasure;
  readonly onClose: () => void;
}

const gone = { all: 'erase.goneText', tab: 'leave.goneText' } as const;

/** Says what is known after erasing, and nothing more. */
export function Erased({ what, outcome, onClose }: Props) {
  const { say } = useLanguage();
  const facts: readonly Key[] = [
    ...(outcome.isHeld ? (['erase.heldText'] as const) : []),
    outcome.isElsewhere ? 'erase.elsewhereText' : 'erase.unheardText',
    ...(outcome.isOnDevice ? (['leave.deviceText'] as const) : []),
    ...(outcome.hasOtherCopies ? (['erase.othersText'] as const) : []),
    'erase.staysText',
  ];
  const text = say(outcome.isGone ? gone[what] : 'erase.leftText');
  useAnnounced(text);
  return (
    <Dialog heading={say(headingOf(what, outcome))} onClose={onClose}>
      <p>{text}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{say(fact)}</li>
        ))}
      </ul>
      <p>
        <Button kind="main" onClick={onClose}>
          {say('erase.toStart')}
        </Button>
      </p>
    </Dialog>
  );
}

/** The data is not called deleted while another tab holds answers. */
function headingOf(what: Props['what'], { isGone, isElsewhere }: Erasure): Key {
  if (!isGone) return 'erase.left';
  if (what === 'tab') return 'leave.gone';
  return isElsewhere ? 'erase.elsewhere' : 'erase.gone';
}
