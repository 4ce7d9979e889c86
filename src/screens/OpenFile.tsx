import { useEffect, useRef } from 'react';
import type { Refusal } from '../domain/saved.ts';
import { useLanguage } from '../i18n/language.ts';
import { FilePicker } from '../ui/FilePicker.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OpenPreview } from './OpenPreview.tsx';
import { OpenRefused } from './OpenRefused.tsx';
import { useOpening } from './useOpening.ts';

/** The button that opens a saved file: a summary first, and nothing of one's own is replaced without being asked. */
export function OpenFile() {
  const { say } = useLanguage();
  const { opened, open, close } = useOpening();
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
      {opened?.state === 'previewed' ? <OpenPreview saved={opened.saved} onClose={close} /> : null}
    </>
  );
}

function Refused({ name, refusal }: { readonly name: string; readonly refusal: Refusal }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [refusal]);
  return (
    <Notice kind="error" heading={say('open.refused', { name })} headingRef={heading}>
      <OpenRefused refusal={refusal} />
    </Notice>
  );
}
