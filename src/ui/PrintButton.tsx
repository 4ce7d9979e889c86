import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from './controls/Button.tsx';
import { useAnnounced } from './messages/announcing.ts';
import { usePrint } from './usePrint.ts';

/** Opens the browser's print dialog for the current page, and says what to do if it did not open. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { print, isUnsure } = usePrint();
  const advice = isUnsure ? say('file.printUnsure') : '';
  useAnnounced(advice);
  return (
    <>
      <Button onClick={print}>{children}</Button> {isUnsure ? <span>{advice}</span> : null}
    </>
  );
}
