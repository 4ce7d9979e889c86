import { useState } from 'react';
import { useNavigate } from 'react-router';
import { carryOver } from '../domain/changes.ts';
import { isEmpty, isFinished } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useAssessmentStore, useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { OpenedFacts } from './OpenedFacts.tsx';
import { OpenedMerge } from './OpenedMerge.tsx';
import { asStateOf } from './openMerging.ts';
import { hold, linkRoute } from './received.ts';

interface Props {
  readonly saved: Saved;
  /** It is being looked at already. */
  readonly looking?: boolean;
  readonly onClose: () => void;
}

/** What is being opened and what can be done with it, before anything is. */
export function OpenedDialog({ saved, looking = false, onClose }: Props) {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const store = useAssessmentStore();
  const own = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const [merging, setMerging] = useState(false);
  const navigate = useNavigate();
  const same = isFinished(saved) ? null : ([own, ...others].find(isSameBegun(saved)) ?? null);
  const { saved: carried } = carryOver(saved, description);
  const goTo = (route: string) => {
    onClose();
    navigate(route);
  };
  const open = (result: Saved, before: readonly Saved[]) => {
    store.getState().open(result);
    const undo = before.length > 0 ? { merged: store.getState().saved, before } : null;
    hold({ undo });
    goTo('/profile');
  };
  const look = () => {
    hold({ received: saved, link: null });
    goTo(linkRoute);
  };
  if (merging) {
    return (
      <Dialog heading={say('opened.mergeInto')} onClose={onClose}>
        <OpenedMerge own={own} other={carried} />
        <p className="row">
          <Button kind="main" onClick={() => open(asStateOf(own, carried), [own])}>
            {say('opened.mergeNow')}
          </Button>
          <Button onClick={() => setMerging(false)}>{say('opened.back')}</Button>
        </p>
      </Dialog>
    );
  }
  const isOfOther = own.person !== undefined && saved.person !== own.person;
  const mayMerge = same === null && !isEmpty(own) && !isFinished(own);
  return (
    <Dialog heading={say(looking ? 'opened.adding' : 'open.preview')} onClose={onClose}>
      <OpenedFacts saved={saved} />
      {looking ? null : <p>{say('opened.lookText')}</p>}
      {same === null ? null : (
        <>
          <p>{say('open.merges')}</p>
          <OpenedMerge own={same} other={carried} />
        </>
      )}
      {same !== null || isEmpty(own) ? null : <p>{say('open.adds')}</p>}
      <p className="row">
        {looking ? null : (
          <Button kind={isOfOther ? 'main' : 'plain'} onClick={look}>
            {say('opened.look')}
          </Button>
        )}
        <Button
          kind={isOfOther && !looking ? 'plain' : 'main'}
          onClick={() => open(saved, same === null ? [] : undoOf(same, own))}
        >
          {say(same === null ? 'open.act' : 'open.merge')}
        </Button>
        {mayMerge ? (
          <Button onClick={() => setMerging(true)}>{say('opened.mergeInto')}</Button>
        ) : null}
        <Button onClick={onClose}>{say('open.cancel')}</Button>
      </p>
    </Dialog>
  );
}

/** The same assessment kept here and not finished: only such are merged, a finished one never changes. */
const isSameBegun = (saved: Saved) => (one: Saved) =>
  one.id === saved.id && !isEmpty(one) && !isFinished(one);

/** What undoing opens again: the one that was merged into, and then the one that was open. */
function undoOf(same: Saved, own: Saved): readonly Saved[] {
  return same.id === own.id || isEmpty(own) ? [same] : [same, own];
}
