import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { announce } from './announcing.ts';

/** Tries again what failed, and says so at once, because the button disappears. */
export function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useLanguage();
  return (
    <Button
      onClick={() => {
        announce(say('state.loading'));
        onRetry();
      }}
    >
      {say('state.retry')}
    </Button>
  );
}
