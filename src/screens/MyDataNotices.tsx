import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Conflicts } from './Conflicts.tsx';
import styles from './MyData.module.css';

/**
 * What has happened to the person's data beside what they asked for. It stays in sight, wherever on the page they
 * are, until they have closed it or chosen.
 */
export function MyDataNotices() {
  const conflicts = useAssessment((state) => state.conflicts);
  return (
    <div className={`${styles.notices} ${styles.happening}`}>
      <WhatHappened />
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null}
    </div>
  );
}

function WhatHappened() {
  const { say, language } = useLanguage();
  const news = useAssessment((state) => state.news);
  const dismiss = useAssessment((state) => state.dismiss);
  const undo = useAssessment((state) => state.undo);
  if (news === null) return null;
  const close = (
    <Button kind="text" onClick={dismiss}>
      {say('news.close')}
    </Button>
  );
  switch (news.kind) {
    case 'continued':
      return (
        <Notice kind="info" heading={say('news.continued')}>
          <p>{say('news.continuedText', { date: formatDate(news.finishedAt, language) })}</p>
          <p>{close}</p>
        </Notice>
      );
    case 'rewritten':
      return (
        <Notice kind="info" heading={say('news.rewritten')}>
          <p>{say('news.rewrittenText')}</p>
          <p>{close}</p>
        </Notice>
      );
    case 'removed': {
      const name = news.before.title ?? news.before.situation ?? '';
      return (
        <Notice kind="info">
          <p>
            {say('news.removed', { name: name || formatDate(news.before.updatedAt, language) })}
          </p>
          <p className="row">
            <Button onClick={undo}>{say('news.undo')}</Button>
            {close}
          </p>
        </Notice>
      );
    }
  }
}
