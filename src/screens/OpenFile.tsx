import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { canBeShown } from '../domain/changes.ts';
import { isEmpty } from '../domain/saved.ts';
import type { Refusal, Saved } from '../domain/saved.ts';
import { openFile } from '../exports/openFile.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { FilePicker } from '../ui/FilePicker.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OpenedDialog } from './OpenedDialog.tsx';

type Opened =
  | { readonly state: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly state: 'previewed'; readonly name: string; readonly saved: Saved };

/** Opens a saved file: a summary first, and nothing of one's own is replaced without being asked. */
export function OpenFile() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const { saved: own, others, open: openHere } = useAssessment((state) => state);
  const [opened, setOpened] = useState<Opened | null>(null);
  const navigate = useNavigate();
  const open = async (file: File) => {
    const reading = await openFile(file);
    if (!reading.ok)
      return setOpened({ state: 'refused', name: file.name, refusal: reading.refusal });
    const { value: saved } = reading;
    setOpened(
      canBeShown(saved, description)
        ? { state: 'previewed', name: file.name, saved }
        : { state: 'refused', name: file.name, refusal: elsewhere(saved) },
    );
  };
  return (
    <>
      {opened?.state === 'refused' ? <Refused name={opened.name} refusal={opened.refusal} /> : null}
      <p>
        <FilePicker
          label={say('open.choose')}
          accept=".json,.pdf"
          onFile={(file) => void open(file)}
        />
      </p>
      {opened?.state === 'previewed' ? (
        <OpenedDialog
          saved={opened.saved}
          here={
            [own, ...others].some((one) => one.id === opened.saved.id && !isEmpty(one))
              ? 'same'
              : isEmpty(own)
                ? 'nothing'
                : 'others'
          }
          onClose={() => setOpened(null)}
          onOpen={() => {
            setOpened(null);
            openHere(opened.saved);
            navigate('/profile');
          }}
        />
      ) : null}
    </>
  );
}

function elsewhere(saved: Saved): Refusal {
  return {
    reason: 'other-description',
    description: `${saved.description.id} ${saved.description.version}`,
    site: saved.site ?? null,
  };
}

function Refused({ name, refusal }: { readonly name: string; readonly refusal: Refusal }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [refusal]);
  return (
    <Notice kind="error" heading={say('open.refused', { name })} headingRef={heading}>
      <p>{say(`open.${refusal.reason}`, detailsOf(refusal))}</p>
      {refusal.reason === 'damaged' ? (
        <ul>
          {refusal.problems.slice(0, 5).map((problem) => (
            <li key={`${problem.path} ${problem.fault}`}>
              <code>{problem.path}</code>
              {': '}
              {say(`fault.${problem.fault}`, { detail: problem.detail ?? '' })}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{say('open.nothingChanged')}</p>
    </Notice>
  );
}

function detailsOf(refusal: Refusal): Record<string, string | number> {
  switch (refusal.reason) {
    case 'newer':
      return { format: refusal.format };
    case 'other-description':
      return { description: refusal.description, site: refusal.site ?? '–' };
    default:
      return {};
  }
}
