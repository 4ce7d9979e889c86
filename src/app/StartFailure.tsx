import { useEffect } from 'react';
import { useLanguage } from '../i18n/language.ts';
import type { ContentFailure } from '../domain/reading.ts';
import styles from '../screens/frame/Page.module.css';
import { ContentFault } from '../ui/messages/ContentFault.tsx';

/** Shown instead of the app when the site's own files can't be used. */
export function StartFailure({ failure }: { readonly failure: ContentFailure }) {
  const { say } = useLanguage();
  const title = say('fault.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={`${styles.page} stack`}>
      <h1>{title}</h1>
      <ContentFault failure={failure} onRetry={() => window.location.reload()} />
    </main>
  );
}
