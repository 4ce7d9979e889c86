import { useState } from 'react';
import { isEmpty } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { SaveFile } from '../frame/SaveFile.tsx';
import { useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { SaveFailed } from './SaveFailed.tsx';
import styles from './StorageNotices.module.css';

const NewsNotices = lazyScreen(
  async () => (await import('./NewsNotices.tsx')).NewsNotices,
  'myData',
);

/** The notices about the person's data above a screen, shown while they apply. */
export function StorageNotices() {
  const news = useAssessment((state) => state.news !== null || state.conflicts.length > 0);
  return (
    <>
      <SaveFailed />
      <Expired />
      <NoDevice />
      <SharedDevice />
      {news ? <NewsNotices /> : null}
    </>
  );
}

/** Stands above every screen, because the browser reopens an expired tab at the screen it was left at. */
function Expired() {
  const { say } = useLanguage();
  const shown = useAssessment(
    ({ expired, saveStatus }) => expired && saveStatus.state === 'nothing',
  );
  if (!shown) return null;
  return (
    <div className={styles.expired}>
      <Notice kind="info">
        <p>{say('saved.expired')}</p>
      </Notice>
    </div>
  );
}

/** Says that the rules of a shared device hold, as the browser gives no store on this one; offers the file. */
function NoDevice() {
  const { say } = useLanguage();
  const shown = useAssessment((state) => state.isDeviceMissing);
  const hasAnswers = useAssessment(({ saved }) => !isEmpty(saved));
  if (!shown) return null;
  return (
    <div className={styles.expired}>
      <Notice kind="warn">
        <p>{say('saved.noDevice')}</p>
        {hasAnswers ? <SaveFile label={say('saved.takeFile')} /> : null}
      </Notice>
    </div>
  );
}

/** Offers a way to leave a shared device without a trace, as long as the tab holds assessments. */
function SharedDevice() {
  const { say } = useLanguage();
  const shown = useAssessment(
    ({ where, saved, others }) => where === 'tab' && (!isEmpty(saved) || others.length > 0),
  );
  const [isLeaving, setIsLeaving] = useState(false);
  if (!shown && !isLeaving) return null;
  return (
    <div className={styles.shared}>
      <span>{say('leave.line')}</span>{' '}
      <Button kind="text" onClick={() => setIsLeaving(true)}>
        {say('leave.open')}
      </Button>
      {isLeaving ? <EraseDialog what="tab" onClose={() => setIsLeaving(false)} /> : null}
    </div>
  );
}
