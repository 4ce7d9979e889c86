import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { RetryButton } from './RetryButton.tsx';
import { useAnnounced } from './announcing.ts';
import { Notice } from './Notice.tsx';

interface Props {
  /** What could not be fetched, as a heading; else a part of the page. */
  readonly heading?: string;
  readonly onRetry: () => void;
}

/** Says that a part of the app could not be fetched; offers a retry and, for a new release, a reload. */
export function LoadFailed({ heading, onRetry }: Props) {
  const { say } = useLanguage();
  const text = heading ?? say('state.partMissing');
  useAnnounced(text);
  return (
    <Notice kind="warn" heading={text}>
      <p>{say('state.partMissingWhy')}</p>
      <p className="row">
        <RetryButton onRetry={onRetry} />
        <Button onClick={() => window.location.reload()}>{say('state.reload')}</Button>
      </p>
    </Notice>
  );
}
