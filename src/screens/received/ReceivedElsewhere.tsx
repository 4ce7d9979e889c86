import type { Saved } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Elsewhere } from '../opening/OpenedElsewhere.tsx';

/** A received result whose description or version the app does not show now. */
export function ReceivedElsewhere({ saved }: { readonly saved: Saved }) {
  const { say } = useLanguage();
  return (
    <Notice kind="warn" heading={say('received.elsewhere')}>
      <Elsewhere saved={saved} />
    </Notice>
  );
}
