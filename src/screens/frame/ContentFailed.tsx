import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import type { ContentFailure } from '../../domain/reading.ts';
import { ContentFault } from '../../ui/messages/ContentFault.tsx';
import { Page } from './Page.tsx';

interface Props {
  /** The usual heading of the screen. */
  readonly heading: string;
  readonly above?: ReactNode;
  readonly failed: { readonly failure: ContentFailure; readonly retry: () => void };
  /** What can be shown without the content that failed to load. */
  readonly children?: ReactNode;
}

/** A screen whose content can't be loaded: the failure and a retry. The window's title says so first. */
export function ContentFailed({ heading, above, failed, children }: Props) {
  const { say } = useLanguage();
  const { failure, retry } = failed;
  return (
    <Page heading={heading} title={say('fault.windowTitle', { title: heading })} above={above}>
      <ContentFault failure={failure} onRetry={retry} />
      {children}
    </Page>
  );
}
