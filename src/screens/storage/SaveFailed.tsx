import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { OwnWindow } from '../frame/OwnWindow.tsx';
import { SaveFile } from '../frame/SaveFile.tsx';
import { useAssessment } from '../../store/loaded.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import styles from './SaveFailed.module.css';

/** A notice shown while answers can't be saved: the app still works, and offers the file instead. */
export function SaveFailed() {
  const { say } = useLanguage();
  const saveStatus = useAssessment((state) => state.saveStatus);
  const failed = saveStatus.state === 'failed';
  useEffect(() => {
    if (!failed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [failed]);
  if (saveStatus.state !== 'failed') return null;
  const { why } = saveStatus;
  return (
    <div className={styles.place}>
      <Notice kind="warn">
        <p>{say(`saved.${why}`)}</p>
        <SaveFile label={say('saved.takeFile')}>
          <OwnWindow />
        </SaveFile>
      </Notice>
    </div>
  );
}
