import { useLayoutEffect, useRef } from 'react';
import { nameOf } from '../../domain/assessment/assessment.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';
import type { News } from '../../domain/saving/state.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { announce, useAnnounced } from '../../ui/messages/announcing.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Conflicts } from './Conflicts.tsx';
import above from '../../ui/messages/AbovePage.module.css';
import styles from './NewsNotices.module.css';

/**
 * Reports what has just happened to the person's data. The notices stay in view while the page scrolls,
 * until the person closes them or settles the conflicts.
 */
export function NewsNotices() {
  const conflicts = useAssessment((state) => state.conflicts);
  const news = useAssessment((state) => state.news);
  return (
    <div className={`${above.notices} ${styles.news}`}>
      {news === null ? null : <WhatHappened news={news} />}
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null}
    </div>
  );
}

function WhatHappened({ news }: { readonly news: News }) {
  const { say, language } = useLanguage();
  const date = (iso: string) => formatDate(iso, language);
  switch (news.kind) {
    case 'continued':
      return (
        <NewsNotice heading={say('news.continued')}>
          {say('news.continuedText', { date: date(news.finishedAt) })}
        </NewsNotice>
      );
    case 'rewritten':
      return <NewsNotice heading={say('news.rewritten')}>{say('news.rewrittenText')}</NewsNotice>;
    case 'removed': {
      const { kept } = news.before;
      const name = nameOf(kept) ?? date(kept.updatedAt);
      return <NewsNotice undo={say('news.undo')}>{say('news.removed', { name })}</NewsNotice>;
    }
    case 'merged':
      return (
        <NewsNotice heading={say('news.merged')} undo={say('news.undoMerge')}>
          {say('news.mergedText')}
        </NewsNotice>
      );
    case 'restored':
      return <Restored what={news.what} />;
    case 'refused':
      return <NewsNotice heading={say('news.refused')}>{say('news.refusedText')}</NewsNotice>;
    case 'erased':
      return <NewsNotice heading={say('news.erased')}>{say('news.erasedText')}</NewsNotice>;
  }
}

interface NewsNoticeProps {
  readonly heading?: string;
  /** The label of the undo button; without it there is none. */
  readonly undo?: string;
  readonly children: string;
}

function NewsNotice({ heading, undo, children }: NewsNoticeProps) {
  const actions = useActions();
  useAnnounced(heading === undefined ? children : `${heading}. ${children}`);
  return (
    <Notice kind="info" {...(heading === undefined ? {} : { heading })}>
      <p>{children}</p>
      <p className="row">
        {undo === undefined ? null : <Button onClick={actions.undo}>{undo}</Button>}
        <Close />
      </p>
    </Notice>
  );
}

/** Takes the focus, because the undo button that the person pressed has disappeared. */
function Restored({ what }: { readonly what: 'removed' | 'merged' }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const headings = { removed: 'news.restoredRemoved', merged: 'news.restoredMerged' } as const;
  return (
    <Notice kind="info" heading={say(headings[what])} headingRef={heading}>
      <p>{say('news.restoredText')}</p>
      <p>
        <Close />
      </p>
    </Notice>
  );
}

function Close() {
  const { say } = useLanguage();
  const { dismiss } = useActions();
  return (
    <Button
      kind="text"
      onClick={() => {
        dismiss();
        announce(say('news.closed'));
      }}
    >
      {say('news.close')}
    </Button>
  );
}
