import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { useSaveFile } from '../frame/useSaveFile.ts';
import { useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import styles from './SaveFailed.module.css';

/** A notice shown while answers can't be saved: the app still works, and offers the file instead. */
export function SaveFailed() {
  const { say } = useLanguage();
  const saveStatus = useAssessment((state) => state.saveStatus);
  const saveFile = useSaveFile();
  const failed = saveStatus.state === 'failed';
  useEffect(() => {
    if (!failed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [failed]);
  if (saveStatus.state !== 'failed') return null;
  const { why } = saveStatus;
  const embedded = window.self !== window.top;
  return (
    <div className={styles.place}>
      <Notice kind="warn">
        <p>{say(`saved.${why}`)}</p>
        <p className="row">
          <Button onClick={saveFile}>{say('saved.takeFile')}</Button>
          {embedded ? (
            <a href={window.location.href} target="_blank" rel="noopener">
              {say('saved.ownWindow')}
            </a>
          ) : null}
        </p>
      </Notice>
    </div>
  );
}
