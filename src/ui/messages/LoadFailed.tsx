import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { Notice } from './Notice.tsx';

/** Says that a part of the app could not be fetched; offers a retry and, for a new release, a reload. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useLanguage();
  return (
    <Notice kind="warn" heading={say('state.partMissing')}>
      <p>{say('state.partMissingWhy')}</p>
      <p className="row">
        <Button onClick={onRetry}>{say('state.retry')}</Button>
        <Button onClick={() => window.location.reload()}>{say('state.reload')}</Button>
      </p>
    </Notice>
  );
}
