import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isEmpty } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';
import type { Erasure } from '../../store/assessments/erase.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useAnnounced } from '../../ui/messages/announcing.ts';
import { Dialog } from '../../ui/messages/Dialog.tsx';
import { Status } from '../../ui/messages/Status.tsx';
import { setHandover, emptyHandover } from '../../store/handover.ts';
import { useSaveFile } from '../frame/useSaveFile.ts';

interface Props {
  /** This tab's answers (shared device), or everything the app has in this browser. */
  readonly what: 'tab' | 'all';
  readonly onClose: () => void;
}

const texts = {
  all: { heading: 'erase.title', text: 'erase.text', act: 'erase.act' },
  tab: { heading: 'leave.title', text: 'leave.text', act: 'leave.act' },
} as const;

/** Asks before erasing, says what will be deleted, offers the file first, and reports the outcome. */
export function EraseDialog({ what, onClose }: Props) {
  const { say } = useLanguage();
  const { erase } = useActions();
  const [outcome, setOutcome] = useState<Erasure | null>(null);
  const navigate = useNavigate();
  const empty = async () => {
    setHandover(emptyHandover);
    setOutcome(await erase(what));
  };
  const leave = () => {
    onClose();
    navigate('/');
  };
  if (outcome !== null) return <Erased what={what} outcome={outcome} onClose={leave} />;
  const { heading, text, act } = texts[what];
  return (
    <Dialog heading={say(heading)} onClose={onClose}>
      <p>{say(text)}</p>
      <TakeFile onLeave={onClose} />
      <p className="row">
        <Button kind="main" onClick={() => void empty()}>
          {say(act)}
        </Button>
        <Button onClick={onClose}>{say('erase.keep')}</Button>
      </p>
    </Dialog>
  );
}

/** Says what is known after erasing, and nothing more. */
function Erased({ what, outcome, onClose }: Props & { readonly outcome: Erasure }) {
  const { say } = useLanguage();
  const { isGone, isHeld, isElsewhere, hasOtherCopies } = outcome;
  const gone =
    what === 'all'
      ? { heading: say('erase.gone'), text: say('erase.goneText') }
      : { heading: say('leave.gone'), text: say('leave.goneText') };
  const { heading, text } = isGone
    ? gone
    : { heading: say('erase.left'), text: say('erase.leftText') };
  useAnnounced(text);
  return (
    <Dialog heading={heading} onClose={onClose}>
      <p>{text}</p>
      {isHeld ? <p>{say('erase.heldText')}</p> : null}
      {isElsewhere ? <p>{say('erase.elsewhereText')}</p> : null}
      {hasOtherCopies ? <p>{say('erase.othersText')}</p> : null}
      <p>
        <Button kind="main" onClick={onClose}>
          {say('erase.toStart')}
        </Button>
      </p>
    </Dialog>
  );
}

/** Reminds the person to save their answers as a file. Without assessments there is no reminder. */
function TakeFile({ onLeave }: { readonly onLeave: () => void }) {
  const { say } = useLanguage();
  const saved = useAssessment((state) => state.saved);
  const count = useAssessment((state) => state.others.length);
  const saveFile = useSaveFile();
  const [taken, setTaken] = useState(false);
  const take = () => {
    saveFile();
    setTaken(true);
  };
  if (isEmpty(saved)) return count === 0 ? null : <TakeOthers onLeave={onLeave} />;
  return (
    <>
      <p>
        <strong>{say('erase.takeFile')}</strong>{' '}
        {count > 0 ? <span>{say('erase.onlyOpen', { count })}</span> : null}
      </p>
      <p className="row">
        <Button onClick={take}>{say('erase.saveFirst')}</Button>
      </p>
      <Status text={taken ? say('erase.saved') : ''} />
    </>
  );
}

/** The other assessments are separate files, which the page of the person's data offers. */
function TakeOthers({ onLeave }: { readonly onLeave: () => void }) {
  const { say } = useLanguage();
  const count = useAssessment((state) => state.others.length);
  const navigate = useNavigate();
  const leave = () => {
    onLeave();
    navigate('/my-data');
  };
  return (
    <>
      <p>
        <strong>{say('erase.takeFile')}</strong>
      </p>
      <p>
        <Button onClick={leave}>{say('others.all', { count })}</Button>
      </p>
    </>
  );
}
