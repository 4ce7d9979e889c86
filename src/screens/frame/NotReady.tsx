import type { Fetched } from '../../store/content/useFetched.ts';
import { ContentFault } from '../../ui/messages/ContentFault.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';

/** What a part of a screen shows while its content loads, and if it can't be loaded: the fault and a retry. */
export function NotReady({ of: fetched }: { readonly of: Fetched<unknown> }) {
  return fetched.state === 'failed' ? (
    <ContentFault failure={fetched.failure} onRetry={fetched.retry} />
  ) : (
    <Waiting />
  );
}
