import { useState } from 'react';
import { originOf } from '../../domain/site/origin.ts';
import { isAlsoOffered } from '../../domain/site/site.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import { dateOf } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { siteAddress } from '../../formats/download.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { SaveFile } from '../frame/SaveFile.tsx';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/messages/Dialog.tsx';
import { Status } from '../../ui/messages/Status.tsx';

interface Props {
  readonly saved: Saved;
  readonly onClose: () => void;
}

/** Says whose a result is and where it can be opened, if its description can't be shown here. */
export function OpenedElsewhere({ saved, onClose }: Props) {
  const { say, language } = useLanguage();
  const given = say(isFinished(saved) ? 'received.answered' : 'received.latest', {
    date: formatLongDate(dateOf(saved), language),
  });
  return (
    <Dialog heading={say('received.elsewhere')} onClose={onClose}>
      <p>
        {saved.person === undefined
          ? say('received.noName', { given })
          : say('received.whose', { name: saved.person, given })}
      </p>
      <Elsewhere saved={saved} />
      <p>
        <Button kind="main" onClick={onClose}>
          {say('open.close')}
        </Button>
      </p>
    </Dialog>
  );
}

/** Says where a result can be read, and offers to add or download it unchanged. */
export function Elsewhere({ saved }: { readonly saved: Saved }) {
  const { say } = useLanguage();
  const { site, description } = useLoaded();
  const { id, version } = saved.description;
  const { add } = useActions();
  const saveStatus = useAssessment((state) => state.saveStatus.state);
  const [kept, setKept] = useState(false);
  const isHere = isAlsoOffered(site, description, saved.description);
  return (
    <>
      <p>
        {say(isHere ? 'received.otherHere' : 'received.elsewhereText', {
          description: `${id} ${version}`,
        })}
      </p>
      {saved.site === undefined ? null : <MadeAt claimed={saved.site} />}
      <p className="row">
        <Button
          onClick={() => {
            add(saved);
            setKept(true);
          }}
          disabled={kept}
        >
          {say('received.keep')}
        </Button>
      </p>
      <SaveFile saved={saved} label={say('received.takeFile')} />
      <Status text={kept && saveStatus !== 'failed' ? say('received.kept') : ''} />
    </>
  );
}

/** Where the file says that it was made. Anybody can write a file, so the words say that nobody checked this. */
function MadeAt({ claimed }: { readonly claimed: string }) {
  const { say } = useLanguage();
  const { text, host, isLink } = originOf(claimed, siteAddress());
  if (!isLink || host === null) return <p>{say('received.madeAtOnly', { text })}</p>;
  return (
    <p>
      <span>{say('received.madeAt', { host })}</span>{' '}
      <a href={text} rel="noreferrer">
        {text}
      </a>
    </p>
  );
}
