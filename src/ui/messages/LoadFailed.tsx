import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { RetryButton } from './RetryButton.tsx';
import { useAnnounced } from './announcing.ts';
import { Notice } from './Notice.tsx';

/** Says that a part of the app could not be fetched; offers a retry and, for a new release, a reload. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useLanguage();
  const heading = say('state.partMissing');
  useAnnounced(heading);
  return (
    <Notice kind="warn" heading={heading}>
      <p>{say('state.partMissingWhy')}</p>
      <p className="row">
        <RetryButton onRetry={onRetry} />
        <Button onClick={() => window.location.reload()}>{say('state.reload')}</Button>
      </p>
    </Notice>
  );
}
