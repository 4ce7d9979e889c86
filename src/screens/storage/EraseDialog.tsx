import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isEmpty } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';
import type { Erasure } from '../../store/assessments/erase.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/messages/Dialog.tsx';
import { setHandover, emptyHandover } from '../../store/handover.ts';
import { SaveFile } from '../frame/SaveFile.tsx';
import { Erased } from './Erased.tsx';
import { useWatch } from '../../store/content/useWatch.ts';

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
  const watch = useWatch();
  const [isErasing, setIsErasing] = useState(false);
  const empty = async () => {
    setIsErasing(true);
    setHandover(emptyHandover);
    setOutcome(await erase(what).catch(() => unknown));
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
        <Button kind="main" onClick={() => watch(empty())} disabled={isErasing}>
          {say(act)}
        </Button>
        <Button onClick={onClose} disabled={isErasing}>
          {say('erase.keep')}
        </Button>
      </p>
    </Dialog>
  );
}

/** What is known when erasing broke off: nothing, so nothing is claimed to be gone. */
const unknown: Erasure = {
  isGone: false,
  isHeld: false,
  isElsewhere: false,
  isOnDevice: false,
  hasOtherCopies: false,
};

/** Reminds the person to save their answers as a file. Without assessments there is no reminder. */
function TakeFile({ onLeave }: { readonly onLeave: () => void }) {
  const { say } = useLanguage();
  const saved = useAssessment((state) => state.saved);
  const count = useAssessment((state) => state.others.length);
  if (isEmpty(saved)) return count === 0 ? null : <TakeOthers onLeave={onLeave} />;
  return (
    <>
      <p>
        <strong>{say('erase.takeFile')}</strong>{' '}
        {count > 0 ? <span>{say('erase.onlyOpen', { count })}</span> : null}
      </p>
      <SaveFile label={say('erase.saveFirst')} started="erase.started" />
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
