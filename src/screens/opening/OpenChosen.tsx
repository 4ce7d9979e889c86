import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Refusal } from '../../domain/assessment/saved.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { OpenPreview } from './OpenPreview.tsx';
import { OpenRefused } from './OpenRefused.tsx';
import { useOpening } from './useOpening.ts';

/** What is in the file a person chose: a preview, or why it can't be opened. */
export function OpenChosen({ file }: { readonly file: File }) {
  const { opened, open, close } = useOpening();
  const read = useEffectEvent(open);
  useEffect(() => read(file), [file]);
  if (opened === null) return null;
  return opened.state === 'refused' ? (
    <Refused name={opened.name} refusal={opened.refusal} />
  ) : (
    <OpenPreview saved={opened.saved} onClose={close} />
  );
}

function Refused({ name, refusal }: { readonly name: string; readonly refusal: Refusal }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [refusal]);
  return (
    <Notice kind="error" heading={say('open.refused', { name })} headingRef={heading}>
      <OpenRefused refusal={refusal} />
    </Notice>
  );
}
