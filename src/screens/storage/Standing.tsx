import { useState } from 'react';
import { isEmpty } from '../../domain/assessment/saved.ts';
import { useLanguage } from '../../i18n/language.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { KeepingFailed } from './KeepingFailed.tsx';
import styles from './Standing.module.css';

const MyDataNotices = lazyScreen(
  async () => (await import('./MyDataNotices.tsx')).MyDataNotices,
  'data',
);

/** What stands above a screen because of the person's data, as long as it holds. */
export function Standing() {
  const news = useAssessment((state) => state.news !== null || state.conflicts.length > 0);
  return (
    <>
      <KeepingFailed />
      <Dropped />
      <SharedDevice />
      {news ? <MyDataNotices /> : null}
    </>
  );
}

/** The browser opens a tab again at the screen it was left at, so it is there that the answers are missed. */
function Dropped() {
  const { say } = useLanguage();
  const shown = useAssessment(({ dropped, keeping }) => dropped && keeping.state === 'nothing');
  if (!shown) return null;
  return (
    <div className={styles.dropped}>
      <Notice kind="info">
        <p>{say('start.dropped')}</p>
      </Notice>
    </div>
  );
}

/** On a shared device the way to leave without a trace is always in sight. */
function SharedDevice() {
  const { say } = useLanguage();
  const shown = useAssessment(
    ({ place, saved, others }) => place === 'tab' && (!isEmpty(saved) || others.length > 0),
  );
  const [finishing, setFinishing] = useState(false);
  if (!shown && !finishing) return null;
  return (
    <div className={styles.shared}>
      <span>{say('finish.line')}</span>{' '}
      <Button kind="text" onClick={() => setFinishing(true)}>
        {say('finish.open')}
      </Button>
      {finishing ? <EraseDialog what="tab" onClose={() => setFinishing(false)} /> : null}
    </div>
  );
}
