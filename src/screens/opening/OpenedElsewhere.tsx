import { useState } from 'react';
import { isAlsoOffered } from '../../domain/site/site.ts';
import { dateOf } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useSaveFile } from '../frame/useSaveFile.ts';
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
  const date = formatLongDate(dateOf(saved), language);
  return (
    <Dialog heading={say('received.elsewhere')} onClose={onClose}>
      <p>
        {saved.person === undefined
          ? say('received.noName', { date })
          : say('received.whose', { name: saved.person, date })}
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
  const saveFile = useSaveFile(saved);
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
      {saved.site === undefined ? null : (
        <p>
          <span>{say('received.madeAt')}</span>{' '}
          {/^https?:\/\//u.test(saved.site) ? (
            <a href={saved.site}>{saved.site}</a>
          ) : (
            <span>{saved.site}</span>
          )}
        </p>
      )}
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
        <Button onClick={saveFile}>{say('received.takeFile')}</Button>
      </p>
      <Status text={kept && saveStatus !== 'failed' ? say('received.kept') : ''} />
    </>
  );
}
