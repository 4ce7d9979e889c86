import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { canBeShown, carryOver } from '../../domain/carryOver/carryOver.ts';
import { arrivalOf, asStateOf } from '../../domain/merge/arrival.ts';
import type { Arrival } from '../../domain/merge/arrival.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/messages/Dialog.tsx';
import { OpenedElsewhere } from './OpenedElsewhere.tsx';
import { OpenedFacts } from './OpenedFacts.tsx';
import { OpenedMerge } from './OpenedMerge.tsx';
import { setHandover, linkRoute } from '../../store/handover.ts';
import { useCompareWith } from './useCompareWith.ts';

interface Props {
  readonly saved: Saved;
  /** The screen already shows the result. */
  readonly looking?: boolean;
  readonly onClose: () => void;
}

/** Shows what is being opened and what can be done with it, before anything changes. */
export function OpenedDialog({ saved, looking = false, onClose }: Props) {
  const { description } = useLoaded();
  const [merging, setMerging] = useState(false);
  if (!canBeShown(saved, description)) return <OpenedElsewhere saved={saved} onClose={onClose} />;
  return merging ? (
    <MergeDialog saved={saved} onBack={() => setMerging(false)} onClose={onClose} />
  ) : (
    <PreviewDialog
      saved={saved}
      looking={looking}
      onMerge={() => setMerging(true)}
      onClose={onClose}
    />
  );
}

/** What opening does, in words, and the label of the button that does it. */
const wordings: Readonly<Record<Arrival['kind'], { readonly text: Key; readonly act: Key }>> = {
  new: { text: 'open.adds', act: 'open.act' },
  there: { text: 'opened.there', act: 'opened.open' },
  merges: { text: 'open.merges', act: 'open.merge' },
  finishes: { text: 'opened.finishes', act: 'opened.open' },
  beside: { text: 'opened.besideFinished', act: 'open.act' },
};

interface PreviewProps extends Required<Props> {
  readonly onMerge: () => void;
}

function PreviewDialog({ saved, looking, onMerge, onClose }: PreviewProps) {
  const { say } = useLanguage();
  const { description, now } = useLoaded();
  const own = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const open = useOpen(onClose);
  const navigate = useNavigate();
  const compareWith = useCompareWith();
  const [at] = useState(() => now().toISOString());
  const kept = useMemo(() => (isEmpty(own) ? others : [own, ...others]), [own, others]);
  const arrival = useMemo(
    () => arrivalOf(saved, kept, description, at),
    [saved, kept, description, at],
  );
  const look = () => {
    setHandover({ received: saved, link: null, otherLinks: null });
    onClose();
    navigate(linkRoute);
  };
  const isOfOther = own.person !== undefined && saved.person !== own.person;
  const mayMerge = arrival.kind === 'new' && !isEmpty(own) && !isFinished(own);
  const { text, act } = wordings[arrival.kind];
  return (
    <Dialog heading={say(looking ? 'opened.adding' : 'open.preview')} onClose={onClose}>
      <OpenedFacts saved={saved} />
      {looking ? null : <p>{say('opened.lookText')}</p>}
      {kept.length === 0 ? null : <p>{say(text)}</p>}
      {arrival.kind === 'merges' ? (
        <OpenedMerge
          own={carryOver(arrival.kept, description).saved}
          other={carryOver(saved, description).saved}
        />
      ) : null}
      <p className="row">
        {looking ? null : (
          <Button kind={isOfOther ? 'main' : 'plain'} onClick={look}>
            {say('opened.look')}
          </Button>
        )}
        {looking || compareWith === null ? null : (
          <Button
            onClick={() => {
              onClose();
              compareWith(saved);
            }}
          >
            {say('opened.beside')}
          </Button>
        )}
        <Button kind={isOfOther && !looking ? 'plain' : 'main'} onClick={() => open(saved)}>
          {say(act)}
        </Button>
        {mayMerge ? <Button onClick={onMerge}>{say('opened.mergeInto')}</Button> : null}
        <Button onClick={onClose}>{say('open.cancel')}</Button>
      </p>
    </Dialog>
  );
}

interface MergeProps {
  readonly saved: Saved;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Shows what merging would change in the open assessment, and asks whether to merge. */
function MergeDialog({ saved, onBack, onClose }: MergeProps) {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const own = useAssessment((state) => state.saved);
  const open = useOpen(onClose);
  const other = carryOver(saved, description).saved;
  return (
    <Dialog heading={say('opened.mergeInto')} onClose={onClose}>
      <OpenedMerge own={own} other={other} />
      <p className="row">
        <Button kind="main" onClick={() => open(asStateOf(own, other))}>
          {say('opened.mergeNow')}
        </Button>
        <Button onClick={onBack}>{say('opened.back')}</Button>
      </p>
    </Dialog>
  );
}

function useOpen(onClose: () => void): (saved: Saved) => void {
  const { open } = useActions();
  const navigate = useNavigate();
  return (saved) => {
    open(saved);
    onClose();
    navigate('/profile');
  };
}
